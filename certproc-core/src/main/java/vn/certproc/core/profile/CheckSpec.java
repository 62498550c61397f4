package vn.certproc.core.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Level;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/**
 * A check as the profile sets it: whom it binds, how hard, by which clause, with which numbers.
 * Immutable and thread-safe.
 *
 * @param code the rule's code
 * @param bindings whom it binds, at least one
 * @param parameters the numbers and words it needs, by name
 * @param parameterOrigins where each parameter was written, by its name
 * @param fields the fields it looks at, for {@code complete}
 * @param note the reading behind it
 */
public record CheckSpec(
    String code,
    List<Binding> bindings,
    Map<String, String> parameters,
    Map<String, Origin> parameterOrigins,
    List<FieldSet> fields,
    Optional<Text> note) {

  /** Copies the collections. */
  public CheckSpec {
    bindings = List.copyOf(bindings);
    parameters = Map.copyOf(parameters);
    parameterOrigins = Map.copyOf(parameterOrigins);
    fields = List.copyOf(fields);
  }

  /**
   * Whom a check binds.
   *
   * @param procedures which procedures
   * @param subscribers which kinds of subscriber
   * @param level blocking or advice
   * @param unknown whether the regulation has such a rule and its text was not seen: nothing is
   *     asked then, and no parameter is needed
   * @param citation the clause
   * @param note the reading behind this binding alone
   * @param origin where it was written
   */
  public record Binding(
      Set<Procedure> procedures,
      Set<SubscriberKind> subscribers,
      Level level,
      boolean unknown,
      Citation citation,
      Optional<Text> note,
      Origin origin) {

    /** Copies the sets. */
    public Binding {
      procedures = Set.copyOf(procedures);
      subscribers = Set.copyOf(subscribers);
    }

    boolean covers(Procedure procedure, SubscriberKind kind) {
      return procedures.contains(procedure) && subscribers.contains(kind);
    }
  }

  /**
   * Fields that must, or should, be given.
   *
   * @param procedures for which procedures
   * @param subscribers for which kinds of subscriber
   * @param required payload paths without which the request is not complete
   * @param advised payload paths without which an official is warned
   * @param origin where it was written
   */
  public record FieldSet(
      Set<Procedure> procedures,
      Set<SubscriberKind> subscribers,
      List<String> required,
      List<String> advised,
      Origin origin) {

    /** Copies the collections. */
    public FieldSet {
      procedures = Set.copyOf(procedures);
      subscribers = Set.copyOf(subscribers);
      required = List.copyOf(required);
      advised = List.copyOf(advised);
    }
  }

  /** The binding for a procedure and kind of subscriber, where there is one. */
  public Optional<Binding> binding(Procedure procedure, SubscriberKind kind) {
    return bindings.stream().filter(b -> b.covers(procedure, kind)).findFirst();
  }

  /** Whether the check is asked of anybody, so that it needs its parameters. */
  public boolean asksAnything() {
    return bindings.stream().anyMatch(b -> !b.unknown());
  }

  /** The fields that must be given for a procedure and kind of subscriber. */
  public List<String> required(Procedure procedure, SubscriberKind kind) {
    List<String> all = new ArrayList<>();
    matching(procedure, kind).forEach(f -> all.addAll(f.required()));
    return all;
  }

  /** The fields that should be given for a procedure and kind of subscriber. */
  public List<String> advised(Procedure procedure, SubscriberKind kind) {
    List<String> all = new ArrayList<>();
    matching(procedure, kind).forEach(f -> all.addAll(f.advised()));
    return all;
  }

  private List<FieldSet> matching(Procedure procedure, SubscriberKind kind) {
    return fields.stream()
        .filter(f -> f.procedures().contains(procedure) && f.subscribers().contains(kind))
        .toList();
  }

  /**
   * A parameter as a number.
   *
   * @throws IllegalStateException when there is none; the loader has made sure that there is
   */
  public int number(String name) {
    return Integer.parseInt(word(name));
  }

  /**
   * A parameter as it is written.
   *
   * @throws IllegalStateException when there is none; the loader has made sure that there is
   */
  public String word(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalStateException("the check " + code + " has no parameter " + name);
    }
    return value;
  }
}
