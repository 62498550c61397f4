package vn.certproc.core.internal.profile;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.XmlNode;

/** Makes one whole tree of a profile and what it extends, and looks that no part is missing. */
final class Whole {

  private static final List<String> ATTRIBUTES = List.of("formSet", "zone");
  private static final List<String> SECTIONS =
      List.of(
          "authorities",
          "vocabularies",
          "procedures",
          "roles",
          "checks",
          "channels",
          "obligations");

  private Whole() {}

  /**
   * The whole tree.
   *
   * @param layers the profile itself first, then what it extends
   * @param faults where faults are noted
   * @param taken where it is noted what was taken away
   */
  static XmlNode of(List<Layer> layers, List<Fault> faults, List<Drops.Taken> taken) {
    int top = layers.size() - 1;
    XmlNode whole = layers.get(top).root();
    faultWhereNothingIsExtended(whole, faults);
    for (int i = top - 1; i >= 0; i--) {
      whole = Overlay.of(layers.get(i).root(), whole, faults, taken);
    }
    faultWhereNotWhole(whole, faults);
    return whole;
  }

  private static void faultWhereNotWhole(XmlNode root, List<Fault> faults) {
    for (String each : ATTRIBUTES) {
      if (root.attribute(each).isEmpty()) {
        faults.add(Fault.of("profile-part-missing", root.where(), Map.of("part", each)));
      }
    }
    for (String each : SECTIONS) {
      if (root.first(each).isEmpty()) {
        faults.add(Fault.of("profile-part-missing", root.where(), Map.of("part", each)));
      }
    }
  }

  /** A profile that extends none has nothing to take away or replace. */
  private static void faultWhereNothingIsExtended(XmlNode node, List<Fault> faults) {
    if (node.name().equals("drop")) {
      Map<String, String> entry = Map.of("entry", node.required("entry"));
      faults.add(Fault.of("profile-drop-nothing", node.where(), entry));
    } else if (node.flag("replaces")) {
      Map<String, String> entry = Map.of("entry", node.name());
      faults.add(Fault.of("profile-replaces-nothing", node.where(), entry));
    }
    node.children().forEach(c -> faultWhereNothingIsExtended(c, faults));
  }
}
