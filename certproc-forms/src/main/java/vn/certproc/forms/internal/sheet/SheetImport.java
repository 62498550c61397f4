package vn.certproc.forms.internal.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.payload.Reading;
import vn.certproc.api.payload.RequestReader;
import vn.certproc.api.payload.RequestWriter;
import vn.certproc.api.payload.document.RequestListNode;
import vn.certproc.forms.sheet.UnreadableSheetException;

/** Reads a list into requests. For one file; not thread-safe. */
public final class SheetImport {

  /** A header further down is none. */
  private static final int HEADER_ROWS = 30;

  private final SheetDefinition definition;
  private final String source;
  private final LocalDate today;
  private final CellNotes notes;
  private final RequestListNode list = new RequestListNode();
  private final List<Integer> rows = new ArrayList<>();
  private int last;
  private int empty;

  /**
   * A reading.
   *
   * @param source the file's name for faults
   * @param today the day before which dates of birth and issue must lie
   */
  public SheetImport(SheetDefinition definition, String source, LocalDate today) {
    this.definition = definition;
    this.source = source;
    this.today = today;
    this.notes = new CellNotes(source);
  }

  /**
   * The requests, or what is wrong.
   *
   * @throws UnreadableSheetException when the file is no spreadsheet that can be read
   * @throws IOException when the stream itself fails
   */
  public Reading read(InputStream xlsx) throws IOException {
    XlsxPackage file = XlsxPackage.open(xlsx);
    WorkbookParts parts = WorkbookParts.of(file);
    SharedStrings texts = parts.texts();
    DayStyles styles = parts.styles();
    for (String sheet : parts.sheets()) {
      Pass pass = new Pass(new CellDays(parts.from1904()));
      file.parse(sheet, new SheetRows(texts, styles, pass::take));
      if (pass.reader.isPresent()) {
        return judge(pass.reader.get());
      }
    }
    notes.fault("sheet-no-header", Map.of("headers", required()));
    return new Reading.Invalid(notes.faults(), List.of(), Optional.empty());
  }

  private String required() {
    return String.join(
        ", ",
        definition.columns().stream()
            .filter(c -> c.column().required())
            .map(ColumnSpec::name)
            .toList());
  }

  /** The rows of one worksheet, one after the other. */
  private final class Pass {
    private final CellDays days;
    private Optional<RowReader> reader = Optional.empty();
    private Optional<Headers> headers = Optional.empty();
    private int seen;

    private Pass(CellDays days) {
      this.days = days;
    }

    private boolean take(RawRow row) {
      if (reader.isEmpty()) {
        headers = Headers.in(row, definition);
        headers.ifPresent(this::begin);
        return headers.isPresent() || ++seen < HEADER_ROWS;
      }
      if (!headers.filter(h -> h.isNumbering(row)).isPresent()) {
        add(reader.get(), row);
      } else {
        last = row.number();
      }
      return true;
    }

    private void begin(Headers found) {
      notes.name(found.headers());
      found.faults().forEach(notes::add);
      found.notices().forEach(notes::note);
      reader = Optional.of(new RowReader(definition, found, days, notes));
      last = found.row();
    }
  }

  private void add(RowReader reader, RawRow row) {
    if (reader.isEmpty(row)) {
      return;
    }
    if (rows.size() == RequestList.MAX_ROWS) {
      String max = Integer.toString(RequestList.MAX_ROWS);
      throw new UnreadableSheetException("sheet-too-many-rows", Map.of("max", max), null);
    }
    empty += row.number() - last - 1;
    last = row.number();
    list.requests.add(reader.request(row));
    rows.add(row.number());
  }

  private Reading judge(RowReader reader) {
    if (rows.isEmpty()) {
      notes.fault("sheet-no-rows", Map.of());
    }
    if (empty > 0) {
      notes.note(
          Fault.of("sheet-rows-empty", Where.in(source), Map.of("count", Integer.toString(empty))));
    }
    if (rows.isEmpty()) {
      return new Reading.Invalid(notes.faults(), notes.notices(), Optional.empty());
    }
    list.organizations = reader.organizations().nodes();
    byte[] xml = RequestWriter.standard().write(list);
    list.requests = List.of(); // read again from here on, with places
    Reading reading = RequestReader.standard().read(xml, source, today);
    FaultMover mover = new FaultMover(rows, reader, notes);
    reading.faults().forEach(mover::fault);
    reading.notices().forEach(mover::notice);
    return reading instanceof Reading.Valid valid && !notes.any()
        ? new Reading.Valid(valid.payload(), notes.notices(), valid.document())
        : new Reading.Invalid(notes.faults(), notes.notices(), Optional.empty());
  }
}
