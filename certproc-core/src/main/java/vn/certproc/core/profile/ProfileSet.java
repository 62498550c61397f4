package vn.certproc.core.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.core.internal.profile.Chain;
import vn.certproc.core.internal.profile.Layer;
import vn.certproc.core.internal.profile.ProfileCompiler;
import vn.certproc.core.internal.profile.Rivals;
import vn.certproc.core.internal.rule.ProvinceNames;

/**
 * The profiles at hand: the built-in ones, and a host's own. Immutable and thread-safe.
 *
 * <p>Source: design, "Profile".
 */
public final class ProfileSet {

  private static final List<String> BUILT_IN =
      List.of("long-an-2020", "nd-68-2024", "dong-thap-2025");

  private final Map<String, Profile> byId;

  private final Map<String, Layer> files;

  private ProfileSet(Map<String, Profile> byId, Map<String, Layer> files) {
    this.byId = byId;
    this.files = files;
  }

  /** The built-in profiles. */
  public static ProfileSet builtIn() {
    return BuiltIn.SET;
  }

  /**
   * These and one more; one of the same id takes the place of ours, also for profiles that extend
   * it. It may itself extend one of these: what it overrides is overridden entry by entry, and its
   * {@link Profile#sha256()} covers both files.
   *
   * @param xml the profile's bytes
   * @param source its name for faults
   * @throws ProfileException.Invalid with all faults
   */
  public ProfileSet with(byte[] xml, String source) {
    return with(List.of(Layer.read(xml, source)));
  }

  /**
   * These and every {@code *.xml} in a folder. They may extend these and one another, whatever the
   * order of their names.
   *
   * @throws ProfileException.Invalid with all faults of the first wrong file, or where two of one
   *     province begin on the same day
   * @throws ProfileException.Unreadable when folder or file cannot be read; it names which
   */
  public ProfileSet withFolder(Path folder) {
    List<Layer> more = files(folder).stream().map(ProfileSet::read).toList();
    refuseDoubles(more, folder.toString());
    return with(more);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new ProfileException.Unreadable(folder.toString());
    }
  }

  private static Layer read(Path file) {
    try {
      return Layer.read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new ProfileException.Unreadable(file.toString());
    }
  }

  private static void refuseDoubles(List<Layer> profiles, String folder) {
    for (int i = 1; i < profiles.size(); i++) {
      String id = profiles.get(i).id();
      if (profiles.subList(0, i).stream().anyMatch(p -> p.id().equals(id))) {
        Fault fault = Fault.of("profile-twice", Where.in(folder), Map.of("id", id));
        throw new ProfileException.Invalid(List.of(fault));
      }
    }
  }

  /** Compiles these, and each one at hand that extends one of them. */
  private ProfileSet with(List<Layer> more) {
    Map<String, Layer> all = new TreeMap<>(files);
    more.forEach(layer -> all.put(layer.id(), layer));
    Set<String> changed = more.stream().map(Layer::id).collect(Collectors.toUnmodifiableSet());
    Map<String, Profile> compiled = new TreeMap<>(byId);
    for (Layer layer : all.values()) {
      List<Layer> chain = Chain.of(layer, all);
      if (chain.stream().map(Layer::id).anyMatch(changed::contains)) {
        compiled.put(layer.id(), ProfileCompiler.compile(chain));
      }
    }
    Rivals.refuse(compiled.values(), changed, all);
    return new ProfileSet(compiled, all);
  }

  /** All profiles, by id. */
  public Collection<Profile> all() {
    return List.copyOf(byId.values());
  }

  /**
   * The profile of this id.
   *
   * @throws ProfileException.Unknown when there is none
   */
  public Profile get(String id) {
    Profile found = byId.get(id);
    if (found == null) {
      throw new ProfileException.Unknown(id, List.copyOf(byId.keySet()));
    }
    return found;
  }

  /**
   * The profile for a day: of the province where one is named and has its own in force, else a
   * national one in force; where there is none and no province is named, a province's in force.
   * Where none is in force on the day, the last one of these that was is taken — the check {@code
   * period} then warns — and, on a day before all, the first one. Another province's is the last
   * resort; {@code period} warns of that too, once the request tells its province.
   *
   * @param day the day
   * @param province the host's province; empty for none
   */
  public Profile inForce(LocalDate day, Optional<String> province) {
    Predicate<Profile> provincial =
        p ->
            p.province()
                .filter(own -> province.filter(asked -> ProvinceNames.same(own, asked)).isPresent())
                .isPresent();
    Predicate<Profile> national = p -> p.province().isEmpty();
    return newest(day, provincial)
        .or(() -> newest(day, national))
        .or(() -> province.isPresent() ? Optional.empty() : newest(day, p -> true))
        .or(() -> lastBefore(day, provincial.or(national)))
        .or(() -> lastBefore(day, p -> true))
        .orElseThrow();
  }

  private Optional<Profile> newest(LocalDate day, Predicate<Profile> wanted) {
    return byId.values().stream()
        .filter(wanted)
        .filter(p -> p.inForce().contains(day))
        .max(Comparator.comparing(p -> p.inForce().from()));
  }

  private Optional<Profile> lastBefore(LocalDate day, Predicate<Profile> wanted) {
    Comparator<Profile> byStart = Comparator.comparing(p -> p.inForce().from());
    return byId.values().stream()
        .filter(wanted)
        .filter(p -> !p.inForce().from().isAfter(day))
        .max(byStart)
        .or(() -> byId.values().stream().filter(wanted).min(byStart));
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    private static final ProfileSet SET = load();

    private static ProfileSet load() {
      List<Layer> layers = new ArrayList<>();
      for (String id : BUILT_IN) {
        String file = id + ".xml";
        try (InputStream in = ProfileSet.class.getResourceAsStream(file)) {
          if (in == null) {
            throw new IllegalStateException("the profile " + file + " is missing from the jar");
          }
          layers.add(Layer.read(in.readAllBytes(), file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return new ProfileSet(Map.of(), Map.of()).with(layers);
    }
  }
}
