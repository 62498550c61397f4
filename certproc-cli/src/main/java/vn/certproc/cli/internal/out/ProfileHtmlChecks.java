package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Origin;
import vn.certproc.core.profile.Profile;

/** The checks of a profile as a table; what was not seen in the text is said to be so. */
final class ProfileHtmlChecks {

  /** Says what is behind an entry. */
  @FunctionalInterface
  interface Behind {
    /** The clause, the reading and the origin, one below the other. */
    String of(Profile profile, Citation citation, Optional<Text> note, Origin origin);
  }

  private final Page page;
  private final Html html;
  private final Behind behind;

  ProfileHtmlChecks(Page page, Html html, Behind behind) {
    this.page = page;
    this.html = html;
    this.behind = behind;
  }

  void write(Profile profile) {
    List<String> columns =
        List.of("check", "level", "numbers", "procedure", "subscriber", "behind").stream()
            .map(key -> page.word("html.column." + key))
            .toList();
    html.table(page.word("html.checks"), columns);
    for (CheckSpec check : profile.checks()) {
      check.bindings().forEach(binding -> row(profile, check, binding));
    }
    html.end();
  }

  private void row(Profile profile, CheckSpec check, CheckSpec.Binding binding) {
    html.row(
        List.of(
            check.code(),
            page.word("level", binding.level()),
            binding.unknown() ? page.word("html.unknown") : numbers(check.parameters()),
            page.words("procedure", binding.procedures().stream().sorted().toList()),
            page.words("subscriber", binding.subscribers().stream().sorted().toList()),
            behind.of(
                profile, binding.citation(), binding.note().or(check::note), binding.origin())));
  }

  private static String numbers(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(e -> e.getKey() + " = " + e.getValue())
            .collect(Collectors.joining("\n"));
  }
}
