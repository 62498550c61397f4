package vn.certproc.forms.internal.check;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/**
 * The fonts of one file, each parsed once, with the shapes of its glyphs. A font that is not
 * embedded is not looked for in the system. Belongs to one run; not thread-safe.
 */
final class Fonts {

  /** A tenth of a thousandth of the type size. */
  private static final double PER_UNIT = 10;

  /** Shapes kept; a file with more of them is not one of ours. */
  private static final int MOST = 200_000;

  private final IdentityHashMap<COSDictionary, Optional<PDFont>> fonts = new IdentityHashMap<>();
  private final IdentityHashMap<PDFont, Map<Integer, Outline>> outlines = new IdentityHashMap<>();
  private final Map<String, String> programs = new HashMap<>();
  private int kept;

  /** The font of a dictionary; empty where it is not embedded. */
  Optional<PDFont> font(COSDictionary dictionary) throws IOException {
    Optional<PDFont> known = fonts.get(dictionary);
    if (known == null) {
      known = load(dictionary);
      fonts.put(dictionary, known);
    }
    return known;
  }

  private Optional<PDFont> load(COSDictionary dictionary) throws IOException {
    if (COSName.TYPE3.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
      return Optional.of(PDFontFactory.createFont(dictionary));
    }
    Optional<COSStream> program = program(dictionary);
    if (program.isEmpty()) {
      return Optional.empty();
    }
    Streams.check(program.get());
    if (dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
      Streams.check(map);
    }
    PDFont font = PDFontFactory.createFont(dictionary);
    programs.put(name(dictionary), digest(program.get()));
    return Optional.of(font);
  }

  /** The digests of the programs by the fonts' names, without the tags of subsets. */
  Map<String, String> programs() {
    return programs;
  }

  private static String name(COSDictionary dictionary) {
    String name = dictionary.getNameAsString(COSName.BASE_FONT, "?");
    return name.length() > 7 && name.charAt(6) == '+' ? name.substring(7) : name;
  }

  private static Optional<COSStream> program(COSDictionary font) {
    COSDictionary owner = font;
    if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
        && descendants.size() > 0
        && descendants.getObject(0) instanceof COSDictionary first) {
      owner = first;
    }
    COSBase descriptor = owner.getDictionaryObject(COSName.FONT_DESC);
    if (descriptor instanceof COSDictionary dictionary) {
      for (COSName key :
          new COSName[] {COSName.FONT_FILE2, COSName.FONT_FILE3, COSName.FONT_FILE}) {
        if (dictionary.getDictionaryObject(key) instanceof COSStream stream) {
          return Optional.of(stream);
        }
      }
    }
    return Optional.empty();
  }

  private static String digest(COSStream stream) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (java.io.InputStream in = stream.createInputStream()) {
        digest.update(in.readAllBytes());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }

  /** The shape of a glyph, in thousandths of the type size. */
  Outline outline(PDFont font, int code) throws IOException {
    Map<Integer, Outline> known = outlines.computeIfAbsent(font, f -> new HashMap<>());
    Outline outline = known.get(code);
    if (outline == null) {
      Budget.check(++kept <= MOST);
      outline = make(font, code);
      known.put(code, outline);
    }
    return outline;
  }

  private static Outline make(PDFont font, int code) throws IOException {
    if (font instanceof PDType3Font || !(font instanceof PDVectorFont vector)) {
      return Outline.NONE;
    }
    Outline outline = Outline.of(vector.getNormalizedPath(code), PER_UNIT);
    long width = Math.round(font.getWidth(code) * PER_UNIT);
    return new Outline(Ink.mix(outline.shape(), width), outline.bounds(), outline.empty());
  }
}
