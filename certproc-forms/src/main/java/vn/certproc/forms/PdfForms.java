package vn.certproc.forms;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.pdf.PdfRenderer;

/**
 * Makes PDF files of forms: A4, shaped by Decree 30/2020/NĐ-CP, Annex I, fonts embedded, the
 * request attached as {@code request.xml}. They are tagged, PDF/A-3a (ISO 19005-3) and PDF/UA-1
 * (ISO 14289-1), unless {@link PdfOptions#untagged()} asks for PDF/A-3b alone.
 *
 * <p>Thread-safe; the fonts are parsed at the first call. Texts are printed in Unicode NFC;
 * characters without a shape (zero-width, controls) are left out. No argument may be null.
 */
public final class PdfForms {

  private PdfForms() {}

  /**
   * The form as a PDF.
   *
   * @param form the form with its data; empty values print as dotted blanks
   * @param options dates, profile, request
   * @return the file
   * @throws UnprintableTextException when a text holds characters that the fonts lack; all are
   *     named
   */
  public static byte[] render(FormDocument form, PdfOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    try {
      render(form, options, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return out.toByteArray();
  }

  /**
   * A form that is filled in on a screen, as a PDF with fields named by the paths of the request.
   *
   * @param form the blank form with its fields
   * @param options dates, profile; a request in them goes inside as ever
   * @return the file
   */
  public static byte[] render(FillableForm form, PdfOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    try {
      PdfRenderer.render(requireNonNull(form, "form"), requireNonNull(options, "options"), out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return out.toByteArray();
  }

  /**
   * Writes the form as a PDF. Where this throws {@link UnprintableTextException}, nothing was
   * written.
   *
   * @param form the form with its data; empty values print as dotted blanks
   * @param options dates, profile, request
   * @param out gets the file; not closed
   * @throws UnprintableTextException when a text holds characters that the fonts lack; all are
   *     named
   * @throws IOException when the stream cannot be written
   */
  public static void render(FormDocument form, PdfOptions options, OutputStream out)
      throws IOException {
    PdfRenderer.render(
        requireNonNull(form, "form"),
        requireNonNull(options, "options"),
        requireNonNull(out, "out"));
  }
}
