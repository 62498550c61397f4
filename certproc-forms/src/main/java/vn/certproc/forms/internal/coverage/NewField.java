package vn.certproc.forms.internal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.StrictPdf;

/** What a signature field must be like to be added after somebody has signed. */
final class NewField {

  /** The largest part of a page that annotations may take: they are no second page. */
  static final double LARGEST = 0.25;

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
      if (!field.signed() && Looks.draws(pdf, dict)) {
        faults.add("empty-field-shows");
      }
    }
    if (!Looks.regular(pdf, field, widget)) {
      faults.add("signature-field-odd");
    }
    return faults;
  }

  /** Why this field may not have been filled as it is. */
  List<String> filledFaults(Field field) {
    List<String> faults = new ArrayList<>();
    StrictPdf pdf = now.pdf();
    boolean stamp = Stamps.isStamp(pdf, field.value());
    if (stamp && Stamps.isSigners(field.name())) {
      faults.add("stamp-in-signers-field");
    }
    if (field.signed() && (!accepted.accepts(pdf, field.value()) || isOld(field.value()))) {
      faults.add("signature-not-intact");
    }
    for (Ref widget : field.widgets()) {
      Dict dict = pdf.dict(widget).orElse(field.dict());
      if (!Looks.one(pdf, dict)) {
        faults.add("signature-field-odd");
      }
      if (stamp && Looks.shows(pdf, dict)) {
        faults.add("stamp-shows");
      }
      double area = Numbers.area(pdf, dict.get("Rect"));
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
}
