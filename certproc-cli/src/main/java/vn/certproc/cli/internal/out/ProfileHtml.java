package vn.certproc.cli.internal.out;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CaseEntry;
import vn.certproc.core.profile.Origin;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Silence;

/** A profile as a page for a legal officer: each cell with its clause and the reading behind it. */
public final class ProfileHtml {

  private static final String STYLE =
      "<style>@page{size:A4 landscape;margin:12mm}"
          + "body{font:14px/1.4 'Times New Roman',Tinos,'DejaVu Serif',serif;margin:1.5em;"
          + "color:#111;background:#fff}"
          + "table{border-collapse:collapse;width:100%;margin:0 0 1.5em}"
          + "caption{text-align:left;font-weight:bold;font-size:1.15em;margin:.6em 0}"
          + "th,td{border:1px solid #666;padding:.3em .45em;text-align:left;vertical-align:top;"
          + "overflow-wrap:anywhere}"
          + "thead{display:table-header-group}thead th{background:#e8ecf2}"
          + "tbody th{font-weight:normal;background:#f6f7f9}tr{break-inside:avoid}</style>";

  private final Page page;
  private final Html html;

  /** Writes on this page, which should be Vietnamese. */
  public ProfileHtml(Page page) {
    this.page = page;
    this.html = new Html(page);
  }

  /** The whole page. */
  public void write(Profile profile) {
    html.markup("<!DOCTYPE html>");
    html.markup("<html lang=\"vi\"><head><meta charset=\"UTF-8\">");
    html.markup("<meta name=\"viewport\" content=\"width=device-width\">");
    html.element("title", page.in(profile.title()));
    html.markup(STYLE);
    html.markup("</head><body><main>");
    head(profile);
    cases(profile);
    silences(profile);
    for (Vocabulary each : REASONS) {
      reasons(profile, each);
    }
    new ProfileHtmlChecks(page, html, this::behind).write(profile);
    html.markup("</main></body></html>");
  }

  private static final List<Vocabulary> REASONS =
      List.of(
          Vocabulary.INTENDED_USE,
          Vocabulary.CHANGE_FIELD,
          Vocabulary.REVOCATION_REASON,
          Vocabulary.RECOVERY_REASON);

  private void head(Profile profile) {
    html.element("h1", page.in(profile.title()));
    Optional<LocalDate> last = profile.inForce().to();
    String to = last.map(page::day).orElseGet(() -> page.word("no-end"));
    html.element(
        "p",
        page.word("profile.in-force")
            + ": "
            + page.day(profile.inForce().from())
            + " – "
            + to
            + " ("
            + profile.inForce().citation()
            + ")");
    profile.inForce().note().ifPresent(n -> html.element("p", reading(n)));
    profile
        .sources()
        .forEach(s -> html.element("p", page.word("profile.source") + ": " + page.in(s)));
  }

  private void cases(Profile profile) {
    html.table(
        page.word("html.cases"),
        columns("procedure", "subscriber", "tokens", "step", "to", "from", "signers", "behind"));
    for (CaseEntry entry : profile.cases()) {
      for (ProcedureCase.Step step : entry.cell().steps()) {
        html.row(
            List.of(
                page.word("procedure", entry.procedure()),
                page.word("subscriber", entry.subscriber()),
                tokens(profile, entry.tokenKinds()),
                page.word(
                    "html.step",
                    java.util.Map.of("step", Integer.toString(step.number()), "form", step.form())),
                page.word("role", step.to()),
                page.words("applicant", step.applicants()),
                page.words("html.signer", step.signers()),
                behind(profile, step.citation(), step.note(), entry.origin())));
      }
    }
    html.end();
  }

  private void silences(Profile profile) {
    if (profile.silences().isEmpty()) {
      return;
    }
    html.table(page.word("html.silences"), columns("procedure", "subscriber", "tokens", "behind"));
    for (Silence each : profile.silences()) {
      html.row(
          List.of(
              page.words("procedure", each.procedures().stream().sorted().toList()),
              page.words("subscriber", each.subscribers().stream().sorted().toList()),
              tokens(profile, each.tokenKinds()),
              behind(profile, each.citation(), Optional.of(each.note()), each.origin())));
    }
    html.end();
  }

  private void reasons(Profile profile, Vocabulary vocabulary) {
    html.table(page.word("html." + vocabulary.code()), columns("reason", "subscriber", "behind"));
    profile.terms().getOrDefault(vocabulary, java.util.Map.of()).values().stream()
        .forEach(
            term ->
                html.row(
                    List.of(
                        page.in(term.label()),
                        term.subscribers().isEmpty()
                            ? page.word("all")
                            : page.words(
                                "subscriber", term.subscribers().stream().sorted().toList()),
                        behind(profile, term.citation(), term.note(), term.origin()))));
    html.end();
  }

  private List<String> columns(String... keys) {
    return Stream.of(keys).map(key -> page.word("html.column." + key)).toList();
  }

  private String tokens(Profile profile, java.util.Set<Code> kinds) {
    return kinds.isEmpty()
        ? page.word("all")
        : kinds.stream()
            .map(kind -> page.in(profile.label(Vocabulary.TOKEN_KIND, kind)))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  /** The clause, the reading, and for a profile that extends another whose the entry is. */
  private String behind(Profile profile, Citation citation, Optional<Text> note, Origin origin) {
    List<String> lines = new ArrayList<>();
    lines.add(citation.toString());
    note.ifPresent(n -> lines.add(reading(n)));
    if (profile.parent().isPresent()) {
      lines.add(
          profile.owns(origin)
              ? page.word("html.own")
              : page.word("html.inherited", java.util.Map.of("profile", origin.profile())));
    }
    return String.join("\n", lines);
  }

  private String reading(Text note) {
    return page.word("html.reading") + ": " + page.in(note);
  }
}
