package vn.certproc.forms.internal.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.forms.FormPart;
import vn.certproc.forms.PartKind;

/** Reads the body of a definition. For one file; not thread-safe. */
final class BodyReader {

  private static final int DEFAULT_BLANK_ROWS = 3;

  private final Reading reading;
  private final List<FormPart> parts;

  /**
   * A reader.
   *
   * @param parts takes every part that is read
   */
  BodyReader(Reading reading, List<FormPart> parts) {
    this.reading = reading;
    this.parts = parts;
  }

  List<BlockSpec> read(XmlNode body, Origin around) {
    Origin origin = reading.origin(body, around);
    return body.children().stream().flatMap(node -> block(node, origin).stream()).toList();
  }

  private Optional<BlockSpec> block(XmlNode node, Origin around) {
    return switch (node.name()) {
      case "heading" ->
          Optional.of(
              new BlockSpec.Heading(
                  text(PartKind.HEADING, node, around),
                  reading.template(node),
                  reading.when(node)));
      case "paragraph" ->
          Optional.of(
              new BlockSpec.Paragraph(
                  text(PartKind.PARAGRAPH, node, around),
                  reading.template(node),
                  reading.dated(node),
                  reading.when(node)));
      case "field" -> Optional.of(field(node, around));
      case "row" -> Optional.of(row(node, around));
      case "choices" -> Optional.of(choices(node, around));
      case "table" -> Optional.of(table(node, around));
      default -> Optional.empty(); // the schema's fault stands
    };
  }

  private FormPart text(PartKind kind, XmlNode node, Origin around) {
    return keep(reading.textPart(kind, node, around));
  }

  private BlockSpec.Field field(XmlNode node, Origin around) {
    return new BlockSpec.Field(
        keep(reading.fieldPart(PartKind.FIELD, node, around)),
        reading.documentPath(node, "path"),
        node.attribute("otherwise").map(p -> reading.documentPath(node, "otherwise")),
        reading.when(node));
  }

  private BlockSpec.Row row(XmlNode node, Origin around) {
    Origin origin = reading.origin(node, around);
    return new BlockSpec.Row(
        node.all("field").stream().map(f -> field(f, origin)).toList(), reading.when(node));
  }

  private BlockSpec.Choices choices(XmlNode node, Origin around) {
    Origin origin = reading.origin(node, around);
    FormPart part = keep(reading.fieldPart(PartKind.CHOICES, node, around));
    List<BlockSpec.Choice> choices = new ArrayList<>();
    for (XmlNode choice : node.all("choice")) {
      choices.add(
          new BlockSpec.Choice(
              keep(reading.fieldPart(PartKind.CHOICE, choice, origin)),
              reading.documentPath(choice, "path")));
    }
    return new BlockSpec.Choices(part, choices, reading.when(node));
  }

  private BlockSpec.Table table(XmlNode node, Origin around) {
    Origin origin = reading.origin(node, around);
    List<BlockSpec.Column> columns = new ArrayList<>();
    for (XmlNode column : node.all("column")) {
      columns.add(column(column, origin));
    }
    checkGroups(node);
    int blankRows =
        (int) number(node.attribute("blankRows").orElse(Integer.toString(DEFAULT_BLANK_ROWS)));
    return new BlockSpec.Table(columns, blankRows, reading.when(node));
  }

  private BlockSpec.Column column(XmlNode node, Origin around) {
    return new BlockSpec.Column(
        keep(reading.fieldPart(PartKind.COLUMN, node, around)),
        node.attribute("group"),
        reading.rowPath(node),
        number(node.required("weight")),
        node.flag("centred"),
        reading.when(node));
  }

  /** A header shared by columns apart from one another cannot be drawn. */
  private void checkGroups(XmlNode table) {
    Set<String> closed = new HashSet<>();
    Optional<String> current = Optional.empty();
    for (XmlNode column : table.all("column")) {
      Optional<String> group = column.attribute("group");
      if (!group.equals(current)) {
        current.ifPresent(closed::add);
        group
            .filter(closed::contains)
            .ifPresent(g -> reading.fault(column, "form-group-split", Map.of("group", g)));
        current = group;
      }
    }
  }

  /** What is no number is the schema's fault already. */
  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private FormPart keep(FormPart part) {
    parts.add(part);
    return part;
  }
}
