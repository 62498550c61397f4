package vn.certproc.forms.internal.font;

import java.io.IOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Glyphs and widths of one face as plain tables, so that measuring a text is one array look-up per
 * character. Immutable and thread-safe.
 *
 * <p>Widths are thousandths of the type size, rounded as the PDF's own width array is: what is
 * measured here is what a reader shows.
 */
public final class FaceMetrics {

  /** The width of a character that the face lacks. */
  public static final int MISSING = -1;

  private final short[] advances = new short[Character.MAX_VALUE + 1];
  private final char[] glyphs = new char[Character.MAX_VALUE + 1];
  private final double ascent;
  private final double descent;

  FaceMetrics(TrueTypeFont font) throws IOException {
    CmapLookup characters = font.getUnicodeCmapLookup();
    double scale = 1000.0 / font.getUnitsPerEm();
    Arrays.fill(advances, (short) MISSING);
    for (int c = ' '; c <= Character.MAX_VALUE; c++) {
      int glyph = characters.getGlyphId(c);
      if (glyph != 0) {
        glyphs[c] = (char) glyph;
        advances[c] = (short) Math.round(font.getAdvanceWidth(glyph) * scale);
      }
    }
    ascent = font.getHorizontalHeader().getAscender() * scale / 1000;
    descent = -font.getHorizontalHeader().getDescender() * scale / 1000;
  }

  /** The width of a character in thousandths of the type size, or {@link #MISSING}. */
  public int advance(char c) {
    return advances[c];
  }

  /** The glyph of a character, which is also its code in the PDF; 0 where the face lacks it. */
  public int glyph(char c) {
    return glyphs[c];
  }

  /** The height above the base line as a share of the type size. */
  public double ascent() {
    return ascent;
  }

  /** The depth below the base line as a share of the type size. */
  public double descent() {
    return descent;
  }
}
