package vn.certproc.cli.internal.verb.signing;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
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

/**
 * Who signs, as the command line told it.
 *
 * @param desk where a PIN or a password is typed
 * @param keys by role
 * @param images a picture's file by role
 * @param authority the time-stamp authority
 * @param otherName whether another name than the form prints is accepted
 * @param secrets where PINs and passwords come from
 * @param modules where tokens are looked for
 */
public record SignPlan(
    Desk desk,
    Map<SignerKind, KeyName> keys,
    RoleValues images,
    Optional<URI> authority,
    boolean otherName,
    SecretOptions secrets,
    ModuleOptions modules) {

  private static final Duration STAMP = Duration.ofSeconds(30);
  private static final int MOST_IMAGE = 8 << 20;

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
      SignerKind kind, KeyName name, SigningKeys ring, Optional<SignatureAppearance> otherwise) {
    LateKey key = new LateKey(() -> ring.open(name, secrets.pin(kind), secrets.password(kind)));
    return new SignerKey(kind, key, images.own(kind).map(this::image).or(() -> otherwise));
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
