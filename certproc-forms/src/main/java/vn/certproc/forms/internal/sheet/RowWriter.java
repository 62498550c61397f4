package vn.certproc.forms.internal.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;

/** Turns requests into cells and notes what does not fit. For one list; not thread-safe. */
final class RowWriter {

  private static final int LEVELS = 4;

  private final SheetDefinition definition;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> notices = new ArrayList<>();

  RowWriter(SheetDefinition definition) {
    this.definition = definition;
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  List<Fault> notices() {
    return List.copyOf(notices);
  }

  /**
   * The cells of a request, an empty text for an empty cell.
   *
   * @param number the request's place in the list, from 1
   */
  List<String> cells(Request request, int number) {
    if (!fits(request, number)) {
      return List.of();
    }
    RequestValues values = new RequestValues(request, number);
    List<String> cells = new ArrayList<>();
    for (ColumnSpec column : definition.columns()) {
      String cell = values.text(column.field()).map(t -> cell(column, t, number)).orElse("");
      cells.add(cell);
    }
    definition.columns().forEach(column -> demand(column, cells, number));
    return cells;
  }

  private boolean fits(Request request, int number) {
    if (request.procedure() != Procedure.ISSUE) {
      fault("sheet-not-an-issue", number, 0, Map.of());
      return false;
    }
    SubscriberKind kind = request.subscriber().kind();
    if (kind != SubscriberKind.HEAD && kind != SubscriberKind.STAFF) {
      fault("sheet-not-a-person", number, 0, Map.of());
      return false;
    }
    int levels = request.subscriber().organization().upwards().size();
    if (levels > LEVELS) {
      int column = definition.of(SheetField.LEVEL_1).map(ColumnSpec::index).orElse(0);
      fault("sheet-too-many-levels", number, column, Map.of("levels", Integer.toString(levels)));
      return false;
    }
    return true;
  }

  private String cell(ColumnSpec column, String text, int number) {
    return switch (column.kind()) {
      case CODE -> code(column, text, number);
      case MARK -> Boolean.parseBoolean(text) ? column.marks().get(0) : "";
      default -> text;
    };
  }

  private String code(ColumnSpec column, String text, int number) {
    CodeList codes = column.codes().orElseThrow();
    Optional<String> value = codes.value(text);
    if (value.isEmpty()) {
      Map<String, String> known = Map.of("known", String.join(", ", codes.values()));
      if (codes.othersLeftOut()) {
        notices.add(
            Cells.ofRequest("sheet-code-left-out", number, column.index(), column.name(), known));
      } else {
        fault("sheet-code-unknown", number, column.index(), known);
      }
    }
    return value.orElse("");
  }

  private void demand(ColumnSpec column, List<String> cells, int number) {
    if (!cells.get(column.index()).isEmpty()) {
      return;
    }
    if (column.column().required()) {
      fault("sheet-value-missing", number, column.index(), Map.of());
    } else if (column.requiredFor().filter(device(cells)::equals).isPresent()) {
      String kind = column.requiredFor().orElseThrow();
      fault("sheet-value-missing-for", number, column.index(), Map.of("kind", kind));
    }
  }

  private String device(List<String> cells) {
    return definition.of(SheetField.TOKEN_KIND).map(c -> cells.get(c.index())).orElse("");
  }

  private void fault(String code, int number, int column, Map<String, String> arguments) {
    String header = definition.columns().get(column).name();
    faults.add(Cells.ofRequest(code, number, column, header, arguments));
  }
}
