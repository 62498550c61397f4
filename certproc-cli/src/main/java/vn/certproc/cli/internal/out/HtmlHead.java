package vn.certproc.cli.internal.out;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.RegulationName;

/** The head of the page: what the profile is, how to read the page, and its contents. */
record HtmlHead(Html html, HtmlRules rules) {

  private static final List<String> LEGEND =
      List.of("reading", "text", "second", "inferred", "unknown", "level", "no-due", "code");

  void write(Collection<String> parts) {
    html.element("h1", rules.page().in(rules.profile().title()));
    html.markup("<dl>");
    facts(rules.profile());
    html.markup("</dl>");
    rules.profile().inForce().note().ifPresent(n -> html.paragraph(rules.reading(n)));
    contents(parts);
    legend();
  }

  private void facts(Profile profile) {
    Page page = rules.page();
    String to = profile.inForce().to().map(page::day).orElseGet(() -> page.word("no-end"));
    html.meaning(
        page.word("profile.in-force"),
        page.day(profile.inForce().from())
            + " – "
            + to
            + " ("
            + profile.inForce().citation()
            + ")");
    html.meaning(
        page.word("profile.province"), profile.province().orElseGet(() -> page.word("national")));
    profile
        .parent()
        .map(rules.profiles())
        .ifPresent(p -> html.meaning(page.word("profile.parent"), page.in(p.title())));
    html.element("dt", page.word("profile.source"));
    profile.sources().forEach(s -> html.element("dd", page.in(s)));
    profile.names().forEach(n -> name(n));
  }

  private void name(RegulationName name) {
    String said = rules.page().word("html.name", Map.of("word", name.word(), "name", name.name()));
    html.meaning(rules.page().word("html.names"), said + " (" + name.citation() + ")");
    name.note().ifPresent(n -> html.element("dd", rules.reading(n)));
  }

  private void contents(Collection<String> parts) {
    String heading = rules.page().word("html.contents");
    html.markup("<nav aria-label=\"" + Html.escaped(heading) + "\">");
    html.element("h2", heading);
    html.markup("<ol>");
    parts.forEach(id -> html.entry(id, rules.page().word("html.part." + id)));
    html.markup("</ol></nav>");
  }

  private void legend() {
    html.section("legend", rules.page().word("html.legend"));
    html.markup("<dl>");
    for (String key : LEGEND) {
      html.meaning(
          rules.page().word("html.legend-term." + key), rules.page().word("html.legend." + key));
    }
    if (rules.profile().parent().isPresent()) {
      html.meaning(rules.page().word("html.own"), rules.page().word("html.legend.own"));
    }
    html.markup("</dl>");
    html.endSection();
  }
}
