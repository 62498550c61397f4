package vn.certproc.forms.internal.coverage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.certproc.forms.internal.strict.PdfDamage;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Int;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.StrictPdf;

/** Reads a number tree as one map, however its nodes are cut (ISO 32000-2 §7.9.7). */
final class NumberTree {

  private static final Set<String> KEYS = Set.of("Nums", "Kids", "Limits");

  private NumberTree() {}

  /**
   * The tree as a map; no tree is an empty one.
   *
   * @return empty where something in it is no node, or a node that holds something else as well
   */
  static Optional<Map<Long, PdfValue>> read(StrictPdf pdf, PdfValue root) {
    Map<Long, PdfValue> found = new TreeMap<>();
    Deque<PdfValue> open = new ArrayDeque<>();
    Set<Integer> seen = new HashSet<>();
    open.push(root);
    while (!open.isEmpty()) {
      PdfValue value = open.pop();
      if (value instanceof Ref ref && !seen.add(ref.number())) {
        throw new PdfDamage("number-tree", 0);
      }
      PdfValue node = pdf.resolve(value);
      if (!node.equals(PdfValue.NULL) && !node(pdf, node, open, found)) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  private static boolean node(
      StrictPdf pdf, PdfValue value, Deque<PdfValue> open, Map<Long, PdfValue> found) {
    if (!(value instanceof Dict node) || !KEYS.containsAll(node.entries().keySet())) {
      return false;
    }
    PdfValue kids = pdf.resolve(node.get("Kids"));
    PdfValue numbers = pdf.resolve(node.get("Nums"));
    if (kids instanceof Arr array) {
      kids(array, open);
    }
    if (numbers instanceof Arr array) {
      numbers(pdf, array.items(), found);
    }
    return (kids instanceof Arr || kids.equals(PdfValue.NULL))
        && (numbers instanceof Arr || numbers.equals(PdfValue.NULL));
  }

  private static void kids(Arr kids, Deque<PdfValue> open) {
    for (PdfValue kid : kids.items()) {
      if (!(kid instanceof Ref)) {
        throw new PdfDamage("number-tree", 0);
      }
      open.push(kid);
    }
  }

  private static void numbers(StrictPdf pdf, List<PdfValue> items, Map<Long, PdfValue> found) {
    for (int i = 0; i + 1 < items.size(); i += 2) {
      if (!(pdf.resolve(items.get(i)) instanceof Int key)
          || found.putIfAbsent(key.value(), items.get(i + 1)) != null) {
        throw new PdfDamage("number-tree", 0);
      }
    }
  }
}
