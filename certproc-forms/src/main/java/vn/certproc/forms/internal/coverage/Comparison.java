package vn.certproc.forms.internal.coverage;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Arr;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Ref;
import vn.certproc.forms.internal.strict.PdfValue.Stream;
import vn.certproc.forms.internal.strict.StrictPdf;
import vn.certproc.forms.internal.strict.Work;

/**
 * Walks two revisions side by side from their trailers and compares what the objects say, not where
 * they stand. What may differ is decided by {@link PartRules}; everything else must be equal. The
 * walk keeps a list of its own in place of recursion, for files may be nested at will.
 */
final class Comparison {

  /** Two values that must agree, as what, and where they stand. */
  record Pair(Part part, PdfValue old, PdfValue now, Place place) {}

  private final StrictPdf old;
  private final StrictPdf now;
  private final Outline outline;
  private final PartRules rules;
  private final Changes changes;
  private final Work work;
  private final Deque<Pair> open = new ArrayDeque<>();
  private final Set<Seen> seen = new HashSet<>();

  /** Two objects that were compared as this part; as another they are compared again. */
  private record Seen(int old, int now, Part part) {}

  Comparison(Outline old, Outline now, Additions additions, Changes changes) {
    this.old = old.pdf();
    this.now = now.pdf();
    this.outline = old;
    this.changes = changes;
    this.work = now.pdf().work();
    this.rules = new PartRules(this, old, now, additions, changes);
  }

  /** Compares everything that can be reached from the trailers. */
  void run() {
    new RootRules(this, old, now, changes).begin();
    while (!open.isEmpty() && !changes.full()) {
      visit(open.poll());
    }
  }

  /** Two values that are to be compared later. */
  void add(Part part, PdfValue before, PdfValue after, Place place) {
    open.add(new Pair(part, before, after, place));
  }

  private void visit(Pair pair) {
    work.step();
    Part part = pair.part();
    if (pair.old() instanceof Ref before) {
      part = part(before, pair);
      if (pair.now() instanceof Ref after
          && !seen.add(new Seen(before.number(), after.number(), part))) {
        return;
      }
    }
    PdfValue before = old.resolve(pair.old());
    PdfValue after = now.resolve(pair.now());
    if (!rules.handles(part, before, after, pair.place())) {
      plain(before, after, pair.place());
    }
  }

  /** An object of two parts, or that is reached in a way that its part has not, is as it was. */
  private Part part(Ref before, Pair pair) {
    Part own = outline.part(before.number()).orElse(pair.part());
    boolean agreed =
        pair.part() == Part.PLAIN
            || pair.part() == own
            || (pair.part() == Part.ELEMENTS && own == Part.ELEMENT);
    return agreed && Arrivals.fits(own, pair.place()) ? own : Part.PLAIN;
  }

  /** Nothing may differ, here or below. */
  void plain(PdfValue before, PdfValue after, Place place) {
    if (before instanceof Dict a && after instanceof Dict b) {
      entries(a, b, Set.of(), place);
    } else if (before instanceof Arr a && after instanceof Arr b) {
      items(a.items(), b.items(), place);
    } else if (before instanceof Stream a && after instanceof Stream b) {
      entries(a.dict(), b.dict(), Set.of("Length"), place);
      if (!Arrays.equals(old.file(), a.from(), a.to(), now.file(), b.from(), b.to())) {
        changes.at(place);
      }
    } else if (!same(before, after)) {
      changes.at(place);
    }
  }

  /** All entries but some must agree; the others are looked at by who calls. */
  void entries(Dict before, Dict after, Set<String> others, Place place) {
    Set<String> keys = new TreeSet<>(before.entries().keySet());
    keys.addAll(after.entries().keySet());
    for (String key : keys) {
      if (!others.contains(key)) {
        add(Part.PLAIN, before.get(key), after.get(key), place.then(key));
      }
    }
  }

  private void items(List<PdfValue> before, List<PdfValue> after, Place place) {
    if (before.size() != after.size()) {
      changes.at(place);
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      add(Part.PLAIN, before.get(i), after.get(i), place.then(i));
    }
  }

  private static boolean same(PdfValue before, PdfValue after) {
    OptionalDouble a = Numbers.of(before);
    OptionalDouble b = Numbers.of(after);
    return (a.isPresent() && b.isPresent()) ? a.equals(b) : before.equals(after);
  }
}
