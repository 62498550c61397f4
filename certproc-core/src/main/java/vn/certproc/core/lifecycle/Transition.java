package vn.certproc.core.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Text;

/**
 * A legal step of the life cycle. Immutable and thread-safe.
 *
 * @param event the event's code
 * @param from the state it leaves
 * @param to the state it comes to; the same where it stays
 * @param steps for procedures of so many steps
 * @param procedures for these procedures
 * @param tokenKinds for these kinds of token; empty for every kind
 * @param tokenLost true: only when the token is lost; false: only when it is not; empty: always
 * @param actors the roles that may take it
 * @param documents the kinds of document that it needs
 * @param separateFrom who did one of these events may not take it
 * @param takesBack whether it takes an approval back
 * @param losesToken whether the token counts as lost from here
 * @param needsLetter whether a letter must have been sent
 * @param clock what it does to running deadlines
 * @param reports the status codes reported after it, where they are not those of the state
 * @param citation the clause
 * @param note the reading behind it
 */
public record Transition(
    String event,
    String from,
    String to,
    int steps,
    Set<Procedure> procedures,
    Set<Code> tokenKinds,
    Optional<Boolean> tokenLost,
    List<String> actors,
    List<String> documents,
    Set<String> separateFrom,
    boolean takesBack,
    boolean losesToken,
    boolean needsLetter,
    Clock clock,
    Map<LetterStep, String> reports,
    Citation citation,
    Optional<Text> note) {

  /** Copies the lists and sets. */
  public Transition {
    procedures = Set.copyOf(procedures);
    tokenKinds = Set.copyOf(tokenKinds);
    reports = Map.copyOf(reports);
    actors = List.copyOf(actors);
    documents = List.copyOf(documents);
    separateFrom = Set.copyOf(separateFrom);
  }

  /** Whether the case comes to another state, and not back from a question. */
  public boolean arrives() {
    return !from.equals(to) && clock != Clock.RESUMES;
  }

  /** Whether it is there for this kind of token; one for some kinds only where the kind is told. */
  public boolean isFor(Optional<Code> tokenKind) {
    return tokenKinds.isEmpty() || tokenKind.filter(tokenKinds::contains).isPresent();
  }

  /** The same step, for these roles alone. */
  Transition by(List<String> roles) {
    return new Transition(
        event,
        from,
        to,
        steps,
        procedures,
        tokenKinds,
        tokenLost,
        roles,
        documents,
        separateFrom,
        takesBack,
        losesToken,
        needsLetter,
        clock,
        reports,
        citation,
        note);
  }

  /** Whether it is there for a case of this kind. */
  public boolean holds(Procedure procedure, int caseSteps, boolean lost) {
    return steps == caseSteps
        && procedures.contains(procedure)
        && tokenLost.filter(wanted -> wanted != lost).isEmpty();
  }
}
