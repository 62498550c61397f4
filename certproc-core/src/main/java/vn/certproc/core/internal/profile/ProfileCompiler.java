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
import java.util.Objects;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.internal.xml.SchemaDocument;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileException;

/** Compiles a profile's XML; a wrong one is refused with all its faults. */
public final class ProfileCompiler {

  private static final SchemaDocument DOCUMENTS =
      SchemaDocument.of(
          Objects.requireNonNull(Profile.class.getResourceAsStream("profile-1.xsd"), "schema"));

  private ProfileCompiler() {}

  /**
   * The compiled profile.
   *
   * @param xml the file's bytes
   * @param file its name for faults
   * @throws ProfileException.Invalid with all faults: those of the schema, else those of the sense
   */
  public static Profile compile(byte[] xml, String file) {
    List<Fault> faults = new ArrayList<>();
    Optional<XmlNode> root = DOCUMENTS.read(xml, file, faults);
    if (root.isEmpty() || !faults.isEmpty()) {
      throw new ProfileException.Invalid(faults);
    }
    Source source = new Source(file, root.get());
    Profile profile = read(root.get(), source, sha256(xml));
    ProfileAudit.check(profile, root.get(), source);
    if (!source.faults().isEmpty()) {
      throw new ProfileException.Invalid(source.faults());
    }
    return profile;
  }

  private static Profile read(XmlNode root, Source source, String sha256) {
    Table table = new Table(source);
    Rulebook rulebook = new Rulebook(source);
    return new Profile(
        root.required("id"),
        sha256,
        Source.text(root.first("title").orElseThrow()),
        root.required("formSet"),
        zone(root, source),
        root.attribute("province"),
        inForce(root.first("inForce").orElseThrow(), source),
        source.documents(),
        table.authorities(root.first("authorities").orElseThrow()),
        rulebook.vocabularies(root.first("vocabularies").orElseThrow()),
        table.cases(root.first("procedures").orElseThrow()),
        table.aliases(root.first("roles")),
        table.delegations(root.first("delegations")),
        rulebook.changeCases(root.first("changeCases")),
        rulebook.checks(root.first("checks").orElseThrow()),
        table.channels(root.first("channels").orElseThrow()),
        table.obligations(root.first("obligations").orElseThrow()));
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

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
