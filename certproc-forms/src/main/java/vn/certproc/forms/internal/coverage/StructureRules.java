package vn.certproc.forms.internal.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Int;
import vn.certproc.forms.internal.strict.PdfValue.Ref;

/**
 * What may differ in the structure: elements of new signature fields, which an accessible document
 * needs (ISO 14289-1 §7.18.4), anywhere in the reading order.
 */
final class StructureRules {

  private final Comparison comparison;
  private final Outline old;
  private final Outline now;
  private final Changes changes;
  private final NewElement elements;

  StructureRules(
      Comparison comparison, Outline old, Outline now, Additions additions, Changes changes) {
    this.comparison = comparison;
    this.old = old;
    this.now = now;
    this.changes = changes;
    this.elements = new NewElement(old, now, additions);
  }

  boolean handles(Part part, PdfValue before, PdfValue after, Place place) {
    return switch (part) {
      case STRUCTURE -> root(before, after, place);
      case ELEMENT -> element(before, after, place);
      case ELEMENTS -> children(before, after, place);
      case PARENT_TREE -> parents(before, after, place);
      default -> false;
    };
  }

  private boolean root(PdfValue before, PdfValue after, Place place) {
    if (!(before instanceof Dict a) || !(after instanceof Dict b)) {
      return false;
    }
    comparison.entries(a, b, Set.of("K", "ParentTree", "ParentTreeNextKey"), place);
    comparison.add(Part.ELEMENTS, a.get("K"), b.get("K"), place.then("K"));
    comparison.add(
        Part.PARENT_TREE, a.get("ParentTree"), b.get("ParentTree"), place.then("ParentTree"));
    boolean grown =
        a.get("ParentTreeNextKey") instanceof Int x
            && b.get("ParentTreeNextKey") instanceof Int y
            && y.value() >= x.value();
    if (!grown && !a.get("ParentTreeNextKey").equals(b.get("ParentTreeNextKey"))) {
      changes.at(place.then("ParentTreeNextKey"));
    }
    return true;
  }

  private boolean element(PdfValue before, PdfValue after, Place place) {
    if (!(before instanceof Dict a) || !(after instanceof Dict b)) {
      return false;
    }
    comparison.entries(a, b, Set.of("K"), place);
    comparison.add(Part.ELEMENTS, a.get("K"), b.get("K"), place.then("K"));
    return true;
  }

  /** The old children in their order; between them elements of new signature fields. */
  private boolean children(PdfValue before, PdfValue after, Place place) {
    if (before instanceof Dict && after instanceof Dict) {
      return false;
    }
    List<PdfValue> a = list(before);
    List<PdfValue> b = list(after);
    int i = 0;
    for (int k = 0; k < b.size(); k++) {
      if (b.get(k) instanceof Ref ref && elements.isNew(ref)) {
        continue;
      }
      if (i == a.size()) {
        changes.at(place.then(k));
        return true;
      }
      comparison.add(Part.PLAIN, a.get(i), b.get(k), place.then(k));
      i++;
    }
    if (i < a.size()) {
      changes.at(place);
    }
    return true;
  }

  /** One child may stand without an array. */
  private static List<PdfValue> list(PdfValue value) {
    if (value instanceof Arr array) {
      return array.items();
    }
    return value.equals(PdfValue.NULL) ? List.of() : List.of(value);
  }

  private boolean parents(PdfValue before, PdfValue after, Place place) {
    Optional<Map<Long, PdfValue>> was = NumberTree.read(old.pdf(), before);
    Optional<Map<Long, PdfValue>> is = NumberTree.read(now.pdf(), after);
    if (was.isEmpty() || is.isEmpty()) {
      return false;
    }
    Map<Long, PdfValue> a = was.get();
    Map<Long, PdfValue> b = is.get();
    for (Map.Entry<Long, PdfValue> each : a.entrySet()) {
      Place at = place.then("Nums").then(each.getKey().intValue());
      comparison.add(Part.PLAIN, each.getValue(), b.getOrDefault(each.getKey(), PdfValue.NULL), at);
    }
    for (Map.Entry<Long, PdfValue> each : b.entrySet()) {
      if (!a.containsKey(each.getKey())
          && !(each.getValue() instanceof Ref ref && elements.isNew(ref))) {
        changes.at(place.then(each.getKey().toString()));
      }
    }
    return true;
  }
}
