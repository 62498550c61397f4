package vn.certproc.cli.internal.verb.signing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.verb.key.Desk;
import vn.certproc.cli.internal.verb.key.KeyName;
import vn.certproc.cli.internal.verb.key.ModuleOptions;
import vn.certproc.cli.internal.verb.key.SigningKeys;
import vn.certproc.cli.internal.verb.net.WebClient;
import vn.certproc.cli.internal.verb.net.WebTimeStamps;
import vn.certproc.dossier.SignerKey;
import vn.certproc.dossier.Signing;
import vn.certproc.forms.signing.SignatureAppearance;
import vn.certproc.forms.signing.SignatureImageException;
import vn.certproc.pki.cms.CmsException;

/**
 * Who signs, as the command line told it.
 *
 * @param desk where a PIN or a password is typed
 * @param keys by role, in the order of signing
 * @param images a picture's file by role
 * @param fields a field's name by role, where it is told
 * @param authority the time-stamp authority
 * @param otherName whether another name than the form prints is accepted
 * @param secrets where PINs and passwords come from
 * @param modules where tokens are looked for
 */
public record SignPlan(
    Desk desk,
    SortedMap<Role, KeyName> keys,
    RoleValues images,
    RoleValues fields,
    Optional<URI> authority,
    boolean otherName,
    SecretOptions secrets,
    ModuleOptions modules) {

  private static final Duration STAMP = Duration.ofSeconds(30);
  private static final int MOST_IMAGE = 8 << 20;

  /**
   * The same with fields of these names.
   *
   * @throws CliException usage, when one is for nobody or two are the same
   */
  SignPlan inFields(List<String> told) {
    RoleValues named = RoleValues.of("--field", told);
    named.requireRoles();
    named.requireUsed(keys.keySet());
    SignPlan plan = new SignPlan(desk, keys, images, named, authority, otherName, secrets, modules);
    List<String> all = keys.keySet().stream().map(plan::field).flatMap(Optional::stream).toList();
    if (Set.copyOf(all).size() != all.size()) {
      throw CliException.usage("cli-sign-field-twice", Map.of());
    }
    return plan;
  }

  /** The field that a role signs, where it is told or the role is one of several. */
  private Optional<String> field(Role role) {
    return fields.of(role).or(() -> Optional.of(role).filter(Role::isNumbered).map(Role::code));
  }

  /**
   * Refuses a place of its own: the forms of a dossier have one for each kind.
   *
   * @throws CliException usage
   */
  public SignPlan requireGeneral() {
    for (Role role : keys.keySet()) {
      if (role.isNumbered()) {
        throw CliException.usage("cli-sign-role-file", Map.of("role", role.code()));
      }
    }
    return this;
  }

  /** The files that are read for signing: none of them may be written over. */
  List<String> files() {
    Stream<String> keyFiles =
        keys.values().stream().filter(key -> !key.onToken()).map(KeyName::place);
    return Stream.of(
            keyFiles,
            images.own().values().stream(),
            secrets.files().stream(),
            modules.paths().stream())
        .flatMap(files -> files)
        .toList();
  }

  /** Whether a role has no picture of its own. */
  boolean anyInText() {
    return keys.keySet().stream().anyMatch(role -> images.of(role).isEmpty());
  }

  /** The same refusal with the address of who was to give the time stamp. */
  public CmsException.NotStamped addressed(CmsException.NotStamped refusal) {
    return authority.map(uri -> refusal.inSource(uri.toString())).orElse(refusal);
  }

  /** The keys, none opened yet; close them when all is signed. */
  public SigningKeys keyRing() {
    return new SigningKeys(desk, modules, secrets.accepted());
  }

  /**
   * How documents are signed. Pictures are read now; a key is opened when it is first used, so that
   * nobody types a PIN for what is not to be signed.
   *
   * @param ring opens the keys
   * @param otherwise what is seen where a role has no picture; empty for the text with the name
   * @throws vn.certproc.api.error.CertprocException when a picture cannot be used
   */
  public Signing signing(SigningKeys ring, Optional<SignatureAppearance> otherwise) {
    SignerKey[] signers =
        keys.entrySet().stream()
            .map(entry -> signer(entry.getKey(), entry.getValue(), ring, otherwise))
            .toArray(SignerKey[]::new);
    Signing signing = Signing.by(signers);
    if (authority.isPresent()) {
      WebTimeStamps stamps = new WebTimeStamps(WebClient.within(STAMP), authority.get());
      signing = signing.stampedBy(stamps);
    }
    return otherName ? signing.acceptingOtherName() : signing;
  }

  private SignerKey signer(
      Role role, KeyName name, SigningKeys ring, Optional<SignatureAppearance> otherwise) {
    LateKey key = new LateKey(() -> ring.open(name, secrets.pin(role), secrets.password(role)));
    Optional<SignatureAppearance> picture = images.of(role).map(this::image);
    return new SignerKey(role.kind(), key, picture.or(() -> otherwise), field(role));
  }

  private SignatureAppearance image(String file) {
    byte[] png = Inputs.read(file, desk.streams(), in -> in.readNBytes(MOST_IMAGE));
    try {
      return SignatureAppearance.image(png);
    } catch (SignatureImageException e) {
      throw CliException.unreadable(e.faults().get(0).inSource(file));
    }
  }
}
