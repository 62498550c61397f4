package vn.certproc.forms.internal.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.Fault;

/** Moves what the request's own rules say of a document to the cells it was read from. */
final class FaultMover {

  private static final Pattern ROW = Pattern.compile("requests/request(?:\\[(\\d+)])?(?:/(.*))?");
  private static final Pattern BODY =
      Pattern.compile("requests/organizations/organization(?:\\[(\\d+)])?(?:/(.*))?");

  private final List<Integer> rows;
  private final RowReader reader;
  private final CellNotes notes;

  /**
   * A mover.
   *
   * @param rows the spreadsheet's row of each request, in their order
   */
  FaultMover(List<Integer> rows, RowReader reader, CellNotes notes) {
    this.rows = rows;
    this.reader = reader;
    this.notes = notes;
  }

  /** A cell: row from 1, column from 0; exact where the value itself stands in it. */
  private record Place(int row, int column, boolean exact) {}

  void fault(Fault fault) {
    Optional<Place> place = place(fault.where().path().orElse(""));
    if (place.isEmpty()) {
      notes.add(fault);
      return;
    }
    Place at = place.get();
    // What lacks in a part of a row follows from what is wrong with its cells.
    if (at.exact() || !notes.hasFault(at.row())) {
      notes.move(fault, at.row(), at.column());
    }
  }

  void notice(Fault notice) {
    place(notice.where().path().orElse(""))
        .ifPresentOrElse(
            at -> notes.moveNotice(notice, at.row(), at.column()), () -> notes.note(notice));
  }

  private Optional<Place> place(String path) {
    Matcher row = ROW.matcher(path);
    if (row.matches()) {
      return row(number(row.group(1)), Optional.ofNullable(row.group(2)).orElse(""));
    }
    Matcher body = BODY.matcher(path);
    return body.matches()
        ? body(number(body.group(1)), Optional.ofNullable(body.group(2)).orElse(""))
        : Optional.empty();
  }

  private Optional<Place> row(int number, String rest) {
    if (number > rows.size()) {
      return Optional.empty();
    }
    int row = rows.get(number - 1);
    Optional<Integer> exact =
        Stream.of(SheetField.values())
            .filter(f -> f.standsAt(rest))
            .findFirst()
            .flatMap(reader::place);
    return Optional.of(new Place(row, exact.orElse(0), exact.isPresent()));
  }

  private Optional<Place> body(int number, String rest) {
    return reader
        .organizations()
        .origin(number)
        .map(
            origin -> {
              SheetField field =
                  rest.equals("province") ? SheetField.PROVINCE : SheetField.level(origin.level());
              return new Place(origin.row(), reader.place(field).orElse(0), true);
            });
  }

  private static int number(@Nullable String index) {
    return index == null ? 1 : Integer.parseInt(index);
  }
}
