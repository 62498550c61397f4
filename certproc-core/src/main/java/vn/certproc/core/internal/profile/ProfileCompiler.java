package vn.certproc.core.internal.profile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileException;
import vn.certproc.core.profile.Term;
import vn.certproc.core.table.CellTable;

/** Compiles a profile's XML; a wrong one is refused with all its faults. */
public final class ProfileCompiler {

  private ProfileCompiler() {}

  /**
   * The compiled profile.
   *
   * @param layers the profile's file first, then the one it extends, and so on upwards
   * @throws ProfileException.Invalid with all faults: of what it overrides, else of the sense
   */
  public static Profile compile(List<Layer> layers) {
    List<Fault> faults = new ArrayList<>();
    List<Drops.Taken> taken = new ArrayList<>();
    XmlNode root = Whole.of(layers, faults, taken);
    refuseWhereFaulty(faults, layers, taken);
    Source source = new Source(layers);
    Profile profile = read(root, source, sha256(layers));
    ProfileAudit.check(profile, root, source);
    EventAudit.check(profile, root, source);
    refuseWhereFaulty(source.faults(), layers, taken);
    CellTable.of(profile); // The audits named what is wrong; this proves that they missed nothing.
    return profile;
  }

  /** What a profile itself says is named by its file; what it makes of another's, by its id too. */
  private static void refuseWhereFaulty(
      List<Fault> faults, List<Layer> layers, List<Drops.Taken> taken) {
    if (!faults.isEmpty()) {
      Blame blame = new Blame(layers.get(0).id(), taken);
      throw new ProfileException.Invalid(
          layers.size() == 1 ? faults : faults.stream().map(blame::name).toList());
    }
  }

  private static Profile read(XmlNode root, Source source, String sha256) {
    Table table = new Table(source);
    CaseTable cases = new CaseTable(source);
    Rulebook rulebook = new Rulebook(source);
    XmlNode procedures = section(root, "procedures");
    XmlNode roles = section(root, "roles");
    Map<Vocabulary, Map<Code, Term>> terms = rulebook.vocabularies(section(root, "vocabularies"));
    List<CheckSpec> checks = rulebook.checks(section(root, "checks"));
    return new Profile(
        root.required("id"),
        root.attribute("extends"),
        sha256,
        Source.text(section(root, "title")),
        root.required("formSet"),
        zone(root, source),
        root.attribute("province"),
        inForce(section(root, "inForce"), source),
        source.documents(),
        rulebook.names(root.first("names")),
        table.authorities(section(root, "authorities")),
        terms,
        cases.cases(procedures),
        cases.silences(procedures),
        cases.managing(roles),
        table.aliases(roles),
        table.delegations(root.first("delegations")),
        rulebook.changeCases(root.first("changeCases")),
        checks,
        table.channels(section(root, "channels")),
        table.obligations(section(root, "obligations")),
        new EventReader(source, terms, checks).book(root.first("events")));
  }

  private static XmlNode section(XmlNode root, String name) {
    return root.first(name).orElseThrow();
  }

  private static Profile.InForce inForce(XmlNode node, Source source) {
    LocalDate from = LocalDate.parse(node.required("from"));
    Optional<LocalDate> to = node.attribute("to").map(LocalDate::parse);
    if (to.isPresent() && to.get().isBefore(from)) {
      source.fault(node, "profile-period-reversed", Map.of());
    }
    return new Profile.InForce(from, to, source.citation(node), Source.note(node));
  }

  private static ZoneId zone(XmlNode root, Source source) {
    String zone = root.required("zone");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      source.fault(root, "profile-unknown-zone", Map.of("zone", zone));
      return ZoneOffset.UTC;
    }
  }

  /** Of the bytes of all files, so that a change of what it extends changes it too. */
  private static String sha256(List<Layer> layers) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      layers.forEach(layer -> digest.update(layer.bytes()));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
