package vn.certproc.pki;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.TaxCode;

/** The decoded parts behind {@link CertificateDetails}, which documents them. Immutable. */
record CertificateContent(
    DistinguishedName subject,
    DistinguishedName issuer,
    CertificateSerial serialNumber,
    Instant notBefore,
    Instant notAfter,
    PublicKeyFacts publicKey,
    String signatureAlgorithm,
    List<String> keyUsage,
    List<String> extendedKeyUsage,
    CertificateAddresses addresses,
    Optional<String> taxCodeText,
    Optional<TaxCode> taxCode,
    Optional<EmailAddress> email,
    boolean authority,
    List<Finding> findings) {

  CertificateContent {
    keyUsage = List.copyOf(keyUsage);
    extendedKeyUsage = List.copyOf(extendedKeyUsage);
    findings = List.copyOf(findings);
  }
}
