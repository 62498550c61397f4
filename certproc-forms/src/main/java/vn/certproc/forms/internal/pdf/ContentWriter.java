package vn.certproc.forms.internal.pdf;

import java.util.Arrays;
import vn.certproc.forms.internal.font.FaceMetrics;

/**
 * Writes the operators of a page's content stream. Its own, because PDFBox's writer encodes each
 * text anew character by character, which is most of the time of a long table; a plain array,
 * because a stream locks for each byte. Not thread-safe.
 */
public final class ContentWriter {

  private static final int PAGE = 16 * 1024;

  private byte[] bytes;
  private int length;

  /** For the content of a page. */
  ContentWriter() {
    this(PAGE);
  }

  /** For content of about so many bytes. */
  public ContentWriter(int expected) {
    bytes = new byte[expected];
  }

  public ContentWriter op(String operator, double... operands) {
    for (double operand : operands) {
      number(operand);
    }
    raw(operator);
    put('\n');
    return this;
  }

  /** Text of the file format itself: ASCII only. */
  public ContentWriter raw(String text) {
    int size = text.length();
    reserve(size);
    for (int i = 0; i < size; i++) {
      bytes[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  /** A number with up to three decimals and a space behind it. */
  public ContentWriter number(double value) {
    long thousandths = Math.round(value * 1000);
    if (thousandths < 0) {
      put('-');
      thousandths = -thousandths;
    }
    whole(thousandths / 1000);
    int rest = (int) (thousandths % 1000);
    if (rest != 0) {
      put('.');
      put('0' + rest / 100);
      if (rest % 100 != 0) {
        put('0' + rest / 10 % 10);
        if (rest % 10 != 0) {
          put('0' + rest % 10);
        }
      }
    }
    put(' ');
    return this;
  }

  private void whole(long value) {
    if (value >= 10) {
      whole(value / 10);
    }
    put((int) ('0' + value % 10));
  }

  /**
   * Shows a text.
   *
   * @param spaceGap what is added to each space, in thousandths of the type size
   */
  public void show(String text, FaceMetrics metrics, double spaceGap) {
    boolean stretched = spaceGap != 0;
    raw(stretched ? "[(" : "(");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int glyph = metrics.glyph(c);
      literal(glyph >> 8);
      literal(glyph & 0xFF);
      if (stretched && c == ' ') {
        raw(")").number(-spaceGap).raw("(");
      }
    }
    raw(stretched ? ")]TJ\n" : ")Tj\n");
  }

  /** A byte of a string; what would end it or be read as a line end is escaped. */
  private void literal(int value) {
    if (value == '(' || value == ')' || value == '\\') {
      put('\\');
      put(value);
    } else if (value == '\r') {
      put('\\');
      put('r');
    } else {
      put(value);
    }
  }

  private void put(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  public byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
