package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.XmlNode;

/**
 * Lays entries over others of one section. An own entry stands where the first one stood that it
 * overrides, new ones stand at the end. For one merge; not thread-safe.
 */
final class EntryMerge {

  private final List<XmlNode> own;
  private final List<EntryKey> keys;
  private final String container;
  private final Cells cells;
  private final Drops drops;
  private final List<Fault> faults;
  private final List<XmlNode> waiting;
  private final List<XmlNode> twins = new ArrayList<>();
  private final List<XmlNode> merged = new ArrayList<>();

  EntryMerge(
      List<XmlNode> own,
      List<EntryKey> keys,
      String container,
      Cells cells,
      Drops drops,
      List<Fault> faults) {
    this.own = own;
    this.keys = keys;
    this.container = container;
    this.cells = cells;
    this.drops = drops;
    this.faults = faults;
    this.waiting = new ArrayList<>(own);
  }

  /** The own entries over these. */
  List<XmlNode> over(List<XmlNode> taken) {
    faultTwins();
    for (XmlNode each : taken) {
      EntryKey key = key(each);
      if (key.inside().isEmpty()) {
        merged.addAll(drops.from(leftOf(each, key), key, container, cells));
      } else {
        mergeContainer(each, key);
      }
    }
    waiting.forEach(this::faultWhereItReplacesNothing);
    merged.addAll(waiting);
    return List.copyOf(merged);
  }

  private List<XmlNode> leftOf(XmlNode entry, EntryKey key) {
    List<XmlNode> left = List.of(entry);
    for (XmlNode mine : rivals(entry, key).toList()) {
      List<XmlNode> rest = cells.without(left, mine, key.axes());
      if (!rest.equals(left)) {
        place(mine);
      }
      left = rest;
    }
    return left;
  }

  private void mergeContainer(XmlNode taken, EntryKey key) {
    if (drops.from(List.of(taken), key, container, cells).isEmpty()) {
      return;
    }
    Optional<XmlNode> mine = rivals(taken, key).filter(waiting::contains).findFirst();
    mine.ifPresent(waiting::remove);
    List<XmlNode> inside = mine.map(XmlNode::children).orElse(List.of());
    EntryMerge within =
        new EntryMerge(inside, key.inside(), key.nameOf(taken), cells, drops, faults);
    merged.add(mine.orElse(taken).withChildren(within.over(taken.children())));
  }

  private Stream<XmlNode> rivals(XmlNode entry, EntryKey key) {
    return own.stream()
        .filter(mine -> key(mine).rivals().equals(key.rivals()) && key.sameNames(mine, entry));
  }

  private void place(XmlNode mine) {
    if (waiting.remove(mine)) {
      merged.add(mine);
    }
  }

  /**
   * Two own entries for one case: the first would take what the parent has of it, and hide that the
   * second says something else.
   */
  private void faultTwins() {
    for (int i = 1; i < own.size(); i++) {
      XmlNode mine = own.get(i);
      own.subList(0, i).stream()
          .filter(first -> isTwin(first, mine))
          .findFirst()
          .ifPresent(first -> faultTwin(first, mine));
    }
  }

  private boolean isTwin(XmlNode first, XmlNode second) {
    EntryKey key = key(second);
    return !key.adds()
        && key(first).rivals().equals(key.rivals())
        && key.sameNames(first, second)
        && cells.without(second, first, key.axes()).isPresent();
  }

  private void faultTwin(XmlNode first, XmlNode second) {
    twins.add(second);
    faults.add(
        Fault.of(
            "profile-twice-same-case",
            second.where(),
            Map.of(
                "what",
                key(second).describe(second),
                "first",
                Source.place(first),
                "second",
                Source.place(second))));
  }

  private void faultWhereItReplacesNothing(XmlNode entry) {
    if (entry.flag("replaces") && !twins.contains(entry)) {
      faults.add(
          Fault.of("profile-replaces-nothing", entry.where(), Map.of("entry", entry.name())));
    }
  }

  private EntryKey key(XmlNode entry) {
    return keys.stream()
        .filter(k -> k.element().equals(entry.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no key for " + entry.path()));
  }
}
