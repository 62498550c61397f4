package vn.certproc.pki.revocation.internal;

import java.security.PublicKey;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.internal.SchemeIdentifiers;
import vn.certproc.pki.internal.Signatures;

/**
 * The signature on a list, a response or a certificate: by the api's schemes, and over SHA-1 too,
 * as all that generation 1 of the Government PKI publishes is. MD5 and older prove nothing.
 */
final class EvidenceSignature {

  private static final Set<String> SHA1 = Set.of("SHA1WITHRSA", "SHA1WITHECDSA");

  private final AlgorithmIdentifier algorithm;
  private final byte[] signed;
  private final byte[] value;

  /**
   * A signature.
   *
   * @param algorithm how it was made
   * @param signed the bytes that were signed
   * @param value the signature itself
   */
  EvidenceSignature(AlgorithmIdentifier algorithm, byte[] signed, byte[] value) {
    this.algorithm = algorithm;
    this.signed = signed;
    this.value = value;
  }

  /** The algorithm's name, such as {@code SHA256WITHRSA}, or its object identifier. */
  String name() {
    return name(algorithm);
  }

  /** The same of an algorithm. */
  static String name(AlgorithmIdentifier algorithm) {
    return Asn1.read(() -> new DefaultSignatureNameFinder().getAlgorithmName(algorithm))
        .orElse(algorithm.getAlgorithm().getId())
        .toUpperCase(Locale.ROOT);
  }

  /** Whether an algorithm hashes with SHA-1. */
  static boolean sha1(AlgorithmIdentifier algorithm) {
    return name(algorithm).startsWith("SHA1WITH");
  }

  /** Whether it is of an algorithm that is looked at. */
  boolean taken() {
    return taken(algorithm);
  }

  /** Whether signatures by this algorithm are looked at. */
  static boolean taken(AlgorithmIdentifier algorithm) {
    return SchemeIdentifiers.scheme(algorithm).isPresent() || SHA1.contains(name(algorithm));
  }

  /** Whether this key made it; one that cannot be computed was not. */
  boolean holds(SubjectPublicKeyInfo key) {
    return Signatures.publicKey(key).map(this::holds).orElse(false);
  }

  private boolean holds(PublicKey key) {
    return taken() && Signatures.verify(key, algorithm, signed, value);
  }
}
