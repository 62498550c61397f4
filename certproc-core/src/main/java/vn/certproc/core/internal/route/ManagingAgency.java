package vn.certproc.core.internal.route;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.ManagingRule;
import vn.certproc.core.profile.Profile;

/**
 * The managing agency that takes step 2, or why it could not be told (§1).
 *
 * @param status whether it was found
 * @param organization it; or, where standing is unknown, the organisation that was not told
 * @param role direct for staff, superior for agencies and heads
 * @param fromItself whether the subscriber's own organisation was looked at too
 * @param headAsStaff whether a head is routed as staff, the unit having no standing of its own
 */
public record ManagingAgency(
    Status status,
    Optional<Organization> organization,
    AddresseeRole role,
    boolean fromItself,
    boolean headAsStaff) {

  /** How the search ended. */
  public enum Status {
    /** It is {@link ManagingAgency#organization()}. */
    FOUND,
    /** Nothing above has standing. */
    NOTHING_ABOVE,
    /** Legal personality or seal of {@link ManagingAgency#organization()} was not told. */
    STANDING_UNKNOWN
  }

  /** It, where it was found. */
  public Optional<Organization> found() {
    return status == Status.FOUND ? organization : Optional.empty();
  }

  /**
   * Searches upwards: from the subscriber's own organisation or from the one above it, as the
   * profile says for this kind of subscriber.
   */
  public static ManagingAgency of(Subscriber subscriber, Profile profile) {
    Organization start = subscriber.organization();
    boolean fromItself =
        profile.managingDirection(subscriber.kind()) == ManagingRule.Direction.NEAREST;
    boolean headAsStaff =
        !fromItself
            && subscriber.kind() == SubscriberKind.HEAD
            && Standing.of(start, profile).equals(Optional.of(false));
    AddresseeRole role =
        fromItself || headAsStaff
            ? AddresseeRole.DIRECT_MANAGING_AGENCY
            : AddresseeRole.SUPERIOR_MANAGING_AGENCY;
    ManagingAgency none =
        new ManagingAgency(Status.NOTHING_ABOVE, Optional.empty(), role, fromItself, headAsStaff);
    List<Organization> line = start.upwards();
    return search(fromItself ? line : line.subList(1, line.size()), profile, none);
  }

  private static ManagingAgency search(
      List<Organization> line, Profile profile, ManagingAgency none) {
    for (Organization each : line) {
      Optional<Boolean> standing = Standing.of(each, profile);
      if (standing.isEmpty()) {
        return none.with(Status.STANDING_UNKNOWN, each);
      }
      if (standing.get()) {
        return none.with(Status.FOUND, actingFor(each, profile));
      }
    }
    return none;
  }

  private ManagingAgency with(Status ended, Organization agency) {
    return new ManagingAgency(ended, Optional.of(agency), role, fromItself, headAsStaff);
  }

  /** The body that the profile authorises to act for it, else itself. */
  private static Organization actingFor(Organization principal, Profile profile) {
    return profile
        .delegation(principal.kind())
        .map(d -> Organization.named(d.actor()).under(principal).build())
        .orElse(principal);
  }
}
