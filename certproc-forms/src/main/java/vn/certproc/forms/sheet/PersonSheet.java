package vn.certproc.forms.sheet;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import vn.certproc.api.model.Payload;
import vn.certproc.api.payload.Reading;
import vn.certproc.api.text.Text;
import vn.certproc.forms.InvalidFormDefinitionException;
import vn.certproc.forms.internal.sheet.ColumnSpec;
import vn.certproc.forms.internal.sheet.DefinitionReader;
import vn.certproc.forms.internal.sheet.SheetDefinition;
import vn.certproc.forms.internal.sheet.SheetExport;
import vn.certproc.forms.internal.sheet.SheetImport;

/**
 * The list of persons that a managing agency loads into the registration system: a spreadsheet
 * (XLSX) of text columns, one new issue for a person in each row. Which columns there are, and what
 * stands in them, is data (schema {@code sheet-1.xsd}).
 *
 * <p>Immutable and thread-safe. No argument may be null. Source: a filled template of another
 * system; each column says how sure it is.
 */
public final class PersonSheet {

  private static final PersonSheet BUILT_IN = new PersonSheet(DefinitionReader.builtIn());

  private final SheetDefinition definition;

  private PersonSheet(SheetDefinition definition) {
    this.definition = definition;
  }

  /** The list as it is known. */
  public static PersonSheet builtIn() {
    return BUILT_IN;
  }

  /**
   * A list by a host's own definition.
   *
   * @param xml the definition, of the namespace {@code urn:vn:certproc:sheet:1}
   * @param source its name for faults
   * @throws InvalidFormDefinitionException with every fault in it
   */
  public static PersonSheet of(byte[] xml, String source) {
    return new PersonSheet(DefinitionReader.read(xml, source));
  }

  /** The definition's id. */
  public String id() {
    return definition.id();
  }

  /** The list's name. */
  public Text title() {
    return definition.title();
  }

  /** How what no column tells is read. */
  public List<Text> notes() {
    return definition.notes();
  }

  /** The columns, in order. */
  public List<SheetColumn> columns() {
    return definition.columns().stream().map(ColumnSpec::column).toList();
  }

  /**
   * Writes requests as a list: every cell is text, so that leading zeros stay and nothing is a
   * formula. The same requests give the same bytes.
   *
   * @param payload new issues for persons: one, or a list
   * @throws InvalidSheetException with every row and column that does not fit
   */
  public WrittenSheet write(Payload payload) {
    return SheetExport.write(definition, requireNonNull(payload, "payload"));
  }

  /**
   * Reads a list from memory; the same as {@link #read(InputStream, String, LocalDate)}.
   *
   * @throws UnreadableSheetException when it is no spreadsheet that can be read
   */
  public Reading read(byte[] xlsx, String source, LocalDate today) {
    try {
      return read(new ByteArrayInputStream(xlsx), source, today);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  /**
   * Reads a list: columns are found by their headers, days may be text or real dates, empty rows
   * are passed over. Faults and notices name row, column and cell, never a personal number. Files
   * may come from anywhere: sizes are bounded, packed ones too, and nothing in the file is run or
   * fetched.
   *
   * @param xlsx the file; read to its end or to the limit, not closed
   * @param source its name for faults
   * @param today the day before which dates of birth and issue must lie
   * @return a list of requests, or what is wrong; a row's place stands as line and column
   * @throws UnreadableSheetException when it is no spreadsheet that can be read
   * @throws IOException when the stream itself fails
   */
  public Reading read(InputStream xlsx, String source, LocalDate today) throws IOException {
    return new SheetImport(definition, requireNonNull(source, "source"), today)
        .read(requireNonNull(xlsx, "xlsx"));
  }
}
