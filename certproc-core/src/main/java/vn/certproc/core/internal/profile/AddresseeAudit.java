package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.core.profile.Profile;

/**
 * Looks whether somebody who is written to has a name and a way to be reached. A fault stands at
 * the entry that writes to them, at one of the profile's own where there is one.
 */
final class AddresseeAudit {

  private final Profile profile;
  private final XmlNode root;
  private final Source source;
  private final Map<AddresseeRole, List<XmlNode>> reached = new LinkedHashMap<>();
  private final Map<AddresseeRole, List<XmlNode>> named = new LinkedHashMap<>();

  private AddresseeAudit(Profile profile, XmlNode root, Source source) {
    this.profile = profile;
    this.root = root;
    this.source = source;
  }

  static void check(Profile profile, XmlNode root, Source source) {
    AddresseeAudit audit = new AddresseeAudit(profile, root, source);
    audit.gather();
    audit.named.forEach(audit::hasAName);
    audit.reached.forEach(audit::isReached);
  }

  private void gather() {
    for (XmlNode each : root.first("procedures").orElseThrow().all("case")) {
      for (XmlNode step : each.all("step")) {
        note(reached, step, "to");
        if (!isManaging(step.required("to"))) {
          note(named, step, "to");
        }
      }
    }
    for (XmlNode each : root.first("authorities").orElseThrow().all("authority")) {
      note(reached, each, "role");
    }
    for (XmlNode each : root.first("obligations").orElseThrow().all("obligation")) {
      note(named, each, "to");
    }
  }

  private static void note(
      Map<AddresseeRole, List<XmlNode>> places, XmlNode node, String attribute) {
    Source.list(AddresseeRole.class, node, attribute)
        .forEach(role -> places.computeIfAbsent(role, r -> new ArrayList<>()).add(node));
  }

  /** Found in the tree of each request, so that no profile names it. */
  private static boolean isManaging(String role) {
    return role.equals(AddresseeRole.DIRECT_MANAGING_AGENCY.code())
        || role.equals(AddresseeRole.SUPERIOR_MANAGING_AGENCY.code());
  }

  private void hasAName(AddresseeRole role, List<XmlNode> entries) {
    if (!profile.authorities().containsKey(role)) {
      source.fault(first(entries), "profile-no-authority", Map.of("role", role.code()));
    }
  }

  private void isReached(AddresseeRole role, List<XmlNode> entries) {
    if (!profile.channels().containsKey(role)) {
      source.fault(first(entries), "profile-no-channel", Map.of("role", role.code()));
    }
  }

  private XmlNode first(List<XmlNode> entries) {
    String own = root.required("id");
    return entries.stream()
        .filter(entry -> entry.required(Plain.PROFILE).equals(own))
        .findFirst()
        .orElseGet(() -> entries.get(0));
  }
}
