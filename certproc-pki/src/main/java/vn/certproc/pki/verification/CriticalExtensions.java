package vn.certproc.pki.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.pki.CertificateDetails;

/**
 * Finds critical extensions that are not processed here: a verifier that does not understand one
 * must not accept the certificate (RFC 5280 §4.2). Name and policy constraints are among them.
 */
final class CriticalExtensions {

  private static final Set<ASN1ObjectIdentifier> PROCESSED =
      Set.of(
          Extension.keyUsage,
          Extension.basicConstraints,
          Extension.extendedKeyUsage,
          Extension.subjectAlternativeName,
          Extension.certificatePolicies, // every policy is acceptable
          Extension.cRLDistributionPoints,
          Extension.authorityKeyIdentifier,
          Extension.subjectKeyIdentifier,
          Extension.authorityInfoAccess,
          Extension.qCStatements);

  private CriticalExtensions() {}

  /** One reason for each, undecided. */
  static List<Reason> notProcessed(CertificateDetails certificate) {
    List<Reason> reasons = new ArrayList<>();
    for (Object each : decoded(certificate).getCriticalExtensionOIDs()) {
      if (each instanceof ASN1ObjectIdentifier oid && !PROCESSED.contains(oid)) {
        reasons.add(
            Reason.of(
                "critical-extension-not-processed",
                Weight.UNDECIDED,
                Map.of("certificate", certificate.subject().label(), "oid", oid.getId())));
      }
    }
    return reasons;
  }

  private static X509CertificateHolder decoded(CertificateDetails certificate) {
    try {
      return new X509CertificateHolder(certificate.der());
    } catch (IOException e) {
      throw new UncheckedIOException("it was decoded before", e);
    }
  }
}
