package vn.certproc.forms.internal.strict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Int;

/** The rows of a cross-reference stream (ISO 32000-2 §7.5.8.2 and §7.5.8.3). */
final class XrefRows {

  private final byte[] rows;
  private final int offset;
  private final int end;
  private final Work work;
  private final List<Integer> widths;
  private final List<Integer> index;

  XrefRows(byte[] rows, Dict dict, int offset, int end, Work work) {
    this.rows = rows;
    this.offset = offset;
    this.end = end;
    this.work = work;
    this.widths = numbers(dict.get("W"));
    this.index =
        dict.has("Index")
            ? numbers(dict.get("Index"))
            : List.of(0, dict.integer("Size").orElseThrow(() -> damage("xref-size")));
  }

  Map<Integer, XrefEntry> entries() {
    if (widths.size() != 3 || index.size() % 2 != 0 || widths.stream().anyMatch(w -> w > 8)) {
      throw damage("xref-widths");
    }
    int row = widths.get(0) + widths.get(1) + widths.get(2);
    Map<Integer, XrefEntry> entries = new HashMap<>();
    int at = 0;
    for (int i = 0; i < index.size(); i += 2) {
      int first = index.get(i);
      int count = index.get(i + 1);
      if (row == 0
          || count > (rows.length - at) / row
          || first > XrefSection.MAX_NUMBER + 1 - count) {
        throw damage("xref-count");
      }
      for (int k = 0; k < count; k++, at += row) {
        work.step();
        work.held(XrefEntry.MEMORY);
        if (entries.putIfAbsent(first + k, entry(at)) != null) {
          throw damage("xref-entry-twice");
        }
      }
    }
    if (at != rows.length) {
      throw damage("xref-count");
    }
    return entries;
  }

  private XrefEntry entry(int at) {
    int second = at + widths.get(0);
    int third = second + widths.get(1);
    long type = widths.get(0) == 0 ? 1 : number(at, widths.get(0));
    long a = number(second, widths.get(1));
    long b = number(third, widths.get(2));
    if (type == 0) {
      return new XrefEntry.Free();
    }
    if (type == 1 && a < end && b <= 65_535) {
      return new XrefEntry.Plain((int) a, (int) b);
    }
    if (type == 2 && a > 0 && a <= XrefSection.MAX_NUMBER && b <= XrefSection.MAX_NUMBER) {
      return new XrefEntry.Packed((int) a, (int) b);
    }
    throw damage("xref-entry");
  }

  /** Big-endian; more than 2^62 is out of every range anyway. */
  private long number(int at, int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = (Math.min(value, Long.MAX_VALUE >> 9) << 8) | (rows[at + i] & 0xff);
    }
    return value;
  }

  private List<Integer> numbers(PdfValue value) {
    if (!(value instanceof Arr array)) {
      throw damage("xref-widths");
    }
    List<Integer> numbers = new ArrayList<>();
    for (PdfValue each : array.items()) {
      if (!(each instanceof Int i && i.value() >= 0 && i.value() <= XrefSection.MAX_NUMBER + 1L)) {
        throw damage("xref-widths");
      }
      numbers.add((int) i.value());
    }
    return numbers;
  }

  private PdfDamage damage(String what) {
    return new PdfDamage(what, offset);
  }
}
