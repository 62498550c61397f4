package vn.certproc.forms.internal.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
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
  private final Map<Face, COSDictionary> descriptors = new EnumMap<>(Face.class);

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

  /** The face's measures as a font descriptor without a program; to be copied, not changed. */
  public COSDictionary descriptor(Face face) {
    return java.util.Objects.requireNonNull(descriptors.get(face));
  }

  /** The measures as PDFBox finds them; what else it made goes with the empty document. */
  private static COSDictionary describe(TrueTypeFont font) throws IOException {
    try (PDDocument empty = new PDDocument()) {
      return PDType0Font.load(empty, font, true).getFontDescriptor().getCOSObject();
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
