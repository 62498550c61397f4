package vn.certproc.pki.revocation.internal;

import java.time.Instant;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.pki.internal.Asn1;

/** What an issuer lets others do, and what it may do itself. */
final class Delegation {

  private Delegation() {}

  /** Whether the certificate names the issuer and carries its signature. */
  static boolean issued(X509CertificateHolder issuer, X509CertificateHolder certificate) {
    return issuer.getSubject().equals(certificate.getIssuer())
        && Asn1.read(
                () ->
                    new EvidenceSignature(
                            certificate.getSignatureAlgorithm(),
                            certificate
                                .toASN1Structure()
                                .getTBSCertificate()
                                .getEncoded(ASN1Encoding.DER),
                            certificate.getSignature())
                        .holds(issuer.getSubjectPublicKeyInfo()))
            .orElse(false);
  }

  /**
   * Whether the issuer gave this certificate the right to answer for it (RFC 6960 §4.2.2.2), valid
   * at the instant.
   */
  static boolean responder(
      X509CertificateHolder issuer, X509CertificateHolder certificate, Instant at) {
    return hasPurpose(certificate)
        && hasUsage(certificate, KeyUsage.digitalSignature, KeyUsage.nonRepudiation)
        && !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant())
        && issued(issuer, certificate);
  }

  /** Whether the issuer may sign lists (RFC 5280 §6.3.3 (f)). */
  static boolean signsLists(X509CertificateHolder issuer) {
    return hasUsage(issuer, KeyUsage.cRLSign);
  }

  private static boolean hasPurpose(X509CertificateHolder certificate) {
    return certificate.getExtension(Extension.extendedKeyUsage) != null
        && Asn1.read(
                () ->
                    ExtendedKeyUsage.fromExtensions(certificate.getExtensions())
                        .hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning))
            .orElse(false);
  }

  /** One of these usages, or no word about usages. */
  private static boolean hasUsage(X509CertificateHolder certificate, int... bits) {
    if (certificate.getExtension(Extension.keyUsage) == null) {
      return true;
    }
    return Asn1.read(() -> KeyUsage.fromExtensions(certificate.getExtensions()))
        .map(usage -> IntStream.of(bits).anyMatch(usage::hasUsages))
        .orElse(false);
  }
}
