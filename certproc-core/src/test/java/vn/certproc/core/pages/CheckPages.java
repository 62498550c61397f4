package vn.certproc.core.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.certproc.api.decision.Check;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.internal.rule.Rules;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;

/** A page for each check: what, why, by which clause, what the official sees, an example. */
final class CheckPages {

  /** Asked of a list as a whole; no profile sets it. */
  static final String SAME_ROUTE = "same-route";

  /** Said of any check whose text was not seen. */
  private static final String UNKNOWN = "check.rule-unknown";

  private final Words words = new Words();
  private final Examples examples = Examples.read();
  private final List<Profile> profiles = inOrder();

  /** The profiles, the oldest first. */
  static List<Profile> inOrder() {
    return ProfileSet.builtIn().all().stream()
        .sorted(Comparator.comparing(p -> p.inForce().from()))
        .toList();
  }

  /** Every code that a decision can carry. */
  static List<String> codes() {
    List<String> all = new ArrayList<>(Rules.codes());
    all.add(SAME_ROUTE);
    return all;
  }

  /** Every page by its file name. */
  Map<String, String> all() {
    Map<String, String> pages = new TreeMap<>();
    codes().forEach(code -> pages.put(code + ".md", page(code)));
    pages.put("README.md", index());
    return pages;
  }

  private String index() {
    Sheet sheet = new Sheet();
    sheet.heading(1, "Checks");
    sheet.paragraph(
        "Every check that a decision can list, in the order of the letter. Made by `PagesTest` from"
            + " the profiles, the sentences and the conformance cases; do not edit by hand.");
    sheet.columns("code", "it judges", "why");
    for (String code : codes()) {
      sheet.row(link(code), subject(code).en(), words.why("check." + code));
    }
    return sheet.toString();
  }

  private static String link(String code) {
    return "[" + code + "](" + code + ".md)";
  }

  private static Text subject(String code) {
    return Messages.find("rule." + code, Map.of())
        .orElseGet(
            () ->
                new Text(
                    "biểu mẫu và nơi gửi chung của một danh sách",
                    "the form and the sender that the rows of a list share"));
  }

  private String page(String code) {
    Sheet sheet = new Sheet();
    sheet.heading(1, code);
    sheet.paragraph("It judges " + subject(code).en() + " (" + subject(code).vi() + ").");
    sheet.paragraph("**Why:** " + words.why("check." + code));
    sheet.heading(2, "By which rule");
    if (code.equals(SAME_ROUTE)) {
      sameRoute(sheet);
    } else {
      profiles.forEach(p -> new CheckRules(sheet, p, parent(p)).write(code));
    }
    sentences(sheet, code);
    example(sheet, code);
    return sheet.toString();
  }

  private Optional<Profile> parent(Profile profile) {
    return profile.parent().map(ProfileSet.builtIn()::get);
  }

  /** Consolidation is the managing agency's task: the clause that names it is cited. */
  private void sameRoute(Sheet sheet) {
    sheet.paragraph(
        "Asked of every list under every profile, as a blocking check. Consolidating is the managing"
            + " agency's task, so the clause that names that agency is cited:");
    for (Profile profile : profiles) {
      CheckSpec managing =
          profile.checks().stream()
              .filter(c -> c.code().equals("managing-agency"))
              .findFirst()
              .orElseThrow();
      sheet.line("- `" + profile.id() + "`: " + managing.bindings().get(0).citation());
    }
  }

  private void sentences(Sheet sheet, String code) {
    sheet.heading(2, "What the official sees");
    sheet.columns("result", "English", "Tiếng Việt", "case");
    for (String key : words.sentences(code)) {
      Text text = words.sentence(key);
      String outcome = key.substring(("check." + code + ".").length());
      sheet.row(outcome, text.en(), text.vi(), caseOf(code, key, text));
    }
    if (anyUnknown(code)) {
      Text text = words.sentence(UNKNOWN);
      String one = caseOf(code, UNKNOWN, text);
      sheet.row("not-checked, cause rule-unknown", text.en(), text.vi(), one);
    }
    sheet.gap();
    sheet.paragraph(
        "Words in braces stand for what the request, the facts or the profile say. Cases are folders"
            + " under `"
            + Examples.FOLDER
            + "`.");
  }

