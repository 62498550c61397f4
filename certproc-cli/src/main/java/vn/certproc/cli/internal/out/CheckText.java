package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Outcome;

/** Checks for an official, the grave ones first. */
final class CheckText {

  private final Page page;

  CheckText(Page page) {
    this.page = page;
  }

  void write(List<Check> checks) {
    group("heading.failed", "✗", checks, Check::forbids);
    group("heading.open", "?", checks, Check::leavesOpen);
    group("heading.warnings", "!", checks, CheckText::warns);
    group("heading.passed", "✓", checks, c -> c.outcome() == Outcome.PASSED);
    String silent =
        checks.stream()
            .filter(c -> c.outcome() == Outcome.NOT_APPLICABLE)
            .map(Check::code)
            .collect(Collectors.joining(", "));
    if (!silent.isEmpty()) {
      page.gap();
      page.labelled(0, "heading.not-applicable", silent);
    }
  }

  /** What a list's reader must see of a row: all but the passed ones. */
  void writeOpen(int depth, List<Check> checks) {
    for (Check check : checks) {
      if (check.leavesOpen()) {
        line(depth, "?", check);
      } else if (check.forbids()) {
        line(depth, "✗", check);
      } else if (warns(check)) {
        line(depth, "!", check);
      }
    }
  }

  /** Advice that failed or could not be checked is a thing to mind, no more. */
  private static boolean warns(Check check) {
    return switch (check.outcome()) {
      case WARNING -> true;
      case FAILED -> !check.forbids();
      case NOT_CHECKED -> !check.leavesOpen();
      case PASSED, NOT_APPLICABLE -> false;
    };
  }

  private void group(String heading, String mark, List<Check> checks, Predicate<Check> which) {
    List<Check> chosen = checks.stream().filter(which).toList();
    if (chosen.isEmpty()) {
      return;
    }
    page.heading(heading);
    for (Check check : chosen) {
      line(1, mark, check);
      if (check.outcome() != Outcome.PASSED) {
        check.cause().ifPresent(c -> page.line(3, page.word("cause", c)));
        check.note().ifPresent(note -> page.labelled(3, "label.note", page.in(note)));
      }
    }
  }

  private void line(int depth, String mark, Check check) {
    page.line(depth, mark + " " + page.in(check.text()));
    page.line(depth + 2, check.citation() + " [" + check.code() + "]");
  }
}
