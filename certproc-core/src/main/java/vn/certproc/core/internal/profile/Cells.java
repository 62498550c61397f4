package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;

/** Takes from an entry what another one speaks of; what is left are entries too. */
final class Cells {

  private final Set<String> tokenKinds;

  /**
   * For a profile with these kinds of token.
   *
   * @param tokenKinds by code
   */
  Cells(Set<String> tokenKinds) {
    this.tokenKinds = tokenKinds.isEmpty() ? Set.of("*") : tokenKinds;
  }

  /** What is left of an entry, in one or more pieces; empty optional where the two never meet. */
  Optional<List<XmlNode>> without(XmlNode entry, XmlNode other, List<EntryKey.Axis> axes) {
    List<XmlNode> left = new ArrayList<>();
    XmlNode rest = entry;
    for (EntryKey.Axis axis : axes) {
      Set<String> own = values(rest, axis);
      Set<String> both = new LinkedHashSet<>(own);
      both.retainAll(values(other, axis));
      if (both.isEmpty()) {
        return Optional.empty();
      }
      if (both.size() < own.size()) {
        Set<String> kept = new LinkedHashSet<>(own);
        kept.removeAll(both);
        left.add(along(rest, axis, kept));
        rest = along(rest, axis, both);
      }
    }
    return Optional.of(left);
  }

  /** What is left of several entries. */
  List<XmlNode> without(List<XmlNode> entries, XmlNode other, List<EntryKey.Axis> axes) {
    return entries.stream()
        .flatMap(each -> without(each, other, axes).orElse(List.of(each)).stream())
        .toList();
  }

  private Set<String> values(XmlNode node, EntryKey.Axis axis) {
    if (node.attribute(axis.attribute).isPresent()) {
      return new LinkedHashSet<>(node.words(axis.attribute));
    }
    return switch (axis) {
      case PROCEDURES -> codes(Procedure.values());
      case SUBSCRIBERS -> codes(SubscriberKind.values());
      case TOKEN_KINDS -> tokenKinds;
      case OPERATIONS, ROLE -> Set.of();
    };
  }

  private static <E extends Coded> Set<String> codes(E[] all) {
    Set<String> codes = new LinkedHashSet<>();
    for (E each : all) {
      codes.add(each.code());
    }
    return codes;
  }

  private static XmlNode along(XmlNode node, EntryKey.Axis axis, Set<String> values) {
    Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
    attributes.put(axis.attribute, String.join(" ", values));
    return node.withAttributes(attributes);
  }
}
