package vn.certproc.cli.internal.out;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.cli.internal.Words;
import vn.certproc.core.profile.CheckSpec;

/** What is checked; where the text was not seen this is said, and no number stands there. */
record HtmlChecks(Html html, HtmlRules rules) {

  void write() {
    html.table(
        rules.page().word("html.checks"),
        rules.columns("check", "level", "numbers", "procedure", "subscriber", "behind"));
    for (CheckSpec check : rules.profile().checks()) {
      check.bindings().forEach(binding -> row(check, binding));
    }
    html.end();
    html.table(
        rules.page().word("html.fields"),
        rules.columns("check", "procedure", "subscriber", "required", "advised", "whose"));
    for (CheckSpec check : rules.profile().checks()) {
      check.fields().forEach(set -> fields(check, set));
    }
    html.end();
  }

  private void row(CheckSpec check, CheckSpec.Binding binding) {
    Cell behind =
        rules
            .clause(binding.citation(), binding.note())
            .and(Cell.Kind.READING, check.note().map(rules::reading))
            .and(Cell.Kind.ORIGIN, rules.whose(binding.origin().profile()));
    html.row(
        name(check),
        Cell.of(rules.page().word("level", binding.level())),
        binding.unknown()
            ? new Cell(List.of()).and(Cell.Kind.MIND, rules.page().word("html.unknown"))
            : numbers(check, binding),
        Cell.of(rules.procedures(binding.procedures())),
        Cell.of(rules.subscribers(binding.subscribers())),
        behind);
  }

  /** How officials call it; its code is what decisions and programs carry. */
  private Cell name(CheckSpec check) {
    String name =
        Messages.find("rule." + check.code(), Map.of())
            .map(rules.page()::said)
            .orElse(check.code());
    return Cell.of(name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1))
        .and(Cell.Kind.CODE, check.code());
  }

  private Cell numbers(CheckSpec check, CheckSpec.Binding binding) {
    Cell cell = new Cell(List.of());
    for (Map.Entry<String, String> each : new TreeMap<>(check.parameters()).entrySet()) {
      String label = rules.page().code("html.parameter", each.getKey());
      Text value = Words.of("html.value", each.getValue());
      cell = cell.and(Cell.Kind.PLAIN, label + ": " + rules.page().said(value));
      cell =
          cell.and(
              Cell.Kind.ORIGIN,
              Optional.ofNullable(check.parameterOrigins().get(each.getKey()))
                  .filter(origin -> !origin.profile().equals(binding.origin().profile()))
                  .flatMap(origin -> rules.whose(origin.profile())));
    }
    return cell;
  }

  private void fields(CheckSpec check, CheckSpec.FieldSet set) {
    html.row(
        name(check),
        Cell.of(rules.procedures(set.procedures())),
        Cell.of(rules.subscribers(set.subscribers())),
        Cell.of(labels(set.required())),
        Cell.of(labels(set.advised())),
        new Cell(List.of())
            .and(Cell.Kind.CLAUSE, check.bindings().get(0).citation().toString())
            .and(Cell.Kind.ORIGIN, rules.whose(set.origin().profile())));
  }

  private List<String> labels(List<String> paths) {
    return paths.stream()
        .map(p -> Messages.find("field." + p, Map.of()).map(rules.page()::said).orElse(p))
        .toList();
  }
}
