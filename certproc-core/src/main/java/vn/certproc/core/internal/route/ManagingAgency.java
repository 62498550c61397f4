package vn.certproc.core.internal.route;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.Profile;

/**
 * The managing agency that takes step 2, or why it could not be told (§1).
 *
 * @param status whether it was found
 * @param organization it; or, where standing is unknown, the organisation that was not told
 * @param role direct for staff, superior for agencies and heads
 * @param headAsStaff whether a head is routed as staff, the unit having no standing of its own
 */
public record ManagingAgency(
    Status status, Optional<Organization> organization, AddresseeRole role, boolean headAsStaff) {

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
   * Searches upwards: for staff from the workplace itself, for an agency or a head from the
   * organisation above.
   */
  public static ManagingAgency of(Subscriber subscriber, Profile profile) {
    Organization start = subscriber.organization();
    boolean headAsStaff =
        subscriber.kind() == SubscriberKind.HEAD
            && Standing.of(start, profile).equals(Optional.of(false));
    boolean direct = subscriber.kind() == SubscriberKind.STAFF || headAsStaff;
    AddresseeRole role =
        direct ? AddresseeRole.DIRECT_MANAGING_AGENCY : AddresseeRole.SUPERIOR_MANAGING_AGENCY;
    List<Organization> line = start.upwards();
    boolean fromItself = subscriber.kind() == SubscriberKind.STAFF;
    return search(fromItself ? line : line.subList(1, line.size()), profile, role, headAsStaff);
  }

  private static ManagingAgency search(
      List<Organization> line, Profile profile, AddresseeRole role, boolean headAsStaff) {
    for (Organization each : line) {
      Optional<Boolean> standing = Standing.of(each, profile);
      if (standing.isEmpty()) {
        return new ManagingAgency(Status.STANDING_UNKNOWN, Optional.of(each), role, headAsStaff);
      }
      if (standing.get()) {
        return new ManagingAgency(
            Status.FOUND, Optional.of(actingFor(each, profile)), role, headAsStaff);
      }
    }
    return new ManagingAgency(Status.NOTHING_ABOVE, Optional.empty(), role, headAsStaff);
  }

  /** The body that the profile authorises to act for it, else itself. */
  private static Organization actingFor(Organization principal, Profile profile) {
    return profile
        .delegation(principal.kind())
        .map(d -> Organization.named(d.actor()).under(principal).build())
        .orElse(principal);
  }
}
