package vn.certproc.pki.cms.internal;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.internal.SchemeIdentifiers;

/**
 * Which scheme a SignerInfo means (RFC 5754 §3, RFC 4056 §3). Tools write it in several ways: the
 * key's algorithm alone, the digest being the content's; NULL parameters or none.
 */
public final class CmsSchemes {

  /** Those that name the key alone (RFC 3370 §3.2; for EC some tools' habit). */
  private static final Map<ASN1ObjectIdentifier, String> OF_THE_KEY =
      Map.of(
          PKCSObjectIdentifiers.rsaEncryption, "RSA",
          X9ObjectIdentifiers.id_ecPublicKey, "EC");

  private static final Set<ASN1ObjectIdentifier> WEAK =
      Set.of(
          PKCSObjectIdentifiers.md5WithRSAEncryption,
          PKCSObjectIdentifiers.sha1WithRSAEncryption,
          X9ObjectIdentifiers.ecdsa_with_SHA1);

  private CmsSchemes() {}

  /** The identifier to write: for RSA of v1.5 the key's alone, which every reader knows. */
  public static AlgorithmIdentifier identifier(SignatureScheme scheme) {
    boolean plain = scheme.keyAlgorithm().equals("RSA") && !scheme.pss();
    return plain
        ? new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE)
        : SchemeIdentifiers.of(scheme);
  }

  /** The scheme of a signature; empty where it is none of the api's. */
  public static Optional<SignatureScheme> scheme(
      AlgorithmIdentifier signature, ASN1ObjectIdentifier digest) {
    ASN1ObjectIdentifier algorithm = signature.getAlgorithm();
    if (algorithm.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
      return Asn1.read(() -> RSASSAPSSparams.getInstance(signature.getParameters()))
          .flatMap(CmsSchemes::pss);
    }
    if (parameters(signature).isPresent()) {
      return Optional.empty();
    }
    String key = OF_THE_KEY.get(algorithm);
    return Stream.of(SignatureScheme.values())
        .filter(scheme -> !scheme.pss())
        .filter(
            scheme ->
                key == null
                    ? SchemeIdentifiers.of(scheme).getAlgorithm().equals(algorithm)
                    : scheme.keyAlgorithm().equals(key)
                        && scheme.digest().equals(Digests.name(digest)))
        .findFirst();
  }

  /** The parameters of an algorithm; NULL is none. */
  public static Optional<ASN1Encodable> parameters(AlgorithmIdentifier algorithm) {
    return Optional.ofNullable(algorithm.getParameters())
        .filter(given -> !DERNull.INSTANCE.equals(given.toASN1Primitive()));
  }

  /** One digest in both places and a salt of its length; other salts are nobody's scheme here. */
  private static Optional<SignatureScheme> pss(RSASSAPSSparams parameters) {
    AlgorithmIdentifier mask = parameters.getMaskGenAlgorithm();
    Optional<ASN1ObjectIdentifier> maskDigest =
        Asn1.read(() -> AlgorithmIdentifier.getInstance(mask.getParameters()).getAlgorithm());
    ASN1ObjectIdentifier digest = parameters.getHashAlgorithm().getAlgorithm();
    BigInteger salt = parameters.getSaltLength();
    if (!mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
        || !maskDigest.equals(Optional.of(digest))
        || !parameters.getTrailerField().equals(RSASSAPSSparams.DEFAULT_TRAILER_FIELD.getValue())) {
      return Optional.empty();
    }
    return Stream.of(SignatureScheme.values())
        .filter(SignatureScheme::pss)
        .filter(scheme -> scheme.digest().equals(Digests.name(digest)))
        .filter(scheme -> BigInteger.valueOf(scheme.digestLength()).equals(salt))
        .findFirst();
  }

  /** Whether the signature is over a digest whose collisions can be made. */
  public static boolean weak(AlgorithmIdentifier signature, ASN1ObjectIdentifier digest) {
    boolean weakPss =
        signature.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)
            && Asn1.read(() -> RSASSAPSSparams.getInstance(signature.getParameters()))
                .filter(pss -> Digests.weak(pss.getHashAlgorithm().getAlgorithm()))
                .isPresent();
    return weakPss || WEAK.contains(signature.getAlgorithm()) || Digests.weak(digest);
  }
}
