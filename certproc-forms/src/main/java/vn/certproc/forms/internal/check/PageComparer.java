package vn.certproc.forms.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vn.certproc.api.text.Text;
import vn.certproc.forms.DifferenceKind;
import vn.certproc.forms.FormDifference;
import vn.certproc.forms.internal.layout.Role;

/** Finds and names what differs on one page. Belongs to one page; not thread-safe. */
final class PageComparer {

  /** A shorter text found elsewhere may be another's. */
  private static final int TELLING = 3;

  private static final int CANDIDATES = 2000;

  /** How far below a part a text can be its continuation, in points. */
  private static final double CONTINUES = 24;

  private final int number;
  private final List<Place> places;
  private final InkIndex given;
  private final ShownText reader;
  private final Set<Ink> lost = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Ink> covers;
  private final List<Ink> lostRules = new ArrayList<>();
  private final Map<Place, DifferenceKind> kinds = new LinkedHashMap<>();
  private final IdentityHashMap<Place, Double> shifts = new IdentityHashMap<>();
  private final IdentityHashMap<Place, List<Ink>> extra = new IdentityHashMap<>();
  private final IdentityHashMap<Place, String> heard = new IdentityHashMap<>();
  private final List<FormDifference> others = new ArrayList<>();

  private PageComparer(int number, List<Place> places, List<Ink> expected, List<Ink> given) {
    this.number = number;
    this.places = places;
    this.given = new InkIndex(given);
    this.covers = given.stream().filter(ink -> !ink.glyph() && ink.opaque()).toList();
    this.reader = new ShownText(shapes(expected));
    place(expected);
  }

  /**
   * The differences of a page.
   *
   * @param number the page's number in the file
   * @param places the parts that should stand on it
   * @param expected what should be painted
   * @param given what is painted
   */
  static List<FormDifference> compare(
      int number, List<Place> places, List<Ink> expected, List<Ink> given) {
    PageComparer comparer = new PageComparer(number, places, expected, given);
    comparer.match(expected);
    comparer.moves();
    comparer.lostGlyphs();
    comparer.flowedPainting();
    comparer.strangeGlyphs();
    comparer.strangePainting();
    comparer.lostPainting();
    return comparer.result();
  }

  private static Map<Long, String> shapes(List<Ink> expected) {
    Map<Long, String> shapes = new HashMap<>();
    for (Ink ink : expected) {
      if (ink.glyph()) {
        shapes.putIfAbsent(ink.shape(), ink.text());
      }
    }
    return shapes;
  }

  private void place(List<Ink> expected) {
    for (Ink ink : expected) {
      if (ink.glyph()) {
        at(ink.x() + 0.3, ink.y(), 0).ifPresent(place -> place.ink(ink));
      }
    }
  }

  private Optional<Place> at(double x, double y, double shift) {
    return places.stream().filter(place -> place.holds(x, y - shift)).findFirst();
  }

  private void match(List<Ink> expected) {
    for (Ink ink : expected) {
      Optional<Ink> found = given.find(ink.x(), ink.y(), other -> same(ink, other));
      found.ifPresent(given::take);
      if (found.isEmpty() && ink.glyph()) {
        lost.add(ink);
      } else if (found.isEmpty() && !onlyHeard(ink)) {
        lostRules.add(ink);
      }
    }
  }

  /** Whether a drawing is there, and only the words for it are others. */
  private boolean onlyHeard(Ink ink) {
    Optional<Ink> drawn =
        given.find(
            ink.x(),
            ink.y(),
            other ->
                !other.glyph()
                    && one(ink, other)
                    && ink.shape() == other.shape()
                    && ink.visible() == other.visible());
    Optional<Place> place = places.stream().filter(p -> p.touched(ink)).findFirst();
    drawn.ifPresent(given::take);
    if (drawn.isPresent() && place.isPresent()) {
      kinds.merge(place.get(), DifferenceKind.READ_AS, PageComparer::worse);
      heard.put(place.get(), drawn.get().spoken().replace(Spoken.NOTHING, ""));
    }
    return drawn.isPresent();
  }

  private static boolean one(Ink ink, Ink other) {
    return ink.kind() == other.kind() && ink.look() == other.look();
  }

  private static boolean same(Ink one, Ink other) {
    return one.kind() == other.kind()
        && one.shape() == other.shape()
        && one.look() == other.look()
        && one.visible() == other.visible()
        && one.text().equals(other.text())
        && one.spoken().equals(other.spoken());
  }

  /** Parts that stand, whole, somewhere else. */
  private void moves() {
    Set<Ink> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(lost);
    List<Ink> open = given.open().stream().filter(Ink::glyph).toList();
    double shift = 0;
    for (Place place : places) {
      List<Ink> own = place.inks().stream().filter(i -> !i.text().isBlank()).toList();
      if (!own.isEmpty() && own.stream().allMatch(gone::contains)) {
        Optional<Ink> anchor = anchor(own, open, shift);
        if (anchor.isPresent()) {
          double dx = anchor.get().x() - own.get(0).x();
          double dy = anchor.get().y() - own.get(0).y();
          place.inks().forEach(ink -> moved(ink, dx, dy));
          kinds.put(place, DifferenceKind.MOVED);
          shift = Math.abs(dx) < 1 ? dy : shift;
        }
      } else if (!own.isEmpty() && own.stream().noneMatch(gone::contains)) {
        shift = 0;
      }
      shifts.put(place, shift);
    }
  }

