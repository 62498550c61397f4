package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFSubsetter;
import vn.certproc.forms.internal.font.Face;
import vn.certproc.forms.internal.font.FaceMetrics;
import vn.certproc.forms.internal.font.FontSet;

/**
 * What a document uses of one face, as the parts of a composite font whose codes are the face's own
 * glyphs (ISO 32000-1, 9.7.4). Its own, because PDFBox writes the width of every glyph of the whole
 * face before it makes the subset, which was more than a third of the time of a form; the subset
 * itself is FontBox's.
 */
final class FaceSubset {

  /** What a reader needs to draw glyphs; names and character maps stand outside the program. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

  private static final int LETTERS = 26;

  private final Face face;
  private final FaceMetrics metrics;
  private final SortedMap<Integer, Character> characters = new TreeMap<>();
  private final TTFSubsetter subsetter;
  private final String name;

  /**
   * Prepares a face.
   *
   * @param used the characters that are shown
   */
  FaceSubset(Face face, BitSet used) throws IOException {
    this.face = face;
    this.metrics = FontSet.shared().metrics(face);
    used.stream().forEach(c -> characters.putIfAbsent(metrics.glyph((char) c), (char) c));
    this.name = tag(used) + "+" + FontSet.shared().name(face);
    this.subsetter = new TTFSubsetter(FontSet.shared().font(face), TABLES);
    characters.values().forEach(subsetter::add);
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

  /** The font's name, with the tag of the subset. */
  String name() {
    return name;
  }

  /** The entries of the descriptor, but for its name and its program. */
  String descriptor() {
    return FontSet.shared().descriptor(face);
  }

  /** The map to characters, not packed. */
  byte[] unicode() {
    return new ToUnicode(characters).bytes();
  }

  /** The font program, not packed. */
  byte[] program() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
    subsetter.writeToStream(out);
    return out.toByteArray();
  }

  /** Runs of glyphs that follow one another, each with the widths of its run. */
  String widths() {
    StringBuilder widths = new StringBuilder("[");
    int next = -1;
    for (Map.Entry<Integer, Character> entry : characters.entrySet()) {
      if (entry.getKey() != next) {
        widths.append(next < 0 ? "" : "]").append(entry.getKey()).append('[');
      } else {
        widths.append(' ');
      }
      widths.append(metrics.advance(entry.getValue()));
      next = entry.getKey() + 1;
    }
    return widths.append(next < 0 ? "]" : "]]").toString();
  }

  /** For each code, which is a glyph of the whole face, the glyph of the subset; not packed. */
  byte[] glyphs() throws IOException {
    Map<Integer, Integer> wholeBySubset = subsetter.getGIDMap();
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
