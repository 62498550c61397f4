package vn.certproc.forms.internal.signer;

import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.forms.signing.SigningRefusedException;

/** How a key signs. */
public final class SchemeChoice {

  private SchemeChoice() {}

  /**
   * The scheme that was asked for, or the key's first; for ECDSA one whose digest is as long as the
   * curve's order (FIPS 186-5, 6.1.1: not shorter).
   *
   * @throws SigningRefusedException when the key does not have the one that was asked for
   */
  public static SignatureScheme of(SigningKey key, Optional<SignatureScheme> asked) {
    if (asked.isPresent()) {
      if (!key.schemes().contains(asked.get())) {
        throw refused(key, asked.get());
      }
      return asked.get();
    }
    return key.schemes().stream()
        .sorted()
        .filter(scheme -> isLongEnough(scheme, key))
        .findFirst()
        .orElseGet(() -> key.schemes().stream().sorted().findFirst().orElseThrow());
  }

  private static boolean isLongEnough(SignatureScheme scheme, SigningKey key) {
    return !(key.publicKey() instanceof ECPublicKey ec)
        || scheme.digestLength() * 8 >= Math.min(512, ec.getParams().getOrder().bitLength());
  }

  private static SigningRefusedException refused(SigningKey key, SignatureScheme asked) {
    String known =
        key.schemes().stream()
            .sorted()
            .map(SignatureScheme::code)
            .collect(Collectors.joining(", "));
    return new SigningRefusedException(
        "signer-scheme", Map.of("scheme", asked.code(), "known", known));
  }
}
