package vn.certproc.cli.internal.out;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.lifecycle.CaseEvent;
import vn.certproc.core.lifecycle.CaseFile;
import vn.certproc.core.lifecycle.CaseHeader;
import vn.certproc.core.lifecycle.DocumentKind;
import vn.certproc.core.lifecycle.DueDay;
import vn.certproc.core.lifecycle.LetterStep;
import vn.certproc.core.lifecycle.NextStep;
import vn.certproc.core.lifecycle.Owed;
import vn.certproc.core.lifecycle.Passed;
import vn.certproc.core.lifecycle.Tracking;

/** A case as an official reads it: history, where it stands, what may come next, what is owed. */
public final class TrackingText {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Page page;
  private final Tracking tracking;
  private final CaseFile file;

  /** A case on this page. */
  public TrackingText(Page page, Tracking tracking) {
    this.page = page;
    this.tracking = tracking;
    this.file = tracking.tracked().file();
  }

  /** The whole of it. */
  public void write() {
    head();
    page.heading("track.history");
    List<Passed> history = file.history();
    for (int i = 0; i < history.size(); i++) {
      passed(history.get(i), tracking.tracked().takenBack().get(i));
    }
    if (!tracking.later().isEmpty()) {
      page.heading("track.later");
      tracking.later().forEach(this::event);
    }
    page.heading("track.next");
    file.next().forEach(this::next);
    if (file.next().isEmpty()) {
      page.line(1, page.word("track.nothing"));
    }
    if (!tracking.owed().isEmpty()) {
      page.heading("track.owed");
      tracking.owed().forEach(this::owed);
    }
  }

  private void head() {
    CaseHeader header = file.header();
    page.line(page.word("track.case", Map.of("id", header.id())));
    page.line(
        1,
        page.word("procedure", header.procedure())
            + " – "
            + page.word("subscriber", header.subscriber()));
    page.labelled(1, "label.profile", tracking.profile().id());
    header.request().ifPresent(r -> page.labelled(1, "track.request", r));
    page.labelled(1, "label.on", page.day(tracking.on()));
    page.labelled(
        1, "track.state", page.said(file.state().label()) + " [" + file.state().code() + "]");
    for (LetterStep letter : LetterStep.values()) {
      file.reports(letter)
          .ifPresent(code -> page.labelled(1, "track.status-" + letter.code(), code));
    }
    if (file.tokenLost()) {
      page.line(1, page.word("track.token-lost"));
    }
    header.tokenKind().ifPresent(k -> tokenKind(k));
    tracking.cautions().forEach(c -> page.labelled(1, "track.warning", page.in(c.text())));
  }

  private void tokenKind(Code kind) {
    Text label = tracking.profile().label(Vocabulary.TOKEN_KIND, kind);
    page.labelled(1, "track.token-kind", page.in(label) + " [" + kind.value() + "]");
  }

  private void passed(Passed passed, Optional<Text> takenBack) {
    event(passed.event());
    passed.reading().ifPresent(r -> page.labelled(2, "label.note", page.in(r)));
    takenBack.ifPresent(t -> page.line(2, page.in(t)));
  }

  private void event(CaseEvent event) {
    page.line(
        1,
        moment(event.at())
            + "  "
            + page.said(file.lifecycle().eventLabel(event.code()))
            + " – "
            + page.said(file.lifecycle().actorLabel(event.actor().role()))
            + " ("
            + event.actor().id()
            + ")");
    event.status().ifPresent(s -> page.labelled(2, "track.status", s));
    event
        .documents()
        .forEach(d -> page.line(2, page.said(document(d.kind())) + ": " + d.reference()));
    event.reasons().forEach(r -> page.labelled(2, "track.reason", r));
    event.note().ifPresent(n -> page.labelled(2, "track.note", n));
  }

  private Text document(String kind) {
    return file.lifecycle().documentLabel(kind);
  }

  /** Day and hour in the zone of the profile, whatever the offset of the event. */
  private String moment(OffsetDateTime at) {
    OffsetDateTime local = at.atZoneSameInstant(tracking.profile().zone()).toOffsetDateTime();
    return page.day(local.toLocalDate()) + " " + TIME.format(local);
  }

  private void next(NextStep step) {
    String who = step.actors().stream().map(page::said).collect(Collectors.joining(", "));
    page.line(1, page.said(step.event()) + " [" + step.transition().event() + "] – " + who);
    if (!step.documents().isEmpty()) {
      page.labelled(
          2,
          "track.documents",
          step.documents().stream().map(this::document).collect(Collectors.joining(", ")));
    }
    if (step.reasons()) {
      page.line(2, page.word("track.needs-reasons"));
    }
    page.line(2, step.transition().citation().toString());
    step.transition().note().ifPresent(n -> page.labelled(2, "label.note", page.in(n)));
  }

  private String document(DocumentKind kind) {
    return kind.formNumber(tracking.profile(), file.header())
        .map(n -> page.said(kind.label()) + " (" + page.word("track.form", Map.of("form", n)) + ")")
        .orElseGet(() -> page.said(kind.label()));
  }

  private void owed(Owed owed) {
    page.line(
        1,
        page.code("owed-by", owed.obligation().owedBy())
            + ": "
            + page.in(owed.obligation().text()));
    owed.obligation()
        .due()
        .ifPresent(
            due ->
                page.line(
                    2,
                    page.word(
                        "track.due-" + due.unit(), Map.of("days", Integer.toString(due.days())))));
    owed.due().ifPresent(day -> page.line(2, due(owed, day)));
    owed.missing().ifPresent(why -> page.line(2, page.in(why)));
    page.line(2, owed.obligation().citation().toString());
  }

  private String due(Owed owed, DueDay day) {
    String sentence =
        page.word(
            owed.overdue() ? "track.overdue" : "track.until", Map.of("day", page.day(day.date())));
    return day.announced() ? sentence : sentence + " " + page.word("track.computed");
  }
}
