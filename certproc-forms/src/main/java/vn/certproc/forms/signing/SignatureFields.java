package vn.certproc.forms.signing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.field.FieldReader;
import vn.certproc.forms.internal.field.Preparation;

/**
 * The signature fields of a PDF: which are there, which a form wants, and putting the empty ones
 * in, so that this library or another program can sign them.
 *
 * <p>Where a form wants them was recorded when {@link vn.certproc.forms.PdfForms} made it, by
 * Decree 30/2020/NĐ-CP, Annex I: a person's between title and name, the agency's over about a third
 * of that on its left. Nothing is guessed from what is printed.
 *
 * <p>Stateless and thread-safe. No argument may be null. Files may come from anyone: sizes and
 * counts are bounded, nothing in them is executed.
 */
public final class SignatureFields {

  private SignatureFields() {}

  /**
   * The signature fields that are there, empty or signed, of this library or another program.
   *
   * @param pdf the file
   * @return in the order of the document's fields; none where it has none
   * @throws UnreadablePdfException when the file is no PDF, is cut off, damaged or encrypted
   */
  public static List<SignatureField> of(byte[] pdf) {
    return FieldReader.of(requireNonNull(pdf, "pdf"));
  }

  /**
   * Where a form wants signatures, whether the fields are there by now or not.
   *
   * @param pdf a form
   * @return in the order of signing: persons from left to right, then agencies; none for a file
   *     that is not a form of this library or whose form is signed by hand alone
   * @throws UnreadablePdfException when the file is no PDF, is cut off, damaged or encrypted
   */
  public static List<SignatureField> planned(byte[] pdf) {
    return FieldReader.planned(requireNonNull(pdf, "pdf"));
  }

  /**
   * Adds the empty fields that a form wants, as an incremental update: the bytes that were there
   * stay as they are (ISO 32000-1, 7.5.6). A tagged form stays PDF/A-3a and PDF/UA-1, each field
   * with its place in the reading order; one without tags stays PDF/A-3b.
   *
   * @param pdf a form of {@link vn.certproc.forms.PdfForms}
   * @param at the time that the fields carry; whole seconds are kept
   * @return the file with its fields; the same for the same arguments
   * @throws UnreadablePdfException when the file is no PDF, is cut off, damaged, encrypted or
   *     larger than 64 MB; also when a reader would have to repair it, as it could not be signed
   *     either
   * @throws UnsignablePdfException when it has signature fields by now, is signed, or wants none
   */
  public static byte[] prepare(byte[] pdf, Instant at) {
    return Preparation.form(requireNonNull(pdf, "pdf"), requireNonNull(at, "at"));
  }

  /**
   * Adds one empty field for an agency at the top right of the first page of any PDF, in the
   * margin: what goes as a separate file with a main document is signed there, in text alone
   * (Decree 30/2020/NĐ-CP, Annex I). An incremental update as with {@link #prepare}; a tagged file
   * gets its tag.
   *
   * @param pdf any PDF
   * @param at the time that the field carries; whole seconds are kept
   * @return the file with its field, {@code agency}; the same for the same arguments
   * @throws UnreadablePdfException when the file is no PDF, is cut off, damaged, encrypted or
   *     larger than 64 MB; also when a reader would have to repair it, as it could not be signed
   *     either
   * @throws UnsignablePdfException when it has signature fields by now or is signed
   */
  public static byte[] prepareAnnex(byte[] pdf, Instant at) {
    return Preparation.annex(requireNonNull(pdf, "pdf"), requireNonNull(at, "at"));
  }
}
