package vn.certproc.testkit;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.ListDecision;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.RouteStep;

/**
 * What any system answered to a case: the part of a decision that the contract states, by its
 * stable codes. What it must answer is an {@link Expectation}. Immutable and thread-safe.
 *
 * <p>Source: design, "The decision as JSON".
 *
 * @param verdict {@code eligible}, {@code ineligible} or {@code undecided}
 * @param checks the checks, in order; of a list its own ones and then those of its rows
 * @param route the steps, in order
 * @param obligations what follows, in order; of a list each one once
 */
public record Answer(
    String verdict,
    List<CheckAnswer> checks,
    List<StepAnswer> route,
    List<ObligationAnswer> obligations) {

  /** Copies the lists. */
  public Answer {
    checks = List.copyOf(checks);
    route = List.copyOf(route);
    obligations = List.copyOf(obligations);
  }

  /**
   * A check's answer.
   *
   * @param code the rule
   * @param outcome what it came to
   * @param cause why it was not checked; empty otherwise
   */
  public record CheckAnswer(String code, String outcome, Optional<String> cause) {

    @Override
    public String toString() {
      return code + " " + outcome + cause.map(c -> " (" + c + ")").orElse("");
    }
  }

  /**
   * A step of the route.
   *
   * @param formSet the set of the form, such as {@code tt185}
   * @param form its number, such as {@code 07}
   * @param to the addressee's role, such as {@code authority}
   * @param channels the ways to send it, such as {@code dms}, in order; none where they were not
   *     told, or, in what is expected, are not compared
   */
  public record StepAnswer(String formSet, String form, String to, List<String> channels) {

    /** Copies the list. */
    public StepAnswer {
      channels = List.copyOf(channels);
    }

    @Override
    public String toString() {
      return formSet
          + "-"
          + form
          + " -> "
          + to
          + (channels.isEmpty() ? "" : " by " + String.join(" ", channels));
    }
  }

  /**
   * What follows.
   *
   * @param code which obligation, such as {@code return-token}
   * @param form the number of its form; empty where it has none or, in what is expected, is not
   *     compared
   * @param due by when; empty where that is not stated or, in what is expected, is not compared
   */
  public record ObligationAnswer(String code, Optional<String> form, Optional<DueAnswer> due) {

    @Override
    public String toString() {
      return code + form.map(f -> " form " + f).orElse("") + due.map(d -> " " + d).orElse("");
    }
  }

  /**
   * By when something is due.
   *
   * @param days how many
   * @param unit {@code working-days} or {@code days}
   * @param after the event they are counted from, such as {@code received}
   */
  public record DueAnswer(int days, String unit, String after) {

    @Override
    public String toString() {
      return days + " " + unit + " after " + after;
    }
  }

  /** The answer that certproc's own engine gave. */
  public static Answer of(Assessment assessment) {
    List<CheckAnswer> own =
        assessment instanceof ListDecision list
            ? list.checks().stream().map(Answer::check).toList()
            : List.of();
    List<CheckAnswer> rows =
        assessment.decisions().stream()
            .map(Decision::checks)
            .flatMap(List::stream)
            .map(Answer::check)
            .toList();
    return new Answer(
        assessment.verdict().code(),
        java.util.stream.Stream.concat(own.stream(), rows.stream()).toList(),
        assessment.route().stream().map(Answer::step).toList(),
        assessment.decisions().stream()
            .flatMap(d -> d.obligations().stream())
            .map(Answer::obligation)
            .distinct()
            .toList());
  }

  private static CheckAnswer check(Check check) {
    return new CheckAnswer(check.code(), check.outcome().code(), check.cause().map(c -> c.code()));
  }

  private static StepAnswer step(RouteStep step) {
    return new StepAnswer(
        step.formSet(),
        step.form(),
        step.to().role().code(),
        step.channels().stream().map(c -> c.channel().code()).toList());
  }

  private static ObligationAnswer obligation(Obligation obligation) {
    return new ObligationAnswer(
        obligation.code(),
        obligation.form(),
        obligation.due().map(d -> new DueAnswer(d.days(), d.unit(), d.after())));
  }
}
