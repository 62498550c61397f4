package vn.certproc.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.certproc.api.error.Fault;

/** A document with the signatures that were asked for. Immutable and thread-safe. */
public final class SignedDocument {

  private final byte[] pdf;
  private final List<String> fields;
  private final List<Fault> notices;

  /**
   * A document.
   *
   * @param pdf the file; copied
   * @param fields the fields that were signed now, in the order of signing; none where no signer
   *     has a place in it
   * @param notices what the caller should know
   */
  public SignedDocument(byte[] pdf, List<String> fields, List<Fault> notices) {
    this.pdf = pdf.clone();
    this.fields = List.copyOf(fields);
    this.notices = List.copyOf(notices);
  }

  /** A copy of the file. */
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

  /** The fields that were signed now, in the order of signing. */
  public List<String> fields() {
    return fields;
  }

  /**
   * What the caller should know, such as that the name on the form differs in case or accents
   * ({@code signer-name-case}).
   */
  public List<Fault> notices() {
    return notices;
  }

  @Override
  public String toString() {
    return "SignedDocument[" + pdf.length + " bytes, fields " + fields + "]";
  }
}
