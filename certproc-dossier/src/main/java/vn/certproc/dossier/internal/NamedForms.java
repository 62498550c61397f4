package vn.certproc.dossier.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.certproc.api.error.Fault;
import vn.certproc.core.profile.Origin;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileException;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.forms.FormCatalog;

/**
 * Looks whether each form that a profile names is one: profiles and forms cannot see each other.
 */
public final class NamedForms {

  private NamedForms() {}

  /**
   * Looks at every step and obligation of every profile.
   *
   * @throws ProfileException.Invalid with a fault for each entry that names a form that there is
   *     not
   */
  public static void check(ProfileSet profiles, FormCatalog forms) {
    Set<Fault> faults = new LinkedHashSet<>();
    for (Profile profile : profiles.all()) {
      named(profile)
          .filter(each -> !forms.exists(profile.formSet() + "-" + each.number()))
          .forEach(each -> faults.add(fault(profile, each)));
    }
    if (!faults.isEmpty()) {
      throw new ProfileException.Invalid(List.copyOf(faults));
    }
  }

  private record Named(String number, Origin origin) {}

  private static Stream<Named> named(Profile profile) {
    return Stream.concat(
        profile.cases().stream()
            .flatMap(
                entry ->
                    entry.cell().steps().stream()
                        .map(step -> new Named(step.form(), entry.origin()))),
        profile.obligations().stream()
            .flatMap(owed -> owed.form().stream().map(form -> new Named(form, owed.origin()))));
  }

  private static Fault fault(Profile profile, Named named) {
    return Fault.of(
        "profile-unknown-form",
        named.origin().where(),
        Map.of("profile", profile.id(), "set", profile.formSet(), "form", named.number()));
  }
}
