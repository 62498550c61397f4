package vn.certproc.core.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.text.Text;

/**
 * Where a case stands: a value rebuilt from its events alone and never changed. Thread-safe.
 *
 * <p>Source: issue 3, "Life cycle".
 */
public final class CaseFile {

  private final Lifecycle lifecycle;
  private final CaseHeader header;
  private final String state;
  private final boolean tokenLost;
  private final List<Passed> history;

  CaseFile(
      Lifecycle lifecycle,
      CaseHeader header,
      String state,
      boolean tokenLost,
      List<Passed> history) {
    this.lifecycle = lifecycle;
    this.header = header;
    this.state = state;
    this.tokenLost = tokenLost;
    this.history = List.copyOf(history);
  }

  /** What the case is about. */
  public CaseHeader header() {
    return header;
  }

  /** The life cycle it goes through. */
  public Lifecycle lifecycle() {
    return lifecycle;
  }

  /** The state it is in. */
  public State state() {
    return lifecycle.state(state);
  }

  /** Whether the token is lost: from the start, or since an event said so. */
  public boolean tokenLost() {
    return tokenLost;
  }

  /** What happened so far, in order. */
  public List<Passed> history() {
    return history;
  }

  /** The steps that may come next, in the order of the life cycle; none once closed. */
  public List<NextStep> next() {
    return transitions().stream().map(lifecycle::inWords).toList();
  }

  List<Transition> transitions() {
    return lifecycle.transitions(header, tokenLost, state);
  }

  /**
   * The status code that the receiver of a letter reports now; empty where there is no such letter
   * yet, or none in a procedure of one step.
   */
  public Optional<String> reports(LetterStep letter) {
    if (letter == LetterStep.STEP_1 && header.steps() == 1) {
      return Optional.empty();
    }
    return Optional.ofNullable(state().reports().get(letter));
  }

  /** What a status message about a letter means now. */
  public StatusMeaning statusMessage(String code, LetterStep letter) {
    return lifecycle.statusMessage(code, letter, this);
  }

  /**
   * The case after an event.
   *
   * @param event what happened
   * @return a new case file, or why the event is refused
   */
  public Outcome apply(CaseEvent event) {
    Judgement judgement = new Judgement(this, event);
    Optional<Refusal> refusal = judgement.refusal();
    return refusal.isPresent()
        ? new Outcome.Refused(refusal.get())
        : after(event, judgement.transition().orElseThrow());
  }

  private Outcome after(CaseEvent event, Transition step) {
    List<Passed> more = new ArrayList<>(history);
    more.add(new Passed(event, step));
    CaseFile next =
        new CaseFile(lifecycle, header, step.to(), tokenLost || step.losesToken(), more);
    return new Outcome.Applied(
        next, step.takesBack() ? Optional.of(takenBack(next.state())) : Optional.empty());
  }

  private static Text takenBack(State to) {
    return Bilingual.sentence("lifecycle-approval-taken-back", b -> b.put("state", to.label()));
  }

  /** Says in one line what the case is and where it stands, for logs. */
  @Override
  public String toString() {
    return header.procedure().code() + " " + state + " after " + history.size() + " events";
  }
}
