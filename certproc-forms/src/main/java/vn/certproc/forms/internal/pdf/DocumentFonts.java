package vn.certproc.forms.internal.pdf;

import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
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

  /**
   * Embeds what was used, and no more.
   *
   * @return the dictionary of resources
   */
  String embed(PdfFile file) throws IOException {
    StringBuilder resources = new StringBuilder("<</Font<<");
    for (Map.Entry<Face, BitSet> entry : used.entrySet()) {
      int font = new FaceEmbedder(file, entry.getKey(), entry.getValue()).embed();
      resources.append('/').append(entry.getKey().resource()).append(' ');
      resources.append(PdfFile.reference(font));
    }
    return resources.append(">>>>").toString();
  }
}
