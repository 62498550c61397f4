package vn.certproc.core.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.FactSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.triage.Triage;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageEvent;
import vn.certproc.core.triage.TriageFiling;

/** A command for each rule of an event, and what the engine answers to it. */
record EventExamples(Profile profile, EventSpec event) {

  private static final Triage TRIAGE = new Triage(ProfileSet.builtIn());

  void write(Sheet sheet) {
    sheet.columns("`./certproc`", "answer");
    for (EventRule rule : event.rules()) {
      SubscriberKind kind = rule.subscribers().stream().sorted().findFirst().orElseThrow();
      TriageEvent happened = new TriageEvent(event.code().value(), facts(rule));
      TriageAnswer answer =
          TRIAGE.answer(
              java.util.List.of(happened), kind, AssessmentOptions.on(day()).under(profile.id()));
      sheet.row("`" + command(happened, kind) + "`", said(answer));
    }
  }

  /** A day in the middle of the profile's time, so that a reader meets no edge. */
  private LocalDate day() {
    return profile.inForce().from().plusYears(1);
  }

  private String command(TriageEvent happened, SubscriberKind kind) {
    String facts =
        happened.facts().entrySet().stream()
            .map(f -> f.getKey() + "=" + f.getValue())
            .collect(Collectors.joining(","));
    return "triage "
        + happened.code()
        + (facts.isEmpty() ? "" : ":" + facts)
        + " --subscriber "
        + kind.code()
        + " --profile "
        + profile.id()
        + " --on "
        + day();
  }

  private Map<String, String> facts(EventRule rule) {
    Map<String, String> all = new LinkedHashMap<>();
    for (EventSpec.Ask ask : event.asks()) {
      FactSpec fact = profile.events().fact(ask.fact());
      fact.classes().stream()
          .filter(value -> allows(rule, ask.fact(), value))
          .findFirst()
          .ifPresent(value -> all.put(ask.fact(), example(fact, value)));
    }
    return all;
  }

  private static boolean allows(EventRule rule, String fact, String value) {
    return rule.conditions().stream()
        .filter(c -> c.fact().equals(fact))
        .allMatch(c -> c.is().contains(value));
  }

  /** The number on either side of the limit. */
  private static String example(FactSpec fact, String value) {
    if (fact.limit().isEmpty()) {
      return value;
    }
    int limit = fact.limit().getAsInt();
    return Integer.toString(value.equals(FactSpec.BELOW) ? limit - 1 : limit);
  }

  private static String said(TriageAnswer answer) {
    String filings =
        answer.filings().stream().map(EventExamples::one).collect(Collectors.joining(", then "));
    String what = filings.isEmpty() ? "nothing to file" : filings;
    return switch (answer.verdict()) {
      case DECIDED -> what + " (exit 0)";
      case UNDECIDED -> "undecided; so far " + what + " (exit 5)";
      case CONTRADICTORY -> "contradictory (exit 1)";
    };
  }

  private static String one(TriageFiling filing) {
    return filing.procedure().code()
        + EventRules.whose(filing.concern())
        + filing.reasons().stream()
            .map(r -> r.code().value())
            .collect(Collectors.collectingAndThen(Collectors.joining(", "), EventExamples::braced));
  }

  private static String braced(String reasons) {
    return reasons.isEmpty() ? "" : " (" + reasons + ")";
  }
}
