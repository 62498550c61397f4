package vn.certproc.forms.internal.pdf;

import java.io.IOException;
import java.util.BitSet;
import vn.certproc.forms.internal.font.Face;

/** Embeds what a document uses of one face into a file that grows. */
final class FaceEmbedder {

  private final PdfFile file;
  private final FaceSubset subset;

  /**
   * Prepares a face.
   *
   * @param used the characters that are shown
   */
  FaceEmbedder(PdfFile file, Face face, BitSet used) throws IOException {
    this.file = file;
    this.subset = new FaceSubset(face, used);
  }

  /**
   * Writes the font with all that hangs on it.
   *
   * @return its number
   */
  int embed() throws IOException {
    int unicode = file.deflated("", subset.unicode());
    return file.object(
        "<</Type/Font/Subtype/Type0/BaseFont/"
            + subset.name()
            + "/Encoding/Identity-H/DescendantFonts["
            + PdfFile.reference(descendant())
            + "]/ToUnicode "
            + PdfFile.reference(unicode)
            + ">>");
  }

  private int descendant() throws IOException {
    int glyphs = file.deflated("", subset.glyphs());
    return file.object(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/"
            + subset.name()
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W"
            + subset.widths()
            + "/CIDToGIDMap "
            + PdfFile.reference(glyphs)
            + "/FontDescriptor "
            + PdfFile.reference(descriptor())
            + ">>");
  }

  private int descriptor() throws IOException {
    byte[] program = subset.program();
    return file.object(
        "<</Type/FontDescriptor/FontName/"
            + subset.name()
            + subset.descriptor()
            + "/FontFile2 "
            + PdfFile.reference(file.deflated("/Length1 " + program.length, program))
            + ">>");
  }
}
