package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import vn.certproc.forms.internal.font.FaceMetrics;

/**
 * Writes the operators of a page's content stream. Its own, because PDFBox's writer encodes each
 * text anew character by character, which is most of the time of a long table. Not thread-safe.
 */
final class ContentWriter {

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);

  ContentWriter op(String operator, double... operands) {
    for (double operand : operands) {
      number(operand);
    }
    return raw(operator).raw("\n");
  }

  ContentWriter raw(String text) {
    for (int i = 0; i < text.length(); i++) {
      out.write(text.charAt(i));
    }
    return this;
  }

  /** A number with up to three decimals and a space behind it. */
  ContentWriter number(double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      out.write('-');
      thousandths = -thousandths;
    }
    raw(Long.toString(thousandths / 1000));
    int rest = (int) (thousandths % 1000);
    if (rest != 0) {
      out.write('.');
      out.write('0' + rest / 100);
      if (rest % 100 != 0) {
        out.write('0' + rest / 10 % 10);
        if (rest % 10 != 0) {
          out.write('0' + rest % 10);
        }
      }
    }
    out.write(' ');
    return this;
  }

  /**
   * Shows a text.
   *
   * @param spaceGap what is added to each space, in thousandths of the type size
   */
  void show(String text, FaceMetrics metrics, double spaceGap) {
    boolean stretched = spaceGap != 0;
    raw(stretched ? "[<" : "<");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      glyph(metrics.glyph(c));
      if (stretched && c == ' ') {
        raw(">").number(-spaceGap).raw("<");
      }
    }
    raw(stretched ? ">]TJ\n" : ">Tj\n");
  }

  private void glyph(int glyph) {
    out.write(HEX[glyph >> 12 & 15]);
    out.write(HEX[glyph >> 8 & 15]);
    out.write(HEX[glyph >> 4 & 15]);
    out.write(HEX[glyph & 15]);
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
