package vn.certproc.forms.internal.strict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Int;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.PdfValue.Stream;

/**
 * A PDF, or the revision of one that ends at a given byte, read without repair. Objects are read
 * when they are asked for. Not thread-safe.
 */
public final class StrictPdf {

  /** What an object takes in memory besides its value, roughly, in bytes. */
  private static final int OBJECT = 150;

  private final byte[] file;
  private final int end;
  private final Work work;
  private final Ending ending;
  private final List<XrefSection> sections;
  private final Map<Integer, XrefEntry> entries = new HashMap<>();
  private final Map<Integer, PdfValue> values = new HashMap<>();
  private final Map<Integer, IndirectObject> plain = new HashMap<>();
  private final PackedObjects packed;

  private StrictPdf(byte[] file, int end, Work work) {
    this.file = file;
    this.end = end;
    this.work = work;
    this.ending = Ending.before(file, end);
    this.sections = XrefChain.read(file, end, ending.xref(), work);
    for (XrefSection section : sections) {
      section.entries().forEach(entries::putIfAbsent);
    }
    this.packed = new PackedObjects(file, work, this::stream);
  }

  /**
   * Reads the structure.
   *
   * @param file the whole file
   * @param end behind the last byte that belongs to the revision
   * @throws PdfDamage when it can be read in more than one way, or none
   * @throws UnreadablePdfException {@code pdf-encrypted}, {@code pdf-too-complex}
   */
  public static StrictPdf read(byte[] file, int end, Work work) {
    if (!new Bytes(file, 0, end, true).startsWith("%PDF-")) {
      throw new PdfDamage("header", 0);
    }
    work.file(file.length);
    StrictPdf pdf = new StrictPdf(file, end, work);
    for (XrefSection section : pdf.sections) {
      if (section.trailer().has("Encrypt")) {
        throw new UnreadablePdfException("pdf-encrypted", Map.of());
      }
    }
    return pdf;
  }

  /** The newest trailer. */
  public Dict trailer() {
    return sections.get(0).trailer();
  }

  /** The cross-reference sections, the newest first. */
  public List<XrefSection> sections() {
    return sections;
  }

  /** The document's catalog. */
  public Dict catalog() {
    return dict(trailer().get("Root"))
        .filter(root -> root.is("Type", "Catalog"))
        .orElseThrow(() -> new PdfDamage("catalog", sections.get(0).offset()));
  }

  /** Behind the last byte of the end-of-file marker. */
  public int markerEnd() {
    return ending.to();
  }

  /** Where the last startxref stands. */
  int endingFrom() {
    return ending.from();
  }

  /** Behind the last byte of the revision. */
  public int end() {
    return end;
  }

  /** The bytes of the whole file; not to be changed. */
  public byte[] file() {
    return file;
  }

  /** Where an object is, as the newest section that names it says. */
  public Optional<XrefEntry> entry(int number) {
    return Optional.ofNullable(entries.get(number));
  }

  /** What bounds the work on this file. */
  public Work work() {
    return work;
  }

  /** Whether there is such an object. */
  public boolean defines(int number) {
    return entries.containsKey(number) && !(entries.get(number) instanceof XrefEntry.Free);
  }

  /** What a value stands for: an object where it is a reference, null's object for nothing. */
  public PdfValue resolve(PdfValue value) {
    if (!(value instanceof Ref ref)) {
      return value;
    }
    work.step();
    PdfValue known = values.get(ref.number());
    if (known == null) {
      work.held(OBJECT);
      known = load(ref);
      if (known instanceof Ref) {
        throw new PdfDamage("reference-to-reference", 0);
      }
      values.put(ref.number(), known);
    }
    if (entries.get(ref.number()) instanceof XrefEntry.Plain at
        && at.generation() != ref.generation()) {
      throw new PdfDamage("generation", at.offset());
    }
    return known;
  }

  /** The dictionary that a value stands for; a stream is none. */
  public Optional<Dict> dict(PdfValue value) {
    return resolve(value) instanceof Dict dict ? Optional.of(dict) : Optional.empty();
  }

  /**
   * A stream's content, packed plainly or not at all.
   *
   * @throws PdfDamage when it is packed in another way
   */
  public byte[] content(Stream stream) {
    return Unpacking.content(file, stream, work);
  }

  private PdfValue load(Ref ref) {
    XrefEntry entry = entries.get(ref.number());
    if (entry instanceof XrefEntry.Plain at) {
      return object(ref.number(), at).value();
    }
    if (entry instanceof XrefEntry.Packed at) {
      return packed.value(ref.number(), at);
    }
    return PdfValue.NULL;
  }

  /** The numbers of the objects in a stream of objects, in its order. */
  List<Integer> packedNumbers(Stream stream) {
    return packed.numbers(stream);
  }

  /** The object that an entry of this file points at. */
  IndirectObject object(int number, XrefEntry.Plain at) {
    IndirectObject known = plain.get(at.offset());
    if (known == null) {
      known = IndirectObject.read(file, at.offset(), end, work, this::length);
      plain.put(at.offset(), known);
    }
    if (known.number() != number || known.generation() != at.generation()) {
      throw new PdfDamage("object-number", at.offset());
    }
    return known;
  }

  /** The stream of objects of that number, which is never itself packed. */
  private PdfValue stream(int number) {
    return entries.get(number) instanceof XrefEntry.Plain at
        ? object(number, at).value()
        : PdfValue.NULL;
  }

  /** A stream's length; where it is a reference, of a number that stands plainly in the file. */
  private int length(PdfValue value) {
    PdfValue length = value;
    if (value instanceof Ref ref && entries.get(ref.number()) instanceof XrefEntry.Plain at) {
      // An object that is a number needs no length itself, so nothing can go round in circles.
      length = IndirectObject.read(file, at.offset(), end, work, nested -> -1).value();
    }
    return length instanceof Int i && i.value() >= 0 && i.value() <= end ? (int) i.value() : -1;
  }
}
