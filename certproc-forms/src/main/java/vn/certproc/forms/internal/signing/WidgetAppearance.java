package vn.certproc.forms.internal.signing;

import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.certproc.forms.signing.SignatureAppearance;
import vn.certproc.forms.signing.SignatureField;

/** Draws what stands in a signature field. Stateless and thread-safe. */
public final class WidgetAppearance {

  private WidgetAppearance() {}

  /**
   * The field's normal appearance (ISO 32000-1, 12.5.5): the value of {@code /AP<</N …>>} of its
   * widget. Fonts are embedded by subset; nothing else of the document is changed.
   *
   * @param document that it is made for; gets no page and no resource
   * @param field whose size and kind count
   * @param look what it shows
   * @param signer the name in the signer's certificate, for a text
   * @param at the signing time, for a text
   * @return a form of the field's width and height; the same bytes for the same arguments
   */
  public static COSStream of(
      PDDocument document,
      SignatureField field,
      SignatureAppearance look,
      String signer,
      Instant at)
      throws IOException {
    throw new UnsupportedOperationException("not yet: " + field + look + signer + at + document);
  }
}
