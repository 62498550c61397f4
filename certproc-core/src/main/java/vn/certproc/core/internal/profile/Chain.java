package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.certproc.api.error.Fault;
import vn.certproc.core.profile.ProfileException;

/** Follows what a profile extends, up to one that extends nothing. */
public final class Chain {

  /** A country, a province, a branch, and one to spare. */
  private static final int MAX_DEPTH = 4;

  private Chain() {}

  /**
   * The profile's file first, then the one it extends, and so on upwards.
   *
   * @param layer where to begin
   * @param known the files at hand, by id
   * @throws ProfileException.Invalid when one is not at hand, extends itself, or there are too many
   */
  public static List<Layer> of(Layer layer, Map<String, Layer> known) {
    List<Layer> chain = new ArrayList<>(List.of(layer));
    Optional<String> next = layer.parent();
    while (next.isPresent()) {
      Layer last = chain.get(chain.size() - 1);
      Layer parent = known.get(next.get());
      if (parent == null) {
        throw refused(last, last, "profile-parent-unknown", Map.of("known", known(known)));
      }
      if (chain.stream().anyMatch(c -> c.id().equals(parent.id()))) {
        throw refused(last, last, "profile-extends-itself", Map.of("chain", ids(chain)));
      }
      if (chain.size() == MAX_DEPTH) {
        throw refused(
            layer,
            last,
            "profile-extends-deep",
            Map.of("chain", ids(chain), "max", Integer.toString(MAX_DEPTH)));
      }
      chain.add(parent);
      next = parent.parent();
    }
    return List.copyOf(chain);
  }

  private static String known(Map<String, Layer> known) {
    return known.keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  private static String ids(List<Layer> chain) {
    return chain.stream().map(Layer::id).collect(Collectors.joining(" → "));
  }

  /** Refuses one, because of what the last of its chain extends. */
  private static ProfileException refused(
      Layer at, Layer last, String code, Map<String, String> more) {
    Map<String, String> arguments = new java.util.TreeMap<>(more);
    arguments.put("id", at.id());
    arguments.put("parent", last.parent().orElse(""));
    Fault fault = at.fault(code, arguments);
    return new ProfileException.Invalid(List.of(fault));
  }
}
