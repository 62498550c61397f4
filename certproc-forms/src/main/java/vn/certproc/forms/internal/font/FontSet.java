package vn.certproc.forms.internal.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts that this module ships, parsed once. The system's fonts are never looked at: a form
 * must look the same on each machine.
 *
 * <p>Immutable and thread-safe.
 */
public final class FontSet {

  private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
  private final Map<Face, FaceMetrics> metrics = new EnumMap<>(Face.class);
  private final Map<Face, String> names = new EnumMap<>(Face.class);
  private final Map<Face, String> descriptors = new EnumMap<>(Face.class);

  private FontSet() {
    for (Face face : Face.values()) {
      try {
        TrueTypeFont font = parse(face);
        fonts.put(face, font);
        metrics.put(face, new FaceMetrics(font));
        names.put(face, font.getName());
        descriptors.put(face, describe(font));
      } catch (IOException e) {
        throw new UncheckedIOException("the font " + face.file() + " cannot be read", e);
      }
    }
  }

  /** The set, parsed at the first call. */
  public static FontSet shared() {
    return Holder.SET;
  }

  /** The face's tables. */
  public FaceMetrics metrics(Face face) {
    return java.util.Objects.requireNonNull(metrics.get(face));
  }

  /** The face's font program, for embedding. */
  public TrueTypeFont font(Face face) {
    return java.util.Objects.requireNonNull(fonts.get(face));
  }

  /** The face's PostScript name. */
  public String name(Face face) {
    return java.util.Objects.requireNonNull(names.get(face));
  }

  /** The face's measures as entries of a font descriptor (ISO 32000-1, table 122). */
  public String descriptor(Face face) {
    return java.util.Objects.requireNonNull(descriptors.get(face));
  }

  /** The measures as PDFBox finds them; what else it made goes with the empty document. */
  private static String describe(TrueTypeFont font) throws IOException {
    try (PDDocument empty = new PDDocument()) {
      PDFontDescriptor found = PDType0Font.load(empty, font, true).getFontDescriptor();
      PDRectangle box = found.getFontBoundingBox();
      return String.format(
          Locale.ROOT,
          "/Flags %d/FontBBox[%.0f %.0f %.0f %.0f]/ItalicAngle %.0f/Ascent %.0f/Descent %.0f"
              + "/CapHeight %.0f/XHeight %.0f/StemV %.0f/FontWeight %.0f",
          found.getFlags(),
          box.getLowerLeftX(),
          box.getLowerLeftY(),
          box.getUpperRightX(),
          box.getUpperRightY(),
          found.getItalicAngle(),
          found.getAscent(),
          found.getDescent(),
          found.getCapHeight(),
          found.getXHeight(),
          found.getStemV(),
          found.getFontWeight());
    }
  }

  private static TrueTypeFont parse(Face face) throws IOException {
    try (InputStream in = FontSet.class.getResourceAsStream(face.file())) {
      if (in == null) {
        throw new IllegalStateException("the font " + face.file() + " is missing from the jar");
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // Substitution tables are for scripts that join letters; Vietnamese does not, and looking
      // them up makes a long table many times slower.
      font.setEnableGsub(false);
      return font;
    }
  }

  /** Loads the fonts with the first document, not with the first class. */
  private static final class Holder {
    static final FontSet SET = new FontSet();
  }
}
