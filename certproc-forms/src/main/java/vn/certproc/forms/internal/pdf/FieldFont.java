package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFSubsetter;
import vn.certproc.forms.internal.font.Face;
import vn.certproc.forms.internal.font.FaceMetrics;
import vn.certproc.forms.internal.font.FontSet;

/**
 * The font of fields: whatever may be typed in Vietnamese, not only what is shown already. Its
 * program keeps its table of characters, by which a reader finds the glyphs of what is typed; its
 * codes are the program's own glyphs. The same in each form, so made once. Immutable and
 * thread-safe.
 */
final class FieldFont {

  /** Its name among a form's resources. */
  static final String RESOURCE = "Fld";

  private static final List<String> TABLES =
      List.of(
          "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp", "cmap");

  /** Latin with all Vietnamese letters, and the signs of ordinary text. */
  private static final int[][] RANGES = {
    {0x20, 0x7E},
    {0xA0, 0x107},
    {0x110, 0x111},
    {0x128, 0x129},
    {0x168, 0x169},
    {0x1A0, 0x1A1},
    {0x1AF, 0x1B0},
    {0x1EA0, 0x1EF9},
    {0x2013, 0x2014},
    {0x2018, 0x201D},
    {0x2026, 0x2026},
    {0x20AB, 0x20AB}
  };

  private final FaceMetrics metrics = FontSet.shared().metrics(Face.REGULAR);
  private final SortedMap<Integer, Character> characters = new TreeMap<>();
  private final SortedMap<Character, Integer> glyphs = new TreeMap<>();
  private final byte[] program;
  private final int programLength;

  private FieldFont() throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(FontSet.shared().font(Face.REGULAR), TABLES);
    SortedMap<Integer, Character> byWhole = new TreeMap<>();
    for (int[] range : RANGES) {
      for (int c = range[0]; c <= range[1]; c++) {
        if (metrics.advance((char) c) != FaceMetrics.MISSING) {
          subsetter.add(c);
          byWhole.putIfAbsent(metrics.glyph((char) c), (char) c);
        }
      }
    }
    subsetter
        .getGIDMap()
        .forEach(
            (glyph, whole) -> {
              Character c = byWhole.get(whole);
              if (c != null) {
                characters.put(glyph, c);
                glyphs.put(c, glyph);
              }
            });
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    subsetter.writeToStream(out);
    program = Deflating.deflate(out.toByteArray());
    programLength = out.size();
  }

  /** The font, made at the first call. */
  static FieldFont shared() {
    return Holder.FONT;
  }

  /** Makes the font with the first form that has fields. */
  private static final class Holder {
    static final FieldFont FONT = make();

    private static FieldFont make() {
      try {
        return new FieldFont();
      } catch (IOException e) {
        throw new UncheckedIOException("the shipped font cannot be read", e);
      }
    }
  }

  /** A text as a string of the font's codes; what the font lacks is left out. */
  String codes(String text) {
    StringBuilder out = new StringBuilder("<");
    text.chars()
        .forEach(
            c -> {
              Integer glyph = glyphs.get((char) c);
              if (glyph != null) {
                PdfText.hex(out, glyph);
              }
            });
    return out.append('>').toString();
  }

  /** Writes the font with all that hangs on it; gives its number. */
  int write(PdfFile file) {
    String name = "/VNFORM+" + FontSet.shared().name(Face.REGULAR);
    int stream = file.stream("/Length1 " + programLength + "/Filter/FlateDecode", program);
    int descriptor =
        file.object(
            "<</Type/FontDescriptor/FontName"
                + name
                + FontSet.shared().descriptor(Face.REGULAR)
                + "/FontFile2 "
                + PdfFile.reference(stream)
                + ">>");
    int descendant =
        file.object(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont"
                + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W"
                + widths()
                + "/CIDToGIDMap/Identity/FontDescriptor "
                + PdfFile.reference(descriptor)
                + ">>");
    int unicode = file.deflated("", new ToUnicode(characters).bytes());
    return file.object(
        "<</Type/Font/Subtype/Type0/BaseFont"
            + name
            + "/Encoding/Identity-H/DescendantFonts["
            + PdfFile.reference(descendant)
            + "]/ToUnicode "
            + PdfFile.reference(unicode)
            + ">>");
  }

  private String widths() {
    StringBuilder widths = new StringBuilder("[");
    characters.forEach(
        (glyph, c) -> widths.append(glyph).append('[').append(metrics.advance(c)).append(']'));
    return widths.append(']').toString();
  }
}
