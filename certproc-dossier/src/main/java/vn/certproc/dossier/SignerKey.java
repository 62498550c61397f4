package vn.certproc.dossier;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.forms.signing.SignatureAppearance;

/**
 * Who signs, and with what. Immutable; as thread-safe as its key. Nothing is ever null.
 *
 * @param kind a person or the agency
 * @param key the key, with its certificate: on a token, in a file, at a remote service
 * @param appearance what is seen of the signature; without it the text block with name and time
 * @param field the full name of the field to sign, such as {@code person-2} of minutes with two
 *     parties; without it the place that fits the kind and the certificate's name
 */
public record SignerKey(
    SignerKind kind,
    SigningKey key,
    Optional<SignatureAppearance> appearance,
    Optional<String> field) {

  /** Checks that nothing is missing. */
  public SignerKey {
    requireNonNull(kind, "kind");
    requireNonNull(key, "key");
    requireNonNull(appearance, "appearance");
    requireNonNull(field, "field");
  }

  /** A signer whose signature shows as the text block with name and time. */
  public static SignerKey of(SignerKind kind, SigningKey key) {
    return new SignerKey(kind, key, Optional.empty(), Optional.empty());
  }

  /** The same signer with a picture, or another text. */
  public SignerKey showing(SignatureAppearance shown) {
    return new SignerKey(kind, key, Optional.of(shown), field);
  }

  /** The same signer in the field of this name, of a form or of another program. */
  public SignerKey inField(String name) {
    return new SignerKey(kind, key, appearance, Optional.of(name));
  }

  /** Only who, never the certificate's name. */
  @Override
  public String toString() {
    return "SignerKey[" + kind.code() + field.map(name -> ", " + name).orElse("") + "]";
  }
}
