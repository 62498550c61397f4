package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.text.Text;

/**
 * The documents that a profile and those it extends cite. Each profile's ids are its own, so that
 * an entry that is taken over keeps naming the document it was written by, whatever the ids below.
 */
final class Documents {

  private final List<String> profiles;
  private final Map<String, Map<String, Text>> byProfile = new LinkedHashMap<>();
  private final Map<String, String> defaults = new LinkedHashMap<>();

  /**
   * The documents of these profiles.
   *
   * @param layers the profile itself first, then what it extends
   * @param twice told of a second document of one id
   */
  Documents(List<Layer> layers, Consumer<XmlNode> twice) {
    profiles = layers.stream().map(Layer::id).toList();
    for (Layer layer : layers) {
      byProfile.put(layer.id(), read(layer, twice));
    }
  }

  private Map<String, Text> read(Layer layer, Consumer<XmlNode> twice) {
    Map<String, Text> documents = new LinkedHashMap<>();
    for (XmlNode each : layer.root().first("sources").orElseThrow().all("source")) {
      String id = each.required("id");
      if (documents.putIfAbsent(id, Source.text(each)) != null) {
        twice.accept(each);
      }
      if (each.flag("default") || !defaults.containsKey(layer.id())) {
        defaults.put(layer.id(), id);
      }
    }
    return documents;
  }

  /** The id that a node cites: its own, else the default of the profile that wrote it. */
  String idOf(XmlNode node) {
    return node.attribute("source")
        .orElseGet(() -> defaults.getOrDefault(node.required(Plain.PROFILE), ""));
  }

  /** The document of an id, as seen from the profile that wrote the node and those above it. */
  Optional<Text> find(XmlNode node) {
    String id = idOf(node);
    int from = Math.max(0, profiles.indexOf(node.required(Plain.PROFILE)));
    return profiles.subList(from, profiles.size()).stream()
        .flatMap(p -> Optional.ofNullable(byProfile.getOrDefault(p, Map.of()).get(id)).stream())
        .findFirst();
  }

  /** All documents, the profile's own first; one that both declare stands once. */
  List<Text> all() {
    List<Text> all = new ArrayList<>();
    byProfile.values().forEach(m -> all.addAll(m.values()));
    return all.stream().distinct().toList();
  }
}
