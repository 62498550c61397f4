package vn.certproc.forms.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import vn.certproc.forms.internal.font.Face;

/** Embeds what is used of one face into a document that is there. */
public final class CosFont {

  private CosFont() {}

  /**
   * The font of some characters.
   *
   * @param document that gets its streams
   * @param used the characters that are shown
   */
  public static COSDictionary of(COSDocument document, Face face, BitSet used) throws IOException {
    FaceSubset subset = new FaceSubset(face, used);
    COSDictionary font =
        dictionary("/Type/Font/Subtype/Type0/BaseFont/" + subset.name() + "/Encoding/Identity-H");
    COSArray descendants = new COSArray();
    descendants.add(descendant(document, subset));
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, stream(document, subset.unicode()));
    return font;
  }

  private static COSDictionary descendant(COSDocument document, FaceSubset subset)
      throws IOException {
    COSDictionary font =
        dictionary(
            "/Type/Font/Subtype/CIDFontType2/BaseFont/"
                + subset.name()
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W"
                + subset.widths());
    font.setItem(COSName.CID_TO_GID_MAP, stream(document, subset.glyphs()));
    COSDictionary descriptor =
        dictionary("/Type/FontDescriptor/FontName/" + subset.name() + subset.descriptor());
    byte[] program = subset.program();
    COSStream file = stream(document, program);
    file.setInt(COSName.LENGTH1, program.length);
    descriptor.setItem(COSName.FONT_FILE2, file);
    font.setItem(COSName.FONT_DESC, descriptor);
    return font;
  }

  private static COSDictionary dictionary(String entries) throws IOException {
    byte[] written = ("<<" + entries + ">>").getBytes(StandardCharsets.US_ASCII);
    if (new PDFStreamParser(written).parseNextToken() instanceof COSDictionary read) {
      // An object of its own, as fonts and their descriptors have to be (9.7.4, 9.8.1).
      read.setDirect(false);
      read.getValues().forEach(CosFont::direct);
      return read;
    }
    throw new IllegalStateException("no dictionary: " + entries);
  }

  private static void direct(COSBase value) {
    value.setDirect(true);
  }

  /** A stream, packed. */
  public static COSStream stream(COSDocument document, byte[] plain) throws IOException {
    return packed(document, Deflating.deflate(plain));
  }

  /** A stream of bytes that are packed by now. */
  public static COSStream packed(COSDocument document, byte[] deflated) throws IOException {
    COSStream stream = document.createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(deflated);
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return stream;
  }
}
