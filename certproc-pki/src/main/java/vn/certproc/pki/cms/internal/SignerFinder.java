package vn.certproc.pki.cms.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.cms.SignerId;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.internal.Asn1;

/** Finds the certificate that a SignerInfo identifies (RFC 5652 §5.3). */
public final class SignerFinder {

  private final SignerId id;

  /** For this identifier; a malformed one throws as Bouncy Castle does. */
  public SignerFinder(SignerIdentifier identifier) {
    if (identifier.isTagged()) {
      id = new SignerId(ASN1OctetString.getInstance(identifier.getId()).getOctets());
    } else {
      IssuerAndSerialNumber issued = IssuerAndSerialNumber.getInstance(identifier.getId());
      id = new SignerId(issued.getName(), issued.getSerialNumber().getValue());
    }
  }

  /**
   * The signer's; of several with the same identifier, the one that is preferred.
   *
   * @param preferred whether the signed attributes name it
   */
  public Optional<CertificateDetails> find(
      List<CertificateDetails> certificates, Predicate<CertificateDetails> preferred) {
    List<CertificateDetails> identified = certificates.stream().filter(this::matches).toList();
    return identified.stream()
        .filter(preferred)
        .findFirst()
        .or(() -> identified.stream().findFirst());
  }

  private boolean matches(CertificateDetails certificate) {
    return Asn1.read(() -> id.match(Certificates.holder(certificate))).orElse(false);
  }
}
