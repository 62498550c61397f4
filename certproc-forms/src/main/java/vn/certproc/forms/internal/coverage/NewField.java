package vn.certproc.forms.internal.coverage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.PdfValue.Stream;
import vn.certproc.forms.internal.strict.StrictPdf;

/** What a signature field must be like to be added after somebody has signed. */
final class NewField {

  /** The largest part of a page that its annotation may take: it is no second page. */
  private static final double LARGEST = 0.25;

  /** The entries of a signature field and of its annotation that show and do nothing else. */
  private static final Set<String> KEYS =
      Set.of(
          "Type",
          "Subtype",
          "FT",
          "T",
          "TU",
          "TM",
          "V",
          "Ff",
          "Lock",
          "SV",
          "Rect",
          "P",
          "F",
          "AP",
          "AS",
          "NM",
          "M",
          "StructParent",
          "Border",
          "BS",
          "MK",
          "DA",
          "DR",
          "Q",
          "Kids",
          "Parent",
          "Contents",
          "Lang");

  private final Outline old;
  private final Outline now;
  private final AcceptedSignatures accepted;

  NewField(Outline old, Outline now, AcceptedSignatures accepted) {
    this.old = old;
    this.now = now;
    this.accepted = accepted;
  }

  /** What makes a field the same one in both: its object, or its name where numbers are new. */
  Object key(Field field) {
    return old.sameFile(now) ? field.reference() : field.name();
  }

  /** Why this field may not be there, as codes of changes; none where it may. */
  List<String> faults(Field field) {
    List<String> faults = new ArrayList<>();
    StrictPdf pdf = now.pdf();
    if (!field.signature() || field.dict().has("Parent")) {
      faults.add("field-added");
      return faults;
    }
    if (field.widgets().size() != 1 || reused(field)) {
      faults.add("signature-field-odd");
      return faults;
    }
    faults.addAll(filledFaults(field));
    Ref widget = field.widgets().get(0);
    for (Dict dict : List.of(field.dict(), pdf.dict(widget).orElse(field.dict()))) {
      if (!KEYS.containsAll(dict.entries().keySet())) {
        faults.add("signature-field-odd");
      }
      if (!field.signed() && !emptyLook(pdf, dict.get("AP"))) {
        faults.add("empty-field-shows");
      }
    }
    return faults;
  }

  /** Why this field may not have been filled as it is. */
  List<String> filledFaults(Field field) {
    List<String> faults = new ArrayList<>();
    StrictPdf pdf = now.pdf();
    if (field.signed() && (!accepted.accepts(pdf, field.value()) || isOld(field.value()))) {
      faults.add("signature-not-intact");
    }
    for (Ref widget : field.widgets()) {
      double area = pdf.dict(widget).map(dict -> Numbers.area(pdf, dict.get("Rect"))).orElse(0.0);
      if (now.pagesOf(widget).stream().anyMatch(page -> area > page.area() * LARGEST)) {
        faults.add("signature-field-large");
      }
    }
    return faults;
  }

  /** An object that meant something else before, or that two pages show. */
  private boolean reused(Field field) {
    Ref widget = field.widgets().get(0);
    boolean defined =
        old.pdf().defines(field.reference().number()) || old.pdf().defines(widget.number());
    return (defined && old.sameFile(now)) || now.pagesOf(widget).size() > 1;
  }

  /** Whether a value was in the document before: it is shown a second time. */
  private boolean isOld(PdfValue value) {
    return value instanceof Ref ref && old.sameFile(now) && old.pdf().defines(ref.number());
  }

  private static boolean emptyLook(StrictPdf pdf, PdfValue looks) {
    PdfValue found = pdf.resolve(looks);
    if (found.equals(PdfValue.NULL)) {
      return true;
    }
    return found instanceof Dict dict
        && Set.of("N").containsAll(dict.entries().keySet())
        && pdf.resolve(dict.get("N")) instanceof Stream stream
        && new String(pdf.content(stream), StandardCharsets.ISO_8859_1).isBlank();
  }
}
