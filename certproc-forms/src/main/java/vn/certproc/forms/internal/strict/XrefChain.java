package vn.certproc.forms.internal.strict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Follows the cross-reference sections from the newest to the oldest. */
final class XrefChain {

  /** A document that was signed or updated more often than this is none of an office. */
  private static final int MOST = 500;

  private XrefChain() {}

  /** All sections, the newest first; each place once. */
  static List<XrefSection> read(byte[] file, int end, int newest, Work work) {
    XrefReader reader = new XrefReader(file, end, work);
    List<XrefSection> sections = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    OptionalInt next = OptionalInt.of(newest);
    while (next.isPresent()) {
      int offset = next.getAsInt();
      if (!seen.add(offset)) {
        throw new PdfDamage("xref-loop", offset);
      }
      if (seen.size() > MOST) {
        throw Work.tooComplex();
      }
      XrefSection section = reader.read(offset);
      sections.add(section.hybrid().isPresent() ? joined(reader, section, seen) : section);
      next = section.previous();
    }
    sizes(sections);
    return List.copyOf(sections);
  }

  /** The newest trailer speaks for all objects. */
  private static void sizes(List<XrefSection> sections) {
    int newest = sections.get(0).trailer().integer("Size").orElse(0);
    for (XrefSection each : sections) {
      if (each.trailer().integer("Size").orElse(0) > newest) {
        throw new PdfDamage("trailer-size", sections.get(0).offset());
      }
    }
  }

  /** A table together with the stream that names the objects which old readers shall not see. */
  private static XrefSection joined(XrefReader reader, XrefSection table, Set<Integer> seen) {
    int place = table.hybrid().orElseThrow();
    if (!seen.add(place)) {
      throw new PdfDamage("xref-loop", place);
    }
    XrefSection stream = reader.read(place);
    if (!stream.stream()) {
      throw new PdfDamage("xref-hybrid", place);
    }
    Map<Integer, XrefEntry> all = new HashMap<>(stream.entries());
    for (Map.Entry<Integer, XrefEntry> each : table.entries().entrySet()) {
      XrefEntry hidden = all.get(each.getKey());
      if (hidden == null || hidden instanceof XrefEntry.Free) {
        all.put(each.getKey(), each.getValue());
      } else if (!(each.getValue() instanceof XrefEntry.Free) && !hidden.equals(each.getValue())) {
        // Old and new readers would see two objects.
        throw new PdfDamage("xref-hybrid", place);
      }
    }
    return new XrefSection(table.offset(), table.end(), false, all, table.trailer());
  }
}
