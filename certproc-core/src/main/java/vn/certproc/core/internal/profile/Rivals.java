package vn.certproc.core.internal.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.error.Fault;
import vn.certproc.core.internal.rule.ProvinceNames;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileException;

/** Refuses two profiles of one province, or of the whole country, that begin on the same day. */
public final class Rivals {

  private Rivals() {}

  /**
   * Looks at those that are new.
   *
   * @param profiles all that are at hand
   * @param fresh the ids of the new ones
   * @param files the files, by id
   * @throws ProfileException.Invalid when a day and a province would leave open which one holds
   */
  public static void refuse(
      Collection<Profile> profiles, Set<String> fresh, Map<String, Layer> files) {
    List<Profile> all = List.copyOf(profiles);
    List<Fault> faults = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      Profile one = all.get(i);
      all.subList(0, i).stream()
          .filter(other -> fresh.contains(one.id()) || fresh.contains(other.id()))
          .filter(other -> other.inForce().from().equals(one.inForce().from()))
          .filter(other -> samePlace(one.province(), other.province()))
          .forEach(other -> faults.add(fault(one, other, files)));
    }
    if (!faults.isEmpty()) {
      throw new ProfileException.Invalid(faults);
    }
  }

  private static boolean samePlace(Optional<String> one, Optional<String> other) {
    return one.isPresent()
        ? other.filter(name -> ProvinceNames.same(one.get(), name)).isPresent()
        : other.isEmpty();
  }

  private static Fault fault(Profile one, Profile other, Map<String, Layer> files) {
    return layer(one, files)
        .fault(
            "profile-same-day",
            Map.of(
                "id",
                one.id(),
                "other",
                other.id(),
                "file",
                layer(other, files).file(),
                "day",
                one.inForce().from().toString()));
  }

  private static Layer layer(Profile profile, Map<String, Layer> files) {
    return java.util.Objects.requireNonNull(files.get(profile.id()));
  }
}
