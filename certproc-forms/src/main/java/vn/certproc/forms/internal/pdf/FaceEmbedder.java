package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.certproc.forms.internal.font.Face;
import vn.certproc.forms.internal.font.FaceMetrics;
import vn.certproc.forms.internal.font.FontSet;

/**
 * Embeds what a document uses of one face, as a composite font whose codes are the face's own
 * glyphs (ISO 32000-1, 9.7.4). Its own, because PDFBox writes the width of every glyph of the whole
 * face before it makes the subset, which was more than a third of the time of a form; the subset
 * itself is FontBox's.
 */
final class FaceEmbedder {

  /** What a reader needs to draw glyphs; names and character maps stand outside the program. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

  private static final int LETTERS = 26;
  private static final COSName CID_TO_GID = COSName.getPDFName("CIDToGIDMap");
  private static final COSName LENGTH = COSName.getPDFName("Length1");

  private final PDDocument document;
  private final Face face;
  private final FaceMetrics metrics;
  private final SortedMap<Integer, Character> characters = new TreeMap<>();
  private final String name;

  /**
   * Prepares a face.
   *
   * @param used the characters that are shown
   */
  FaceEmbedder(PDDocument document, Face face, BitSet used) {
    this.document = document;
    this.face = face;
    this.metrics = FontSet.shared().metrics(face);
    used.stream().forEach(c -> characters.putIfAbsent(metrics.glyph((char) c), (char) c));
    this.name = tag(used) + "+" + FontSet.shared().name(face);
  }

  /** Six letters that tell one subset from another (ISO 32000-1, 9.6.4). */
  private static String tag(BitSet used) {
    long rest = used.hashCode() & 0xFFFFFFFFL;
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + rest % LETTERS));
      rest /= LETTERS;
    }
    return tag.toString();
  }

  /** The font's dictionary with all that hangs on it. */
  COSDictionary embed() throws IOException {
    COSDictionary font = dictionary("Type0");
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    COSArray descendants = Streams.inline(new COSArray());
    descendants.add(descendant());
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    byte[] unicode = new ToUnicode(characters).bytes();
    font.setItem(COSName.TO_UNICODE, Streams.deflated(document, unicode));
    return font;
  }

  private COSDictionary dictionary(String subtype) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.getPDFName(subtype));
    font.setName(COSName.BASE_FONT, name);
    return font;
  }

  private COSDictionary descendant() throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(FontSet.shared().font(face), TABLES);
    characters.values().forEach(c -> subsetter.add(c));
    COSDictionary font = dictionary("CIDFontType2");
    COSDictionary system = new COSDictionary();
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "Identity");
    system.setInt(COSName.SUPPLEMENT, 0);
    font.setItem(COSName.CIDSYSTEMINFO, system);
    font.setItem(COSName.W, widths());
    font.setItem(CID_TO_GID, Streams.deflated(document, glyphs(subsetter.getGIDMap())));
    COSDictionary descriptor = new COSDictionary(FontSet.shared().descriptor(face));
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setItem(COSName.FONT_FILE2, program(subsetter));
    font.setItem(COSName.FONT_DESC, descriptor);
    return font;
  }

  private COSStream program(TTFSubsetter subsetter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
    subsetter.writeToStream(out);
    COSStream stream = Streams.deflated(document, out.toByteArray());
    stream.setInt(LENGTH, out.size());
    return stream;
  }

  /** Runs of glyphs that follow one another, each with the widths of its run. */
  private COSArray widths() {
    COSArray widths = Streams.inline(new COSArray());
    COSArray run = Streams.inline(new COSArray());
    int next = -1;
    for (Map.Entry<Integer, Character> entry : characters.entrySet()) {
      if (entry.getKey() != next) {
        run = Streams.inline(new COSArray());
        widths.add(COSInteger.get(entry.getKey()));
        widths.add(run);
      }
      run.add(COSInteger.get(metrics.advance(entry.getValue())));
      next = entry.getKey() + 1;
    }
    return widths;
  }

  /** For each code, which is a glyph of the whole face, the glyph of the subset. */
  private static byte[] glyphs(Map<Integer, Integer> wholeBySubset) {
    int last = wholeBySubset.values().stream().mapToInt(g -> g).max().orElse(0);
    byte[] map = new byte[2 * last + 2];
    wholeBySubset.forEach(
        (subset, whole) -> {
          map[2 * whole] = (byte) (subset >> 8);
          map[2 * whole + 1] = (byte) (int) subset;
        });
    return map;
  }
}
