package vn.certproc.forms.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which character each code of a font stands for (ISO 32000-1, 9.10.3): without it a reader could
 * draw a text but not copy, search or speak it.
 *
 * @param characters by code
 */
record ToUnicode(Map<Integer, Character> characters) {

  private static final String HEAD =
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange
      """;

  private static final String END =
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;

  /** A block of a map holds no more entries (Adobe Technical Note 5014, 5.5). */
  private static final int BLOCK = 100;

  byte[] bytes() {
    StringBuilder out = new StringBuilder(HEAD);
    List<Map.Entry<Integer, Character>> all = new ArrayList<>(characters.entrySet());
    for (int from = 0; from < all.size(); from += BLOCK) {
      block(out, all.subList(from, Math.min(all.size(), from + BLOCK)));
    }
    return out.append(END).toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void block(StringBuilder out, List<Map.Entry<Integer, Character>> entries) {
    out.append(entries.size()).append(" beginbfchar\n");
    for (Map.Entry<Integer, Character> entry : entries) {
      PdfText.hex(out.append('<'), entry.getKey());
      PdfText.hex(out.append("> <"), entry.getValue());
      out.append(">\n");
    }
    out.append("endbfchar\n");
  }
}
