package vn.certproc.forms.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.certproc.api.error.Fault;

/** A document with one signature more. Immutable and thread-safe. */
public final class SignedPdf {

  private final byte[] pdf;
  private final String field;
  private final List<Fault> warnings;

  SignedPdf(byte[] pdf, String field, List<Fault> warnings) {
    this.pdf = pdf;
    this.field = field;
    this.warnings = List.copyOf(warnings);
  }

  /** A copy of the file; it begins with the bytes that were given to be signed. */
  public byte[] pdf() {
    return pdf.clone();
  }

  /**
   * Writes the file, without a copy of it.
   *
   * @param out gets the file; not closed
   * @throws IOException when it cannot be written
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(pdf);
  }

  /** The full name of the field that holds the signature. */
  public String field() {
    return field;
  }

  /**
   * What the caller should know: {@code signer-name-case} (the name on the form differs in case or
   * accents), {@code signer-name-accepted} (it is another, and the caller said yes), {@code
   * signer-name-not-printed} (the form prints none, so nothing was compared), {@code
   * signing-image-colour} (a person's picture is red, or an agency's blue).
   */
  public List<Fault> warnings() {
    return warnings;
  }

  @Override
  public String toString() {
    return "SignedPdf[" + pdf.length + " bytes, field " + field + "]";
  }
}
