package vn.certproc.forms.internal.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.payload.document.OrganizationNode;
import vn.certproc.api.payload.document.TextNode;

/**
 * Builds the organisations that the rows name, each once. What stands in a row is a line from the
 * top down; a name below the same body is the same body, also where one row works in it and another
 * below it, unless two rows tell different provinces. Not thread-safe.
 */
final class OrganizationTree {

  private final Map<Key, List<OrganizationNode>> bodies = new HashMap<>();
  private final List<OrganizationNode> nodes = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();

  private record Key(@Nullable String above, String name) {}

  /**
   * The cell that a body was first read from.
   *
   * @param row from 1
   * @param level from 1
   */
  record Origin(int row, int level) {}

  /** The id of the lowest body of a line. */
  @Nullable String id(Line line, int row) {
    String id = null;
    int depth = line.names().size();
    for (int level = 1; level <= depth; level++) {
      Optional<String> province = Optional.empty();
      if (level == depth) {
        province = line.province();
      } else if (level == 1) {
        province = line.topProvince();
      }
      id = body(id, line.names().get(level - 1), province, new Origin(row, level)).id;
    }
    return id;
  }

  private OrganizationNode body(
      @Nullable String above, String name, Optional<String> province, Origin origin) {
    List<OrganizationNode> known =
        bodies.computeIfAbsent(new Key(above, name), k -> new ArrayList<>());
    for (OrganizationNode node : known) {
      TextNode told = node.province;
      if (told == null) {
        node.province = province.map(TextNode::of).orElse(null);
        return node;
      }
      if (province.isEmpty() || told.text().equals(province.get())) {
        return node;
      }
    }
    OrganizationNode node = new OrganizationNode();
    node.id = "o" + (nodes.size() + 1);
    node.parent = above;
    node.name = TextNode.of(name);
    node.province = province.map(TextNode::of).orElse(null);
    known.add(node);
    nodes.add(node);
    origins.add(origin);
    return node;
  }

  List<OrganizationNode> nodes() {
    return List.copyOf(nodes);
  }

  /** Where the n-th body, from 1, was first read. */
  Optional<Origin> origin(int number) {
    return number >= 1 && number <= origins.size()
        ? Optional.of(origins.get(number - 1))
        : Optional.empty();
  }
}