  private String caseOf(String code, String key, Text raw) {
    return examples.of(code, key, raw.en()).map(e -> "`" + e.id() + "`").orElse("none yet");
  }

  private boolean anyUnknown(String code) {
    return profiles.stream()
        .flatMap(p -> p.checks().stream())
        .filter(c -> c.code().equals(code))
        .flatMap(c -> c.bindings().stream())
        .anyMatch(CheckSpec.Binding::unknown);
  }

  private void example(Sheet sheet, String code) {
    Examples.Example one = examples.telling(code).orElseThrow();
    Check check = one.check(code).orElseThrow();
    sheet.heading(2, "Example");
    sheet.block(List.of(one.command()));
    sheet.line("- " + code + ": " + check.outcome().code() + cause(check));
    sheet.line("- " + check.text().en() + " / " + check.text().vi());
    sheet.line("- Source: " + check.citation());
    check.note().ifPresent(sheet::reading);
    sheet.line("- The whole request: " + one.answer().verdict().code());
  }

  private static String cause(Check check) {
    return check.cause().map(c -> ", cause " + c.code()).orElse("");
  }

  /** What one profile makes of a check. */
  private record CheckRules(Sheet sheet, Profile profile, Optional<Profile> parent) {

    void write(String code) {
      sheet.heading(3, profile.id());
      if (code.equals("period")) {
        period(profile.inForce());
      }
      Optional<CheckSpec> own = spec(profile, code);
      if (parent.isPresent() && spec(parent.get(), code).equals(own)) {
        sheet.paragraph("As under `" + parent.get().id() + "`, which it extends.");
        return;
      }
      own.ifPresent(this::write);
    }

    /** The answer cites the period itself. */
    private void period(Profile.InForce period) {
      String until = period.to().map(day -> "to " + day).orElse("on");
      sheet.line("- In force from " + period.from() + " " + until + ": " + period.citation());
      period.note().ifPresent(sheet::reading);
      sheet.gap();
    }

    private static Optional<CheckSpec> spec(Profile profile, String code) {
      return profile.checks().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    private void write(CheckSpec spec) {
      sheet.columns("procedures", "subscribers", "level", "source");
      spec.bindings().forEach(this::row);
      sheet.gap();
      numbers(spec);
      spec.fields().forEach(this::fields);
      spec.note().ifPresent(sheet::reading);
      spec.bindings().stream().flatMap(b -> b.note().stream()).distinct().forEach(sheet::reading);
    }

    private void row(CheckSpec.Binding b) {
      sheet.row(
          Sheet.codes(b.procedures(), Procedure.values()),
          Sheet.codes(b.subscribers(), SubscriberKind.values()),
          b.unknown() ? b.level().code() + "; text not seen, so not-checked" : b.level().code(),
          b.citation().toString());
    }

    private void numbers(CheckSpec spec) {
      new TreeMap<>(spec.parameters())
          .forEach((name, value) -> sheet.line("- `" + name + "` = " + value));
    }

    private void fields(CheckSpec.FieldSet set) {
      sheet.line(
          "- "
              + Sheet.codes(set.procedures(), Procedure.values())
              + " × "
              + Sheet.codes(set.subscribers(), SubscriberKind.values())
              + ": required "
              + paths(set.required())
              + "; advised "
              + paths(set.advised()));
    }

    private static String paths(List<String> paths) {
      return paths.isEmpty()
          ? "nothing"
          : paths.stream().map(p -> "`" + p + "`").collect(Collectors.joining(", "));
    }
  }
}
