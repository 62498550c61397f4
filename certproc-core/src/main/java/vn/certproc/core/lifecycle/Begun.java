package vn.certproc.core.lifecycle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Walks the events of a case for the day that a deadline counts from. For one deadline. */
final class Begun {

  private final String after;
  private final ZoneId zone;
  private Optional<LocalDate> since = Optional.empty();
  private Optional<LocalDate> held = Optional.empty();

  private Begun(String after, ZoneId zone) {
    this.after = after;
    this.zone = zone;
  }

  /**
   * The day of the last event by which the deadline began; empty where it does not run.
   *
   * @param file the case
   * @param after the state, or the event, that it counts from
   * @param zone whose days are counted
   */
  static Optional<LocalDate> day(CaseFile file, String after, ZoneId zone) {
    Begun begun = new Begun(after, zone);
    file.history().forEach(begun::pass);
    return begun.since;
  }

  private void pass(Passed passed) {
    switch (passed.transition().clock()) {
      case ENDS -> stop(Optional.empty());
      case PAUSES -> stop(since);
      case RESUMES -> since = held;
      case GOES -> {}
    }
    if (begins(passed.transition())) {
      since = Optional.of(passed.event().day(zone));
    }
  }

  private void stop(Optional<LocalDate> kept) {
    held = kept;
    since = Optional.empty();
  }

  private boolean begins(Transition step) {
    return step.event().equals(after) || (step.to().equals(after) && step.arrives());
  }
}
