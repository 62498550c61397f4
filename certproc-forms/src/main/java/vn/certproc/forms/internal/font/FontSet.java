package vn.certproc.forms.internal.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that this module ships, parsed once. The system's fonts are never looked at: a form
 * must look the same on each machine.
 *
 * <p>Immutable and thread-safe.
 */
public final class FontSet {

  private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
  private final Map<Face, FaceMetrics> metrics = new EnumMap<>(Face.class);

  private FontSet() {
    for (Face face : Face.values()) {
      try {
        TrueTypeFont font = parse(face);
        fonts.put(face, font);
        metrics.put(face, new FaceMetrics(font));
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
