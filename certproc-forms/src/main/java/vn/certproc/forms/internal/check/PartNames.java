package vn.certproc.forms.internal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.forms.FormPart;
import vn.certproc.forms.PartKind;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.layout.Element;
import vn.certproc.forms.internal.layout.Role;

/** What the parts of a form are called: as in its definition, or by what they are. Immutable. */
final class PartNames {

  private final List<FormPart> parts;
  private final List<Block.Table> tables;
  private final Map<String, String> labels = new HashMap<>();

  PartNames(FormDocument document) {
    this.parts = document.parts();
    this.tables =
        document.body().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .toList();
    document.body().forEach(this::labels);
  }

  private void labels(Block block) {
    if (block instanceof Block.Field field) {
      labels.putIfAbsent(field.path(), field.label());
    } else if (block instanceof Block.FieldRow row) {
      row.fields().forEach(this::labels);
    } else if (block instanceof Block.Choices choices) {
      choices.choices().forEach(c -> labels.putIfAbsent(c.path(), c.label()));
    }
  }

  /** A part that is no cell. */
  Place place(Element element) {
    boolean data = element.role() == Role.VALUE || element.role() == Role.CHOICE;
    OptionalInt row = OptionalInt.empty();
    return new Place(name(element), row, data ? path(element) : Optional.empty(), element.role());
  }

  /** A cell of the nth table. */
  Place cell(int table, int column, Element row) {
    String number = row.path().replaceAll("\\D", "");
    OptionalInt at =
        number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));
    Optional<Block.Column> found = column(table, column);
    Optional<String> path = found.map(Block.Column::path);
    return new Place(found.map(this::name).orElse(named("cell")), at, path, Role.CELL);
  }

  private Optional<Block.Column> column(int table, int column) {
    return Optional.of(tables)
        .filter(all -> table < all.size())
        .map(all -> all.get(table).columns())
        .filter(columns -> column < columns.size())
        .map(columns -> columns.get(column));
  }

  private Text name(Block.Column column) {
    Text own =
        gloss(
            column.label(),
            p ->
                p.kind() == PartKind.COLUMN
                    && p.path().equals(Optional.of(column.path()))
                    && p.label().vi().equals(column.label()));
    return column.group().map(group -> new Text(group + " – " + own.vi(), own.en())).orElse(own);
  }

  private Text name(Element element) {
    return switch (element.role()) {
      case FIELD, LABEL, VALUE, CHOICE ->
          Optional.ofNullable(labels.get(element.path()))
              .map(label -> gloss(trimmed(label), p -> p.path().equals(path(element))))
              .map(text -> element.role() == Role.LABEL ? labelOf(text) : text)
              .orElseGet(() -> named(key(element.role())));
      case HEADER_CELL, REPEATED_HEADER -> header(element);
      default -> named(key(element.role()));
    };
  }

  private Text header(Element element) {
    return tables.stream()
        .flatMap(table -> table.columns().stream())
        .filter(column -> column.path().equals(element.path()))
        .map(this::name)
        .findFirst()
        .or(() -> Optional.of(new Text(element.path(), element.path())))
        .map(column -> filled("header-cell", column))
        .orElseGet(() -> named("header-cell"));
  }

  private static Text labelOf(Text field) {
    return filled("label", field);
  }

  private static Text filled(String key, Text name) {
    String code = "form-part-" + key + "-of";
    return new Text(
        Messages.text(code, Map.of("part", name.vi())).vi(),
        Messages.text(code, Map.of("part", name.en())).en());
  }

  private static String trimmed(String label) {
    return label.replaceFirst("^[-+•\\s]+", "").replaceFirst("[:\\s]+$", "");
  }

  private Text gloss(String label, Predicate<FormPart> which) {
    String english =
        parts.stream().filter(which).map(p -> p.label().en()).findFirst().orElse(label);
    return label.isEmpty() ? named("cell") : new Text(label, english);
  }

  private static Optional<String> path(Element element) {
    return Optional.of(element.path());
  }

  private static String key(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A part that a definition has no label for. */
  static Text named(String key) {
    return Messages.text("form-part-" + key);
  }
}
