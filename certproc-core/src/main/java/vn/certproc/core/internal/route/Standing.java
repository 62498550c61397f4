package vn.certproc.core.internal.route;

import java.util.Optional;
import vn.certproc.api.model.Organization;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Trait;

/** Legal personality and own seal (§1): what the request says, else what its kind implies. */
public final class Standing {

  private Standing() {}

  /** Yes, no, or empty where neither the request nor the kind tells. */
  public static Optional<Boolean> of(Organization organization, Profile profile) {
    Optional<Boolean> told = organization.standing();
    if (told.isPresent()) {
      return told;
    }
    return presumed(organization, profile);
  }

  /** The same for legal personality alone. */
  public static Optional<Boolean> ofPersonality(Organization organization, Profile profile) {
    return organization.legalPersonality().or(() -> presumed(organization, profile));
  }

  private static Optional<Boolean> presumed(Organization organization, Profile profile) {
    boolean presumed =
        profile.hasTrait(
            Vocabulary.ORGANIZATION_KIND, organization.kind(), Trait.PRESUMED_STANDING);
    return presumed ? Optional.of(true) : Optional.empty();
  }
}
