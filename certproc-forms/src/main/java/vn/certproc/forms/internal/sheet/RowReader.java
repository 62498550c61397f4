package vn.certproc.forms.internal.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.payload.document.RequestNode;

/** Turns rows into requests and notes what is wrong with their cells. Not thread-safe. */
final class RowReader {

  private static final int LEVELS = 4;

  private final SheetDefinition definition;
  private final Headers headers;
  private final CellDays days;
  private final CellNotes notes;
  private final OrganizationTree organizations = new OrganizationTree();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<SheetField, Integer> places = new EnumMap<>(SheetField.class);

  RowReader(SheetDefinition definition, Headers headers, CellDays days, CellNotes notes) {
    this.definition = definition;
    this.headers = headers;
    this.days = days;
    this.notes = notes;
    headers.columns().forEach((at, column) -> places.put(column.field(), at));
  }

  OrganizationTree organizations() {
    return organizations;
  }

  /** Whether nothing stands in the row but perhaps its number. */
  boolean isEmpty(RawRow row) {
    return headers.columns().entrySet().stream()
        .noneMatch(
            e -> e.getValue().kind() != ColumnKind.NUMBER && row.cell(e.getKey()).isPresent());
  }

  /** The request of a row. */
  RequestNode request(RawRow row) {
    RequestNode request = RowNodes.request(definition.subscriber(), definition.applicant());
    Map<SheetField, String> values = new EnumMap<>(SheetField.class);
    headers
        .columns()
        .forEach(
            (at, column) ->
                row.cell(at)
                    .flatMap(cell -> value(row.number(), at, cell, column))
                    .ifPresent(value -> values.put(column.field(), value)));
    values.forEach((field, value) -> field.put(request, value));
    headers.columns().forEach((at, column) -> demand(row, at, column, values));
    RowNodes.subscriber(request).organization = organizations.id(line(row, values), row.number());
    compareNumber(row.number(), values);
    return request;
  }

  private Optional<String> value(int row, int at, RawCell cell, ColumnSpec column) {
    CellValue value = CellValue.of(cell, column, days);
    value.fault().ifPresent(code -> notes.fault(code, row, at, value.arguments()));
    value.notice().ifPresent(code -> notes.notice(code, row, at, value.arguments()));
    return value.value();
  }

  private void demand(RawRow row, int at, ColumnSpec column, Map<SheetField, String> values) {
    if (row.cell(at).isPresent()) {
      return;
    }
    if (column.column().required()) {
      notes.fault("sheet-value-missing", row.number(), at, Map.of());
    }
    Optional<String> device =
        Optional.ofNullable(values.get(SheetField.TOKEN_KIND))
            .flatMap(
                kind ->
                    definition
                        .of(SheetField.TOKEN_KIND)
                        .flatMap(ColumnSpec::codes)
                        .flatMap(codes -> codes.value(kind)));
    column
        .requiredFor()
        .filter(kind -> device.filter(kind::equals).isPresent())
        .ifPresent(
            kind -> notes.fault("sheet-value-missing-for", row.number(), at, Map.of("kind", kind)));
  }

  /** A gap in the line is a fault; the line is read without it, so that the rest is judged. */
  private Line line(RawRow row, Map<SheetField, String> values) {
    List<String> names = new ArrayList<>();
    for (int level = 1; level <= LEVELS; level++) {
      SheetField field = SheetField.level(level);
      String name = values.get(field);
      if (name != null) {
        if (names.size() < level - 1 && names.size() > 0) {
          notes.fault("sheet-level-gap", row.number(), at(field), Map.of());
        }
        names.add(Normalizer.normalize(name, Normalizer.Form.NFC));
      }
    }
    if (names.isEmpty()) {
      names.add("?"); // told already: level 1 is required
    }
    Optional<String> province = province(values, SheetField.PROVINCE);
    Optional<String> top = province(values, SheetField.TOP_PROVINCE);
    if (names.size() == 1 && top.isPresent() && !top.equals(province)) {
      notes.notice("sheet-province-unused", row.number(), at(SheetField.TOP_PROVINCE), Map.of());
    }
    return new Line(names, province, top);
  }

  private static Optional<String> province(Map<SheetField, String> values, SheetField field) {
    return Optional.ofNullable(values.get(field))
        .map(p -> Normalizer.normalize(p, Normalizer.Form.NFC));
  }

  private int at(SheetField field) {
    return places.getOrDefault(field, 0);
  }

  private void compareNumber(int row, Map<SheetField, String> values) {
    String number = values.get(SheetField.IDENTITY_NUMBER);
    if (number == null) {
      return;
    }
    Integer first = numbers.putIfAbsent(number.replace(" ", ""), row);
    if (first != null) {
      int at = at(SheetField.IDENTITY_NUMBER);
      notes.notice("sheet-number-twice", row, at, Map.of("other", Cells.name(first, at)));
    }
  }

  /** The spreadsheet's column of a field, from 0; empty where it has none. */
  Optional<Integer> place(SheetField field) {
    return Optional.ofNullable(places.get(field));
  }
}
