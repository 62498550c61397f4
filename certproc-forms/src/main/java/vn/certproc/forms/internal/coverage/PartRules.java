package vn.certproc.forms.internal.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Int;
import vn.certproc.forms.internal.strict.PdfValue.Name;
import vn.certproc.forms.internal.strict.PdfValue.Ref;

/** What may differ in each part of a document after a signature. */
final class PartRules {

  /** What signing writes into a field and its annotation. */
  private static final Set<String> FILLED = Set.of("V", "AP", "AS", "F", "M", "MK", "DA", "DR");

  /** What a form without any other field may get, as it is for fields that are not there. */
  private static final Set<String> LOOKS = Set.of("DR", "DA");

  /** Bits of SigFlags: there are signatures, only append. */
  private static final int SIGNED_AND_APPEND = 3;

  /** Bits of F that may come with a signature: print, read-only, locked, locked contents. */
  private static final int FLAGS = 4 | 64 | 128 | 512;

  private final Comparison comparison;
  private final Outline old;
  private final Outline now;
  private final Additions additions;
  private final Changes changes;
  private final StructureRules structure;

  PartRules(Comparison comparison, Outline old, Outline now, Additions additions, Changes changes) {
    this.comparison = comparison;
    this.old = old;
    this.now = now;
    this.additions = additions;
    this.changes = changes;
    this.structure = new StructureRules(comparison, old, now, additions, changes);
  }

  /** Compares the values of a part that has rules of its own; false where it has none. */
  boolean handles(Part part, PdfValue before, PdfValue after, Place place) {
    switch (part) {
      case FORM -> {
        return form(before, after, place);
      }
      case FIELDS -> {
        return appended(before, after, place, true);
      }
      case ANNOTATIONS -> {
        return appended(before, after, place, false);
      }
      case PAGE -> {
        return page(before, after, place);
      }
      case EMPTY_SIGNATURE, EMPTY_SIGNATURE_WIDGET -> {
        return empty(before, after, place);
      }
      case STRUCTURE, ELEMENT, ELEMENTS, PARENT_TREE -> {
        return structure.handles(part, before, after, place);
      }
      case PLAIN -> {
        return false;
      }
    }
    return false;
  }

  private boolean form(PdfValue before, PdfValue after, Place place) {
    Dict a = before instanceof Dict dict ? dict : new Dict(Map.of());
    boolean there = before instanceof Dict || before.equals(PdfValue.NULL);
    if (!there || !(after instanceof Dict b)) {
      return false;
    }
    Set<String> own = new HashSet<>(Set.of("Fields", "SigFlags"));
    if (old.fields().stream().allMatch(Field::signature)) {
      // With a visible signature come what it looks like and, for some programs, what fields do.
      LOOKS.stream().filter(key -> !a.has(key)).forEach(own::add);
    }
    comparison.entries(a, b, own, place);
    comparison.add(Part.FIELDS, a.get("Fields"), b.get("Fields"), place.then("Fields"));
    long flags = flags(b.get("SigFlags"));
    if ((flags | SIGNED_AND_APPEND) != SIGNED_AND_APPEND
        || (flags(a.get("SigFlags")) & ~flags) != 0) {
      changes.at(place.then("SigFlags"));
    }
    return true;
  }

  private static long flags(PdfValue value) {
    return value instanceof Int i ? i.value() : value.equals(PdfValue.NULL) ? 0 : -1;
  }

  /** The old ones in their order, and behind them fields or annotations of new signatures. */
  private boolean appended(PdfValue before, PdfValue after, Place place, boolean fields) {
    List<PdfValue> a = before instanceof Arr array ? array.items() : List.of();
    boolean there = before instanceof Arr || before.equals(PdfValue.NULL);
    if (!there || !(after instanceof Arr array) || array.items().size() < a.size()) {
      return false;
    }
    List<PdfValue> b = array.items();
    for (int i = 0; i < b.size(); i++) {
      if (i < a.size()) {
        comparison.add(Part.PLAIN, a.get(i), b.get(i), place.then(i));
      } else if (!isNew(b.get(i), fields)) {
        changes.at(place.then(i));
      }
    }
    return true;
  }

  private boolean isNew(PdfValue value, boolean field) {
    return value instanceof Ref ref && (field ? additions.isField(ref) : additions.isWidget(ref));
  }

  private boolean page(PdfValue before, PdfValue after, Place place) {
    if (!(before instanceof Dict a) || !(after instanceof Dict b)) {
      return false;
    }
    comparison.entries(a, b, Set.of("Annots", "Tabs"), place);
    comparison.add(Part.ANNOTATIONS, a.get("Annots"), b.get("Annots"), place.then("Annots"));
    boolean tabs = !a.has("Tabs") && b.get("Tabs") instanceof Name;
    if (!tabs) {
      comparison.add(Part.PLAIN, a.get("Tabs"), b.get("Tabs"), place.then("Tabs"));
    }
    return true;
  }

  /** A field that was empty: it may be filled as a whole, or stay as it was. */
  private boolean empty(PdfValue was, PdfValue is, Place place) {
    if (!(was instanceof Dict a) || !(is instanceof Dict b) || !filled(a, b)) {
      return false;
    }
    comparison.entries(a, b, FILLED, place);
    long before = flags(a.get("F"));
    long after = flags(b.get("F"));
    if (before < 0 || after < 0 || ((before ^ after) & ~FLAGS) != 0) {
      changes.at(place.then("F"));
    }
    return true;
  }

  /** Whether it is, or belongs to, a field that was signed since. */
  private boolean filled(Dict a, Dict b) {
    PdfValue value = b.get("V");
    PdfValue parent = now.pdf().resolve(b.get("Parent"));
    boolean own = !a.has("V") && isSignature(value);
    return own || (parent instanceof Dict field && isSignature(field.get("V")));
  }

  private boolean isSignature(PdfValue value) {
    return additions.isSignature(value);
  }
}
