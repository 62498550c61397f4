package vn.certproc.pki.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;

/**
 * Signature schemes as X.509 and CMS name them, with their parameters (RFC 4055 §3.1 and §5, RFC
 * 5758 §3.2). Whatever is none of the api's schemes, such as SHA-1, has no name here.
 */
public final class SchemeIdentifiers {

  private SchemeIdentifiers() {}

  /** The identifier of a scheme; for PSS with digest, mask and salt length said in full. */
  public static AlgorithmIdentifier of(SignatureScheme scheme) {
    String padding =
        scheme.pss() ? "RSAandMGF1" : scheme.keyAlgorithm().equals("EC") ? "ECDSA" : "RSA";
    String name = scheme.digest().replace("-", "") + "with" + padding;
    return new DefaultSignatureAlgorithmIdentifierFinder().find(name);
  }

  /** The scheme of an identifier; empty where it is none of ours, or has other parameters. */
  public static Optional<SignatureScheme> scheme(AlgorithmIdentifier identifier) {
    return Stream.of(SignatureScheme.values())
        .filter(scheme -> of(scheme).equals(identifier))
        .findFirst();
  }

  /**
   * The scheme to sign with when nobody asks for another: the first, which every authority and
   * every verifier knows.
   *
   * @throws IllegalArgumentException when the key can do none
   */
  public static SignatureScheme preferred(SigningKey key) {
    return key.schemes().stream()
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalArgumentException("the key can do no signature scheme"));
  }
}
