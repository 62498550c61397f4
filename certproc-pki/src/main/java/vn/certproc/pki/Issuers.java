package vn.certproc.pki;

import java.util.Arrays;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.pki.internal.Asn1;

/** Whether one certificate names another as its issuer (RFC 5280 §4.1.2.4, §4.2.1.1). */
final class Issuers {

  private Issuers() {}

  /** By name, and by key identifier where both have one. Says nothing about the signature. */
  static boolean mayHaveIssued(CertificateDetails issuer, CertificateDetails issued) {
    X509CertificateHolder above = issuer.holder();
    X509CertificateHolder below = issued.holder();
    if (!above.getSubject().equals(below.getIssuer())) {
      return false;
    }
    byte[] wanted = authorityKey(below);
    byte[] offered = subjectKey(above);
    return wanted.length == 0 || offered.length == 0 || Arrays.equals(wanted, offered);
  }

  /** Whether subject and issuer are the same name. */
  static boolean selfIssued(CertificateDetails certificate) {
    return certificate.holder().getSubject().equals(certificate.holder().getIssuer());
  }

  private static byte[] authorityKey(X509CertificateHolder holder) {
    Extension extension = holder.getExtension(Extension.authorityKeyIdentifier);
    return extension == null
        ? new byte[0]
        : Asn1.read(
                () ->
                    AuthorityKeyIdentifier.getInstance(extension.getParsedValue())
                        .getKeyIdentifierOctets())
            .orElse(new byte[0]);
  }

  private static byte[] subjectKey(X509CertificateHolder holder) {
    Extension extension = holder.getExtension(Extension.subjectKeyIdentifier);
    return extension == null
        ? new byte[0]
        : Asn1.read(
                () ->
                    SubjectKeyIdentifier.getInstance(extension.getParsedValue()).getKeyIdentifier())
            .orElse(new byte[0]);
  }
}
