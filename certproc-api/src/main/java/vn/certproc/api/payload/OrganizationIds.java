package vn.certproc.api.payload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.certproc.api.model.BudgetCode;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.TaxCode;
import vn.certproc.api.payload.document.OrganizationNode;
import vn.certproc.api.payload.document.TextNode;

/**
 * Gives each different organisation one id, {@code o1}, {@code o2} … in the order of their first
 * appearance, so that the same payload always gets the same ids. Not thread-safe.
 */
final class OrganizationIds {

  private final Map<Organization, String> ids = new LinkedHashMap<>();

  /** The id of an organisation; those above it get theirs too. */
  String of(Organization organization) {
    String known = ids.get(organization);
    if (known != null) {
      return known;
    }
    for (Organization each : organization.upwards()) {
      ids.putIfAbsent(each, "o" + (ids.size() + 1));
    }
    return of(organization);
  }

  /** All that were asked for and those above them. */
  List<OrganizationNode> nodes() {
    return List.copyOf(ids.keySet()).stream().map(this::node).toList();
  }

  private OrganizationNode node(Organization organization) {
    OrganizationNode node = new OrganizationNode();
    node.id = of(organization);
    node.parent = organization.parent().map(this::of).orElse(null);
    node.kind = PayloadNodes.code(organization.kind());
    node.legalPersonality = organization.legalPersonality().map(Object::toString).orElse(null);
    node.ownSeal = organization.ownSeal().map(Object::toString).orElse(null);
    node.name = TextNode.of(organization.name());
    fill(node, organization);
    return node;
  }

  private static void fill(OrganizationNode node, Organization organization) {
    node.abbreviation = PayloadNodes.text(organization.abbreviation());
    node.address = PayloadNodes.text(organization.address());
    node.province = PayloadNodes.text(organization.province());
    node.email = PayloadNodes.any(organization.email());
    node.taxCode = PayloadNodes.text(organization.taxCode().map(TaxCode::value));
    node.budgetCode = PayloadNodes.text(organization.budgetCode().map(BudgetCode::value));
  }
}
