package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.XmlNode;

/** What a profile takes away from the one that it extends. For one merge; not thread-safe. */
final class Drops {

  /**
   * An entry that was taken away, as a whole or for some cells.
   *
   * @param drop where that is said
   * @param entry the entry
   * @param container the name of what it stood in; empty for an entry of a section
   */
  record Taken(XmlNode drop, XmlNode entry, String container) {}

  private final List<XmlNode> all;
  private final List<XmlNode> unused;
  private final List<Fault> faults;
  private final List<Taken> taken;

  Drops(XmlNode child, List<Fault> faults, List<Taken> taken) {
    this.taken = taken;
    this.all = child.first("drops").map(d -> d.all("drop")).orElse(List.of());
    this.unused = new ArrayList<>(all);
    this.faults = faults;
    all.forEach(this::faultWhereUnclear);
  }

  /** What is left of these pieces of an entry. */
  List<XmlNode> from(List<XmlNode> pieces, EntryKey key, String container, Cells cells) {
    List<XmlNode> left = pieces;
    for (XmlNode drop : all) {
      if (!left.isEmpty() && concerns(drop, left.get(0), key, container)) {
        List<XmlNode> rest = cells.without(left, drop, key.axes());
        if (!rest.equals(left)) {
          unused.remove(drop);
          taken.add(new Taken(drop, left.get(0), container));
        }
        left = rest;
      }
    }
    return left;
  }

  private static boolean concerns(XmlNode drop, XmlNode entry, EntryKey key, String container) {
    return drop.required("entry").equals(key.element())
        && drop.required("of").equals(container)
        && key.sameNames(drop, entry);
  }

  /** What takes nothing away is a mistake: the entry has another name, or is gone already. */
  void faultUnused() {
    unused.forEach(
        drop ->
            faults.add(
                Fault.of(
                    "profile-drop-nothing",
                    drop.where(),
                    Map.of("entry", drop.required("entry")))));
  }

  /** It must say of which entry it speaks, by all its names. */
  private void faultWhereUnclear(XmlNode drop) {
    String element = drop.required("entry");
    Optional<EntryKey> outer = find(EntryKey.SECTIONS.values().stream(), element);
    Optional<EntryKey> key =
        outer.or(
            () ->
                find(
                    EntryKey.SECTIONS.values().stream()
                        .flatMap(Collection::stream)
                        .map(EntryKey::inside),
                    element));
    List<String> wanted = new ArrayList<>(key.map(EntryKey::names).orElse(List.of()));
    if (outer.isEmpty()) {
      wanted.add("of");
    }
    wanted.removeIf(name -> drop.attribute(name).isPresent());
    if (!wanted.isEmpty()) {
      unused.remove(drop);
      faults.add(
          Fault.of(
              "profile-drop-unclear",
              drop.where(),
              Map.of("entry", element, "missing", String.join(", ", wanted))));
    }
  }

  private static Optional<EntryKey> find(Stream<List<EntryKey>> keys, String element) {
    return keys.flatMap(List::stream).filter(k -> k.element().equals(element)).findFirst();
  }
}
