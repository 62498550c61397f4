package vn.certproc.pki.cms.internal;

import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.PublicKeyFacts;

/** Which keys documents are signed with. */
public final class KeySizes {

  /** P-256, P-384 and P-521 (RFC 5480 §2.1.1.1). */
  private static final Set<ASN1Encodable> CURVES =
      Set.of(
          SECObjectIdentifiers.secp256r1,
          SECObjectIdentifiers.secp384r1,
          SECObjectIdentifiers.secp521r1);

  private static final int LEAST_RSA = 2048;
  private static final int MOST_RSA = 4096;

  private KeySizes() {}

  /** Whether the certificate's key is RSA of 2048 to 4096 bits, or of one of the curves. */
  public static boolean taken(CertificateDetails certificate) {
    PublicKeyFacts key = certificate.publicKey();
    int bits = key.bits().orElse(0);
    return switch (key.algorithm()) {
      case "RSA" -> bits >= LEAST_RSA && bits <= MOST_RSA;
      case "EC" -> curve(certificate);
      default -> false;
    };
  }

  private static boolean curve(CertificateDetails certificate) {
    return Stream.ofNullable(
            Certificates.holder(certificate)
                .getSubjectPublicKeyInfo()
                .getAlgorithm()
                .getParameters())
        .anyMatch(curve -> CURVES.contains(curve.toASN1Primitive()));
  }
}
