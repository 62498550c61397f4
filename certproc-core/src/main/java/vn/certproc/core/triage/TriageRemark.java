package vn.certproc.core.triage;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Coded;
import vn.certproc.api.text.Text;

/**
 * Something an official is told. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param key its name in the profile: of the rule, fact or combination; {@code period} where the
 *     rules are not in force on the day or are another province's
 * @param events the events it is about; none where it is about the rules themselves
 * @param text the sentence
 * @param citation the clause; empty where facts contradict one another
 * @param note the reading behind it
 */
public record TriageRemark(
    Kind kind,
    String key,
    List<Code> events,
    Text text,
    Optional<Citation> citation,
    Optional<Text> note) {

  /** Copies the list. */
  public TriageRemark {
    events = List.copyOf(events);
  }

  /** What a remark is. */
  public enum Kind implements Coded {
    /** An event that nothing is to be filed for, and why. */
    NOTHING("nothing"),
    /** The regulation leaves it open, or its text was not seen. */
    OPEN("open"),
    /** Two that cannot both be so. */
    CONTRADICTION("contradiction"),
    /** A procedure that another one makes pointless. */
    SUPERSEDED("superseded"),
    /** To be minded. */
    WARNING("warning");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
