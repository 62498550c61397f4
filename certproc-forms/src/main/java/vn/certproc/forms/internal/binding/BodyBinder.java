package vn.certproc.forms.internal.binding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.model.Request;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.internal.definition.BlockSpec;
import vn.certproc.forms.internal.definition.Template;

/** Binds the body of a form. Immutable. */
record BodyBinder(Facts facts) {

  List<Block> bind(List<BlockSpec> body) {
    return body.stream()
        .filter(b -> facts.holds(b.when()))
        .flatMap(b -> block(b).stream())
        .toList();
  }

  private Optional<Block> block(BlockSpec spec) {
    if (spec instanceof BlockSpec.Heading heading) {
      return Optional.of(new Block.Heading(fill(heading.text())));
    }
    if (spec instanceof BlockSpec.Paragraph paragraph) {
      return Optional.of(new Block.Paragraph(fill(paragraph)));
    }
    if (spec instanceof BlockSpec.Field field) {
      return Optional.of(field(field));
    }
    if (spec instanceof BlockSpec.Row row) {
      return row(row);
    }
    if (spec instanceof BlockSpec.Choices choices) {
      return Optional.of(choices(choices));
    }
    return Optional.of(table((BlockSpec.Table) spec));
  }

  private String fill(Template template) {
    return template.fill(path -> facts.text(path).orElse(facts.conventions().longBlank()));
  }

  private String fill(BlockSpec.Paragraph paragraph) {
    Map<String, String> dated = paragraph.dated().map(this::dateParts).orElseGet(Map::of);
    return paragraph
        .text()
        .fill(
            name ->
                dated.containsKey(name)
                    ? dated.getOrDefault(name, "")
                    : facts.text(name).orElse(facts.conventions().longBlank()));
  }

  private Map<String, String> dateParts(BlockSpec.Dated dated) {
    return facts
        .conventions()
        .dateParts(dated.place().flatMap(facts::text), facts.day(dated.date()));
  }

  private Block.Field field(BlockSpec.Field spec) {
    return new Block.Field(
        spec.part().label().vi(),
        spec.path(),
        facts.text(spec.path()).or(() -> spec.otherwise().flatMap(facts::text)));
  }

  /** A row of which one field is left is a field, and of none nothing. */
  private Optional<Block> row(BlockSpec.Row spec) {
    List<Block.Field> fields =
        spec.fields().stream().filter(f -> facts.holds(f.when())).map(this::field).toList();
    if (fields.size() > 1) {
      return Optional.of(new Block.FieldRow(fields));
    }
    return fields.stream().<Block>map(f -> f).findFirst();
  }

  private Block.Choices choices(BlockSpec.Choices spec) {
    return new Block.Choices(
        spec.part().label().vi(),
        spec.choices().stream()
            .map(
                c ->
                    new Block.Choice(
                        c.part().label().vi(), c.path(), facts.text(c.path()).isPresent()))
            .toList());
  }

  private Block.Table table(BlockSpec.Table spec) {
    List<Block.Column> columns =
        spec.columns().stream()
            .map(
                c ->
                    new Block.Column(
                        c.part().label().vi(), c.group(), c.path(), c.weight(), c.centred()))
            .toList();
    return new Block.Table(columns, facts.blank() ? emptyRows(spec) : rows(spec));
  }

  private List<List<String>> rows(BlockSpec.Table spec) {
    List<List<String>> rows = new ArrayList<>();
    for (Request request : facts.rows()) {
      int number = rows.size() + 1;
      rows.add(spec.columns().stream().map(c -> cell(c, number, request)).toList());
    }
    return rows;
  }

  private String cell(BlockSpec.Column column, int number, Request row) {
    return facts.holds(column.when(), row) ? facts.cell(number, row, column.path()) : "";
  }

  private static List<List<String>> emptyRows(BlockSpec.Table spec) {
    List<String> row = Collections.nCopies(spec.columns().size(), "");
    return Collections.nCopies(spec.blankRows(), row);
  }
}
