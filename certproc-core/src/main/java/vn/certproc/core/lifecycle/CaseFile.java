package vn.certproc.core.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.text.Text;

/**
 * Where a case stands: a value rebuilt from its events alone and never changed. Thread-safe.
 *
 * <p>Source: the letter of 2020, §1–§9; Decree 68/2024, art. 4, 11–22; where they are silent, the
 * notes of the steps.
 */
public final class CaseFile {

  private final Lifecycle lifecycle;
  private final CaseHeader header;
  private final Optional<AddresseeRole> addressee;
  private final Standing standing;
  private final List<Passed> history;

  CaseFile(
      Lifecycle lifecycle,
      CaseHeader header,
      Optional<AddresseeRole> addressee,
      Standing standing,
      List<Passed> history) {
    this.lifecycle = lifecycle;
    this.header = header;
    this.addressee = addressee;
    this.standing = standing;
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
    return lifecycle.state(standing.state());
  }

  /** Whether the token is lost: from the start, or since an event said so. */
  public boolean tokenLost() {
    return standing.tokenLost();
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
    return lifecycle.transitions(header, standing).stream()
        .map(t -> lifecycle.by(addressee, t))
        .toList();
  }

  /** The body that the request is written to, where the profile is known. */
  public Optional<AddresseeRole> addressee() {
    return addressee;
  }

  /**
   * The status code that the receiver of a letter reported last; empty where no such letter was
   * sent.
   */
  public Optional<String> reports(LetterStep letter) {
    return Optional.ofNullable(standing.reports().get(letter));
  }

  /** Whether the letter was sent. */
  boolean has(LetterStep letter) {
    return standing.letters().contains(letter);
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
    more.add(new Passed(event, step, lifecycle.readingOf(event, this)));
    Optional<LetterStep> sent = lifecycle.event(event.code()).flatMap(EventKind::sends);
    Standing then = standing.after(step, lifecycle.state(step.to()), sent);
    CaseFile next = new CaseFile(lifecycle, header, addressee, then, more);
    return new Outcome.Applied(
        next, step.takesBack() ? Optional.of(takenBack(next.state())) : Optional.empty());
  }

  private static Text takenBack(State to) {
    return Bilingual.sentence("lifecycle-approval-taken-back", b -> b.put("state", to.label()));
  }

  /** Says in one line what the case is and where it stands, for logs. */
  @Override
  public String toString() {
    return header.procedure().code()
        + " "
        + standing.state()
        + " after "
        + history.size()
        + " events";
  }
}
