package vn.certproc.core.internal.profile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.XmlNode;

/**
 * Lays a profile over the one that it extends, entry by entry: what it does not speak of stays.
 * {@link EntryKey#SECTIONS} says what identifies an entry. For one merge; not thread-safe.
 */
final class Overlay {

  private static final String VOCABULARIES = "vocabularies";

  private final XmlNode child;
  private final XmlNode parent;
  private final Drops drops;
  private final List<Fault> faults;

  private Overlay(XmlNode child, XmlNode parent, Drops drops, List<Fault> faults) {
    this.child = child;
    this.parent = parent;
    this.drops = drops;
    this.faults = faults;
  }

  /**
   * The merged tree.
   *
   * @param child the profile itself
   * @param parent what it extends, merged already
   * @param faults where faults are noted
   * @param taken where it is noted what was taken away
   */
  static XmlNode of(XmlNode child, XmlNode parent, List<Fault> faults, List<Drops.Taken> taken) {
    Overlay overlay = new Overlay(child, parent, new Drops(child, faults, taken), faults);
    XmlNode merged = overlay.merge();
    overlay.drops.faultUnused();
    return merged;
  }

  private XmlNode merge() {
    Map<String, String> attributes = new LinkedHashMap<>(parent.attributes());
    attributes.putAll(child.attributes());
    Set<String> names = new LinkedHashSet<>();
    parent.children().forEach(c -> names.add(c.name()));
    child.children().forEach(c -> names.add(c.name()));
    Optional<XmlNode> words =
        names.contains(VOCABULARIES)
            ? Optional.of(section(VOCABULARIES, new Cells(Set.of())))
            : Optional.empty();
    Cells cells = new Cells(tokenKinds(words));
    return child
        .withAttributes(attributes)
        .withChildren(names.stream().map(name -> section(name, cells)).toList());
  }

  /** A section without entries of its own, such as the title, is the profile's own. */
  private XmlNode section(String name, Cells cells) {
    Optional<XmlNode> own = child.first(name);
    Optional<XmlNode> taken = parent.first(name);
    XmlNode node = own.or(() -> taken).orElseThrow();
    List<EntryKey> keys = EntryKey.SECTIONS.getOrDefault(name, List.of());
    if (keys.isEmpty()) {
      return node;
    }
    EntryMerge merge = new EntryMerge(inside(own), keys, "", cells, drops, faults);
    return node.withChildren(merge.over(inside(taken)));
  }

  private static List<XmlNode> inside(Optional<XmlNode> section) {
    return section.map(XmlNode::children).orElse(List.of());
  }

  private static Set<String> tokenKinds(Optional<XmlNode> vocabularies) {
    Set<String> kinds = new LinkedHashSet<>();
    vocabularies.stream()
        .flatMap(v -> v.all("vocabulary").stream())
        .filter(v -> v.required("name").equals("token-kind"))
        .flatMap(v -> v.all("term").stream())
        .forEach(t -> kinds.add(t.required("code")));
    return kinds;
  }
}
