package vn.certproc.core.triage;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** What can be wrong with what a triage is asked. */
public abstract sealed class TriageException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private TriageException(String code, Map<String, String> arguments) {
    super(Fault.of(code, Where.nowhere(), arguments), null);
  }

  /** An event that is not written as {@code EVENT[:key=value,…]}. */
  public static final class Malformed extends TriageException {
    private static final long serialVersionUID = 1L;

    /** Written so. */
    public Malformed(String found) {
      super("triage-malformed", Map.of("found", found));
    }
  }

  /** Nothing happened: no event was given. */
  public static final class NoEvent extends TriageException {
    private static final long serialVersionUID = 1L;

    /** The events that may be given. */
    public NoEvent(List<String> known) {
      super("triage-no-event", Map.of("known", String.join(", ", known)));
    }
  }

  /** A word that is not among those that the profile knows: an event, a key or a value. */
  public static final class UnknownWord extends TriageException {
    private static final long serialVersionUID = 1L;

    private final String found;
    private final transient List<String> known;

    private UnknownWord(
        String code, String found, List<String> known, Map<String, String> arguments) {
      super(code, arguments);
      this.found = found;
      this.known = List.copyOf(known);
    }

    /** An event that the profile does not know. */
    public static UnknownWord event(String found, String profile, List<String> known) {
      return new UnknownWord(
          "triage-unknown-event",
          found,
          known,
          Map.of("found", found, "profile", profile, "known", String.join(", ", known)));
    }

    /** An event that cannot happen to this kind of subscriber. */
    public static UnknownWord notFor(String found, String subscriber, List<String> known) {
      return new UnknownWord(
          "triage-event-not-for",
          found,
          known,
          Map.of("found", found, "subscriber", subscriber, "known", String.join(", ", known)));
    }

    /** A key that the event does not ask. */
    public static UnknownWord key(String found, String event, List<String> known) {
      String code = known.isEmpty() ? "triage-no-key" : "triage-unknown-key";
      return new UnknownWord(
          code,
          found,
          known,
          Map.of("found", found, "event", event, "known", String.join(", ", known)));
    }

    /** A value that a fact cannot have. */
    public static UnknownWord value(String found, String key, List<String> known) {
      return new UnknownWord(
          "triage-unknown-value",
          found,
          known,
          Map.of("found", found, "key", key, "known", String.join(", ", known)));
    }

    /** What was given. */
    public String found() {
      return found;
    }

    /** What there is, in the profile's order. */
    public List<String> known() {
      return known;
    }
  }

  /** A number or a day that cannot be read as one, or is none that there can be. */
  public static final class NotANumber extends TriageException {
    private static final long serialVersionUID = 1L;

    private NotANumber(String code, Map<String, String> arguments) {
      super(code, arguments);
    }

    /** A whole number was wanted. */
    public static NotANumber number(String found, String key) {
      return new NotANumber("triage-value-number", Map.of("found", found, "key", key));
    }

    /** A day was wanted. */
    public static NotANumber day(String found, String key) {
      return new NotANumber("triage-value-day", Map.of("found", found, "key", key));
    }

    /** A greater number was wanted. */
    public static NotANumber tooSmall(String found, String key, int least) {
      return new NotANumber(
          "triage-value-least",
          Map.of("found", found, "key", key, "least", Integer.toString(least)));
    }
  }
}
