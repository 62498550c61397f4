package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageFiling;
import vn.certproc.core.triage.TriageQuestion;
import vn.certproc.core.triage.TriageRemark;

/** What to file, for an official. */
public final class TriageText {

  private final Page page;

  /** Writes on this page. */
  public TriageText(Page page) {
    this.page = page;
  }

  /** The verdict, the procedures in order, and what else is to be known. */
  public void write(TriageAnswer answer, Profile profile) {
    page.line(page.word(verdict(answer)));
    page.labelled(1, "label.subscriber", page.word("subscriber", answer.subscriber()));
    page.labelled(1, "label.on", page.day(answer.on()));
    page.labelled(1, "label.profile", profile.id() + " – " + page.in(profile.title()));
    remarks("triage.heading.contradiction", answer, TriageRemark.Kind.CONTRADICTION, profile);
    if (!answer.questions().isEmpty()) {
      page.heading("triage.heading.questions");
      answer.questions().forEach(this::question);
    }
    remarks("triage.heading.open", answer, TriageRemark.Kind.OPEN, profile);
    filings(answer);
    remarks("triage.heading.nothing", answer, TriageRemark.Kind.NOTHING, profile);
    remarks("triage.heading.superseded", answer, TriageRemark.Kind.SUPERSEDED, profile);
    remarks("triage.heading.warning", answer, TriageRemark.Kind.WARNING, profile);
  }

  private static String verdict(TriageAnswer answer) {
    return switch (answer.verdict()) {
      case DECIDED -> answer.filings().isEmpty() ? "triage.verdict.nothing" : "triage.verdict.file";
      case UNDECIDED -> "triage.verdict.undecided";
      case CONTRADICTORY -> "triage.verdict.contradictory";
    };
  }

  private void filings(TriageAnswer answer) {
    if (answer.filings().isEmpty()) {
      return;
    }
    boolean sure = answer.questions().isEmpty();
    page.heading(sure ? "triage.heading.filings" : "triage.heading.anyway");
    int number = 1;
    for (TriageFiling filing : answer.filings()) {
      filing(number++, filing);
    }
  }

  private void filing(int number, TriageFiling filing) {
    page.line(
        1,
        page.word(
            "triage.filing",
            Map.of(
                "number", Integer.toString(number),
                "procedure", page.word("procedure", filing.procedure()),
                "concern", page.word("triage.concern", filing.concern()))));
    if (!filing.reasons().isEmpty()) {
      String reasons =
          filing.reasons().stream()
              .map(r -> page.in(r.label()) + " [" + r.code() + "]")
              .collect(Collectors.joining("; "));
      page.labelled(2, "triage.reasons." + filing.procedure().code(), reasons);
    }
    filing
        .applicant()
        .ifPresent(a -> page.labelled(2, "label.applicant", page.word("applicant", a)));
    for (TriageFiling.Ground ground : filing.grounds()) {
      page.line(2, page.in(ground.label()) + " – " + ground.citation());
      ground.note().ifPresent(n -> note(3, n));
    }
  }

  private void question(TriageQuestion question) {
    page.line(1, "? " + page.in(question.text()));
    String given =
        question.values().isEmpty()
            ? question.keys().stream().map(k -> k + "=…").collect(Collectors.joining(", "))
            : question.values().entrySet().stream()
                .map(v -> question.fact() + "=" + v.getKey() + " (" + page.in(v.getValue()) + ")")
                .collect(Collectors.joining(", "));
    page.labelled(2, "triage.give", question.event() + ":" + given);
  }

  private void remarks(
      String heading, TriageAnswer answer, TriageRemark.Kind kind, Profile profile) {
    List<TriageRemark> all = answer.remarks(kind);
    if (all.isEmpty()) {
      return;
    }
    page.heading(heading);
    for (TriageRemark each : all) {
      page.line(1, "• " + page.in(each.text()));
      String about =
          each.events().stream().map(e -> name(e, profile)).collect(Collectors.joining("; "));
      String clause = each.citation().map(Citation::toString).orElse("");
      page.line(2, about + (about.isEmpty() || clause.isEmpty() ? "" : " – ") + clause);
      each.note().ifPresent(n -> note(2, n));
    }
  }

  private String name(Code event, Profile profile) {
    return profile
        .events()
        .event(event)
        .map(e -> page.in(e.label()) + " [" + event + "]")
        .orElse(event.value());
  }

  private void note(int depth, Text note) {
    page.labelled(depth, "label.note", page.in(note));
  }
}
