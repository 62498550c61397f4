package vn.certproc.forms.internal.pdf;

import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.certproc.forms.internal.font.Face;
import vn.certproc.forms.internal.font.FaceMetrics;
import vn.certproc.forms.internal.font.FontSet;

/** The fonts of one PDF: which characters each face needs, embedded as subsets at the end. */
final class DocumentFonts {

  private final FontSet fonts = FontSet.shared();
  private final Map<Face, BitSet> used = new EnumMap<>(Face.class);

  /** Notes the characters of a text that will be shown. */
  FaceMetrics use(Face face, String text) {
    BitSet characters = used.computeIfAbsent(face, f -> new BitSet());
    for (int i = 0; i < text.length(); i++) {
      characters.set(text.charAt(i));
    }
    return fonts.metrics(face);
  }

  /** Embeds what was used, and no more. */
  PDResources embed(PDDocument document) throws IOException {
    PDResources resources = new PDResources();
    for (Map.Entry<Face, BitSet> entry : used.entrySet()) {
      PDType0Font font = PDType0Font.load(document, fonts.font(entry.getKey()), true);
      entry.getValue().stream().forEach(font::addToSubset);
      font.subset();
      resources.put(COSName.getPDFName(entry.getKey().resource()), font);
    }
    return resources;
  }
}
