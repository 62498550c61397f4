package vn.certproc.forms.internal.strict;

import java.util.HashMap;
import java.util.Map;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Int;
import vn.certproc.forms.internal.strict.PdfValue.Stream;

/** Reads one cross-reference section: a table, or a stream (ISO 32000-2 §7.5.4, §7.5.8). */
final class XrefReader {

  /** The length of an entry of a table, to the byte. */
  private static final int ENTRY = 20;

  private final byte[] file;
  private final int end;
  private final Work work;

  XrefReader(byte[] file, int end, Work work) {
    this.file = file;
    this.end = end;
    this.work = work;
  }

  /** The section that begins exactly here. */
  XrefSection read(int offset) {
    if (offset < 0 || offset >= end) {
      throw new PdfDamage("xref-offset", offset);
    }
    Bytes in = new Bytes(file, offset, end, true);
    XrefSection section = in.startsWith("xref") ? table(in, offset) : stream(offset);
    int size = section.trailer().integer("Size").orElse(0);
    // Some readers drop the objects beyond the size that is told, others keep them.
    if (section.entries().keySet().stream().anyMatch(number -> number >= size)) {
      throw new PdfDamage("trailer-size", offset);
    }
    return section;
  }

  private XrefSection table(Bytes in, int offset) {
    in.expect("xref");
    Map<Integer, XrefEntry> entries = new HashMap<>();
    in.skipSpace();
    while (!in.startsWith("trailer")) {
      subsection(in, entries);
      in.skipSpace();
    }
    in.expect("trailer");
    Dict trailer = new ValueReader(in, work).dictionary();
    return new XrefSection(offset, in.at, false, entries, trailer);
  }

  private void subsection(Bytes in, Map<Integer, XrefEntry> entries) {
    int first = in.digits();
    in.skipSpace();
    int count = in.digits();
    in.skipSpace();
    if ((long) count * ENTRY > end - in.at || (long) first + count > XrefSection.MAX_NUMBER + 1L) {
      throw in.damage("xref-count");
    }
    for (int i = 0; i < count; i++) {
      work.step();
      work.held(XrefEntry.MEMORY);
      if (entries.putIfAbsent(first + i, entry(in)) != null) {
        throw in.damage("xref-entry-twice");
      }
    }
  }

  /** "0000000017 00000 n" and two bytes that end the line. */
  private XrefEntry entry(Bytes in) {
    int from = in.at;
    String text = in.text(from, from + ENTRY);
    String ending = text.substring(18);
    boolean whole =
        digits(text, 0, 10)
            && text.charAt(10) == ' '
            && digits(text, 11, 16)
            && text.charAt(16) == ' '
            && (text.charAt(17) == 'f' || text.charAt(17) == 'n')
            && (ending.equals("\r\n") || ending.equals(" \n") || ending.equals(" \r"));
    if (!whole) {
      throw in.damage("xref-entry");
    }
    in.at = from + ENTRY;
    if (text.charAt(17) == 'f') {
      return new XrefEntry.Free();
    }
    return plain(
        Long.parseLong(text.substring(0, 10)), Integer.parseInt(text.substring(11, 16)), from);
  }

  private static boolean digits(String text, int from, int to) {
    return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private XrefEntry plain(long offset, int generation, int from) {
    if (offset >= end) {
      throw new PdfDamage("xref-entry", from);
    }
    return new XrefEntry.Plain((int) offset, generation);
  }

  private XrefSection stream(int offset) {
    IndirectObject object = IndirectObject.read(file, offset, end, work, XrefReader::direct);
    if (!(object.value() instanceof Stream stream) || !stream.dict().is("Type", "XRef")) {
      throw new PdfDamage("xref-missing", offset);
    }
    byte[] rows = Unpacking.content(file, stream, work);
    Map<Integer, XrefEntry> entries =
        new XrefRows(rows, stream.dict(), offset, end, work).entries();
    return new XrefSection(offset, object.to(), true, entries, stream.dict());
  }

  /** While the sections are read there is nobody to ask for a reference. */
  private static int direct(PdfValue length) {
    return length instanceof Int i && i.value() >= 0 && i.value() <= Integer.MAX_VALUE
        ? (int) i.value()
        : -1;
  }
}
