package vn.certproc.cli.internal.out;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.certproc.core.profile.Profile;

/** A profile as a page for a legal officer: each cell with its clause and the reading behind it. */
public final class ProfileHtml {

  private final Page page;
  private final Html html;
  private final Function<String, Profile> profiles;

  /** Writes on this page, in its language; finds extended profiles by their ids. */
  public ProfileHtml(Page page, Function<String, Profile> profiles) {
    this.page = page;
    this.html = new Html(page);
    this.profiles = profiles;
  }

  /** The whole page. */
  public void write(Profile profile) {
    html.markup("<!DOCTYPE html>");
    html.markup("<html lang=\"" + page.language() + "\"><head><meta charset=\"UTF-8\"/>");
    html.markup("<meta name=\"viewport\" content=\"width=device-width\"/>");
    html.element("title", page.in(profile.title()));
    html.markup(HtmlStyle.CSS);
    html.markup("</head><body><main>");
    HtmlRules rules = new HtmlRules(page, profile, profiles);
    Map<String, Runnable> parts = parts(rules);
    new HtmlHead(html, rules).write(parts.keySet());
    int number = 1;
    for (Map.Entry<String, Runnable> part : parts.entrySet()) {
      html.section(part.getKey(), number++ + ". " + page.word("html.part." + part.getKey()));
      part.getValue().run();
      html.endSection();
    }
    html.markup("</main></body></html>");
  }

  private Map<String, Runnable> parts(HtmlRules rules) {
    HtmlTerms terms = new HtmlTerms(html, rules);
    Map<String, Runnable> parts = new LinkedHashMap<>();
    parts.put("cases", new HtmlCases(html, rules)::write);
    parts.put("answers", new HtmlAnswers(html, rules)::write);
    parts.put("offices", new HtmlOffices(html, rules)::write);
    parts.put("channels", new HtmlChannels(html, rules)::write);
    parts.put("checks", new HtmlChecks(html, rules)::write);
    parts.put("changes", terms::changeCases);
    parts.put("obligations", new HtmlObligations(html, rules)::write);
    if (!rules.profile().events().events().isEmpty()) {
      parts.put("events", new HtmlEvents(html, rules)::write);
      parts.put("together", new HtmlTogether(html, rules)::write);
    }
    parts.put("terms", terms::vocabularies);
    return parts;
  }
}
