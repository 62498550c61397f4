package vn.certproc.api.payload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.model.BudgetCode;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.TaxCode;
import vn.certproc.api.payload.document.Node;
import vn.certproc.api.payload.document.OrganizationNode;

/**
 * Makes organisations, each once, from a flat list in which each names the one above it. For one
 * reading; not thread-safe.
 */
final class OrganizationAssembler {

  private final Fields fields;
  private final Map<String, OrganizationNode> nodes = new LinkedHashMap<>();
  private final Map<String, Optional<Organization>> made = new HashMap<>();
  private final Set<String> inToldCycle = new HashSet<>();

  OrganizationAssembler(Fields fields, List<OrganizationNode> list) {
    this.fields = fields;
    for (OrganizationNode each : list) {
      if (each.id != null && nodes.putIfAbsent(each.id.strip(), each) != null) {
        fault("organization-duplicate-id", each, "@id", Map.of("id", each.id));
      }
    }
    nodes.keySet().forEach(this::make);
  }

  /** The organisation that an attribute names; an unknown one is noted. */
  Optional<Organization> named(Node owner, String step, @Nullable String id) {
    if (id == null || fields.faults().isFaulty(owner.path() + "/" + step)) {
      return Optional.empty();
    }
    Optional<Organization> found = made.getOrDefault(id.strip(), Optional.empty());
    if (!nodes.containsKey(id.strip())) {
      fault("organization-unknown", owner, step, Map.of("id", id));
    }
    return found;
  }

  private Optional<Organization> make(String id) {
    Optional<Organization> known = made.get(id);
    if (known != null) {
      return known;
    }
    OrganizationNode node = nodes.get(id);
    if (node == null) {
      return Optional.empty();
    }
    Optional<Organization> above = isSound(id, node) ? above(node) : Optional.empty();
    Optional<Organization> made1 = organization(node, above);
    made.put(id, made1);
    return made1;
  }

  private Optional<Organization> above(OrganizationNode node) {
    if (node.parent == null) {
      return Optional.empty();
    }
    if (nodes.containsKey(node.parent.strip())) {
      return make(node.parent.strip());
    }
    return named(node, "@parent", node.parent);
  }

  /** Whether the line upwards ends; a cycle is told once, at its first organisation in the file. */
  private boolean isSound(String id, OrganizationNode node) {
    List<String> line = new ArrayList<>();
    for (Optional<String> at = Optional.of(id); at.isPresent(); at = parentOf(at.get())) {
      int seen = line.indexOf(at.get());
      if (seen >= 0) {
        tellCycle(line.subList(seen, line.size()));
        return false;
      }
      line.add(at.get());
      if (line.size() > Organization.MAX_DEPTH) {
        fault("organization-too-deep", node, "@parent", Map.of());
        return false;
      }
    }
    return true;
  }

  private void tellCycle(List<String> cycle) {
    if (!inToldCycle.contains(cycle.get(0))) {
      inToldCycle.addAll(cycle);
      String shown = String.join(" → ", cycle) + " → " + cycle.get(0);
      OrganizationNode first = nodes.get(cycle.get(0));
      if (first != null) {
        fault("organization-cycle", first, "@parent", Map.of("cycle", shown));
      }
    }
  }

  private Optional<String> parentOf(String id) {
    return Optional.ofNullable(nodes.get(id))
        .flatMap(n -> Optional.ofNullable(n.parent))
        .map(String::strip);
  }

  private Optional<Organization> organization(OrganizationNode node, Optional<Organization> above) {
    Optional<Code> kind = fields.code(node, "@kind", node.kind);
    Optional<String> name = fields.text(node.name);
    Optional<String> abbreviation = fields.text(node.abbreviation);
    Optional<String> address = fields.text(node.address);
    Optional<String> province = fields.text(node.province);
    Optional<EmailAddress> email = fields.value(node.email, EmailAddress::of);
    Optional<TaxCode> taxCode = fields.value(node.taxCode, TaxCode::of);
    Optional<BudgetCode> budgetCode = fields.value(node.budgetCode, BudgetCode::of);
    return name.flatMap(
        n ->
            fields.build(
                node::where,
                () ->
                    new Organization(
                        n,
                        kind,
                        Fields.yesNo(node.legalPersonality),
                        Fields.yesNo(node.ownSeal),
                        abbreviation,
                        address,
                        province,
                        email,
                        taxCode,
                        budgetCode,
                        above)));
  }

  private void fault(String code, Node node, String step, Map<String, String> arguments) {
    fields.faults().fault(code, node.where(step), arguments);
  }
}
