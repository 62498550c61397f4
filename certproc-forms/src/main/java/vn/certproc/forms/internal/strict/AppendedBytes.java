package vn.certproc.forms.internal.strict;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.certproc.forms.internal.strict.PdfValue.Stream;

/**
 * Accounts for every byte that was appended behind a revision: each belongs to an object that its
 * own cross-reference section names, to a section, or to an ending. What is left over is seen by
 * readers that search a file for objects, and by no other.
 */
public final class AppendedBytes {

  private static final String STARTXREF = "startxref";
  private static final String EOF = "%%EOF";

  private final StrictPdf pdf;
  private final int from;
  private final TreeMap<Integer, Integer> known = new TreeMap<>();

  private AppendedBytes(StrictPdf pdf, int from) {
    this.pdf = pdf;
    this.from = from;
  }

  /**
   * Checks what was appended.
   *
   * @param pdf the file as it is now
   * @param old the revision that it must begin with
   * @throws PdfDamage when something is left over, or a section points back at bytes of old
   */
  public static void check(StrictPdf pdf, StrictPdf old) {
    AppendedBytes bytes = new AppendedBytes(pdf, old.end());
    Set<Integer> offsets = new HashSet<>();
    for (XrefSection section : pdf.sections()) {
      if (section.offset() >= old.end()) {
        offsets.add(section.offset());
        bytes.section(section, old);
      }
    }
    bytes.gaps(offsets);
  }

  private void section(XrefSection section, StrictPdf old) {
    if (section.hybrid().isPresent()) {
      throw new PdfDamage("xref-hybrid", section.offset());
    }
    for (Map.Entry<Integer, XrefEntry> each : section.entries().entrySet()) {
      int number = each.getKey();
      if (each.getValue() instanceof XrefEntry.Plain at) {
        object(section, number, at, old);
      } else if (each.getValue() instanceof XrefEntry.Packed at
          && !at.equals(old.entry(number).orElse(null))) {
        packed(section, number, at);
      }
    }
    claim(section.offset(), section.end());
  }

  /** A packed object must be in a stream that this very section names. */
  private void packed(XrefSection section, int number, XrefEntry.Packed at) {
    if (!(section.entries().get(at.stream()) instanceof XrefEntry.Plain place)
        || place.offset() < from
        || !numbers(at.stream(), place).contains(number)) {
      throw new PdfDamage("xref-redirected", section.offset());
    }
  }

  private List<Integer> numbers(int number, XrefEntry.Plain at) {
    return pdf.object(number, at).value() instanceof Stream stream
            && stream.dict().is("Type", "ObjStm")
        ? pdf.packedNumbers(stream)
        : List.of();
  }

  private void object(XrefSection section, int number, XrefEntry.Plain at, StrictPdf old) {
    if (at.offset() < from) {
      if (!at.equals(old.entry(number).orElse(null))) {
        throw new PdfDamage("xref-redirected", section.offset());
      }
      return;
    }
    if (at.offset() > section.offset()) {
      throw new PdfDamage("xref-forward", section.offset());
    }
    IndirectObject object = pdf.object(number, at);
    claim(object.from(), object.to());
    List<Integer> numbers = numbers(number, at);
    for (int i = 0; i < numbers.size(); i++) {
      XrefEntry here = new XrefEntry.Packed(number, i);
      if (!here.equals(section.entries().get(numbers.get(i)))) {
        throw new PdfDamage("unlisted-object", at.offset());
      }
    }
  }

  private void claim(int begin, int end) {
    Integer there = known.putIfAbsent(begin, end);
    if (there != null && there != end) {
      throw new PdfDamage("object-overlap", begin);
    }
  }

  private void gaps(Set<Integer> sections) {
    int at = from;
    for (Map.Entry<Integer, Integer> each : known.entrySet()) {
      if (each.getKey() < at) {
        throw new PdfDamage("object-overlap", each.getKey());
      }
      gap(at, each.getKey(), sections);
      at = each.getValue();
    }
    gap(at, pdf.end(), sections);
  }

  /** White space, comments that say nothing, and endings. */
  private void gap(int begin, int end, Set<Integer> sections) {
    Bytes in = new Bytes(pdf.file(), begin, end, true);
    in.skipSpace();
    while (in.peek() >= 0) {
      if (in.startsWith(STARTXREF)) {
        in.expect(STARTXREF);
        in.skipSpace();
        if (!sections.contains(in.digits())) {
          throw in.damage("startxref");
        }
        in.skipSpace();
        if (!in.startsWith(EOF)) {
          throw in.damage("end-marker");
        }
        in.at += EOF.length();
      } else {
        comment(in);
      }
      in.skipSpace();
    }
  }

  private static void comment(Bytes in) {
    int begin = in.at;
    if (in.peek() != '%') {
      throw in.damage("unlisted-bytes");
    }
    while (in.peek() >= 0 && in.peek() != '\n' && in.peek() != '\r') {
      in.at++;
    }
    String text = in.text(begin, in.at);
    if (text.contains("obj")
        || text.contains("xref")
        || text.contains("trailer")
        || text.contains("stream")
        || text.contains("%%EOF")
        || text.contains("%PDF")) {
      throw in.damage("unlisted-bytes");
    }
  }
}