  private void moved(Ink ink, double dx, double dy) {
    given.find(ink.x() + dx, ink.y() + dy, other -> alike(ink, other)).ifPresent(given::take);
    lost.remove(ink);
  }

  private Optional<Ink> anchor(List<Ink> own, List<Ink> open, double shift) {
    Ink first = own.get(0);
    Optional<Ink> near = given.find(first.x(), first.y() + shift, other -> alike(first, other));
    if (shift != 0 && near.isPresent() && wholeAt(own, near.get())) {
      return near;
    }
    if (own.size() < TELLING) {
      return Optional.empty();
    }
    return open.stream()
        .filter(other -> given.isOpen(other) && alike(first, other) && apart(first, other))
        .limit(CANDIDATES)
        .filter(other -> wholeAt(own, other))
        .findFirst();
  }

  private static boolean apart(Ink one, Ink other) {
    return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y()) > 0.5;
  }

  private boolean wholeAt(List<Ink> own, Ink anchor) {
    double dx = anchor.x() - own.get(0).x();
    double dy = anchor.y() - own.get(0).y();
    return own.stream()
        .allMatch(
            ink -> given.find(ink.x() + dx, ink.y() + dy, other -> alike(ink, other)).isPresent());
  }

  private static boolean alike(Ink one, Ink other) {
    return other.glyph()
        && one.shape() == other.shape()
        && one.look() == other.look()
        && other.visible();
  }

  private void lostGlyphs() {
    for (Place place : places) {
      if (place.inks().stream().anyMatch(lost::contains)) {
        kinds.putIfAbsent(place, DifferenceKind.CHANGED);
      }
    }
  }

  /** Glyphs that nothing of the form accounts for. */
  private void strangeGlyphs() {
    List<Ink> nowhere = new ArrayList<>();
    for (Ink ink : given.open()) {
      if (ink.glyph()) {
        Optional<Place> place = shifted(ink).or(() -> above(ink));
        if (place.isPresent()) {
          kinds.merge(place.get(), DifferenceKind.CHANGED, PageComparer::worse);
          extra.computeIfAbsent(place.get(), p -> new ArrayList<>()).add(ink);
        } else {
          nowhere.add(ink);
        }
      }
    }
    String text = reader.of(nowhere);
    if (!text.isEmpty()) {
      boolean seen = nowhere.stream().anyMatch(Ink::visible);
      others.add(other(seen ? DifferenceKind.ADDED : DifferenceKind.READ_AS, "page", text));
    }
  }

  private static DifferenceKind worse(DifferenceKind one, DifferenceKind other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The part at whose place it stands: a changed one that has moved with the text above first. */
  private Optional<Place> shifted(Ink ink) {
    return places.stream()
        .filter(p -> kinds.get(p) == DifferenceKind.CHANGED)
        .filter(p -> p.holds(ink.x() + 0.3, ink.y() - shifts.getOrDefault(p, 0.0)))
        .findFirst()
        .or(() -> at(ink.x() + 0.3, ink.y(), 0));
  }

  private Optional<Place> above(Ink ink) {
    return kinds.entrySet().stream()
        .filter(e -> e.getValue() == DifferenceKind.CHANGED)
        .map(Map.Entry::getKey)
        .filter(
            p -> {
              double below = p.lowest() + shifts.getOrDefault(p, 0.0) - ink.y();
              return below > 0 && below < CONTINUES;
            })
        .findFirst();
  }

  /** Rules, blanks and tick boxes that went up or down with the text. */
  private void flowedPainting() {
    if (flowed()) {
      for (Ink rule : List.copyOf(lostRules)) {
        Optional<Ink> lower =
            given.open().stream()
                .filter(ink -> ink.kind() == rule.kind() && ink.shape() == rule.shape())
                .filter(ink -> ink.look() == rule.look() && Math.abs(ink.x() - rule.x()) < 0.5)
                .findFirst();
        lower.ifPresent(given::take);
        lower.ifPresent(ink -> lostRules.remove(rule));
      }
    }
  }

  private boolean flowed() {
    return shifts.values().stream().anyMatch(shift -> shift != 0);
  }

  private void strangePainting() {
    boolean flowed = flowed();
    for (Ink ink : given.open()) {
      if (!ink.glyph() && ink.visible() && !(flowed && !ink.opaque())) {
        Set<Place> touched = new LinkedHashSet<>();
        places.stream().filter(p -> p.touched(ink)).forEach(touched::add);
        touched.forEach(p -> kinds.merge(p, DifferenceKind.COVERED, PageComparer::worse));
        if (touched.isEmpty() && ink.kind() == Ink.Kind.PATH && !ink.opaque()) {
          others.add(other(DifferenceKind.ADDED, "rule", ""));
        } else if (touched.isEmpty()) {
          others.add(other(DifferenceKind.ADDED, "page", ink.text()));
        }
      }
    }
  }

  private void lostPainting() {
    boolean flowed = flowed();
    for (Ink ink : lostRules) {
      Optional<Place> tick =
          places.stream()
              .filter(p -> p.role() == Role.CHOICE || p.text().isEmpty())
              .filter(p -> p.role() != Role.CELL && p.touched(ink))
              .findFirst();
      if (tick.isPresent()) {
        kinds.merge(tick.get(), DifferenceKind.CHANGED, PageComparer::worse);
      } else if (!flowed) {
        others.add(other(DifferenceKind.MISSING, "rule", ""));
      }
    }
  }

  private FormDifference other(DifferenceKind kind, String part, String shown) {
    return new FormDifference(
        kind,
        number,
        PartNames.named(part),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(shown).filter(s -> !s.isEmpty()));
  }

  private List<FormDifference> result() {
    List<FormDifference> result = new ArrayList<>();
    for (Place place : places) {
      DifferenceKind kind = kinds.get(place);
      if (kind != null) {
        result.add(difference(place, kind));
      }
    }
    result.addAll(new LinkedHashSet<>(others));
    result.sort(Comparator.comparing(d -> d.kind() == DifferenceKind.MOVED));
    return result;
  }

  private FormDifference difference(Place place, DifferenceKind kind) {
    double shift = shifts.getOrDefault(place, 0.0);
    Set<Ink> found = Collections.newSetFromMap(new IdentityHashMap<>());
    found.addAll(extra.getOrDefault(place, List.of()));
    given.all().stream()
        .filter(ink -> ink.glyph() && place.holds(ink.x() + 0.3, ink.y() - shift))
        .forEach(found::add);
    List<Ink> here = List.copyOf(found);
    List<Ink> seen = here.stream().filter(Ink::visible).filter(this::uncovered).toList();
    String shown = kind == DifferenceKind.MOVED ? place.text() : shown(place, seen);
    if (kind == DifferenceKind.COVERED) {
      shown = (shown + " " + words(place)).strip();
    }
    Text part = place.part();
    return new FormDifference(
        kind == DifferenceKind.CHANGED ? refined(place, here, shown) : kind,
        number,
        part,
        place.row(),
        place.path(),
        Optional.of(place.text()).filter(t -> !t.isEmpty()),
        Optional.of(readAs(place, kind, here, shown)).filter(t -> !t.isEmpty()));
  }

  /** What notes and form fields over a part say. */
  private String words(Place place) {
    return given.open().stream()
        .filter(ink -> !ink.glyph() && place.touched(ink))
        .map(Ink::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** A tick box is drawn, not written: what is drawn in it now stands for its mark. */
  private String shown(Place place, List<Ink> seen) {
    if (place.role() != Role.CHOICE) {
      return reader.of(seen);
    }
    List<Ink> drawn =
        given.all().stream()
            .filter(ink -> !ink.glyph() && ink.visible() && place.touched(ink))
            .toList();
    boolean before = place.text().startsWith("☒");
    boolean changed = drawn.stream().anyMatch(given::isOpen) || drawn.isEmpty();
    String box = drawn.isEmpty() ? "" : changed == before ? "☐" : "☒";
    return (box + " " + reader.of(seen)).strip();
  }

  private DifferenceKind refined(Place place, List<Ink> here, String shown) {
    if (shown.isEmpty()) {
      boolean written = here.stream().anyMatch(ink -> !ink.text().isBlank());
      return written ? DifferenceKind.HIDDEN : DifferenceKind.MISSING;
    }
    if (!squeezed(shown).equals(squeezed(place.text()))) {
      return DifferenceKind.CHANGED;
    }
    boolean heard = here.stream().allMatch(ink -> heardAs(place, ink));
    boolean copied = squeezed(reader.copied(here)).equals(squeezed(place.text()));
    return heard && copied ? DifferenceKind.RESTYLED : DifferenceKind.READ_AS;
  }

  private static boolean heardAs(Place place, Ink ink) {
    return place.inks().stream().anyMatch(own -> own.spoken().equals(ink.spoken()));
  }

  /** For a text that only machines read otherwise: what they read. */
  private String readAs(Place place, DifferenceKind kind, List<Ink> here, String shown) {
    if (heard.containsKey(place) && kind == DifferenceKind.READ_AS) {
      return heard.getOrDefault(place, "");
    }
    if (kind != DifferenceKind.CHANGED || refined(place, here, shown) != DifferenceKind.READ_AS) {
      return shown;
    }
    return here.stream()
        .filter(ink -> !heardAs(place, ink))
        .map(ink -> ink.spoken().replace(Spoken.NOTHING, ""))
        .findFirst()
        .orElseGet(() -> reader.copied(here));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private boolean uncovered(Ink glyph) {
    return covers.stream()
        .noneMatch(over -> over.order() > glyph.order() && over.holdsMiddle(glyph));
  }
}
