package vn.certproc.checks.dss;

import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.ExternalResourcesOCSPSource;

/** The anchors and the revocation data that an order names: DSS sees these alone, no network. */
final class Evidence {

  private Evidence() {}

  /** A verifier without AIA and online sources. */
  static CommonCertificateVerifier of(Order order) {
    CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    order.certificates("trust").forEach(trusted::addCertificate);
    verifier.setTrustedCertSources(trusted);
    CommonCertificateSource known = new CommonCertificateSource();
    order.certificates("certificate").forEach(known::addCertificate);
    verifier.setAdjunctCertSources(known);
    verifier.setCrlSource(new ExternalResourcesCRLSource(order.documents("crl")));
    verifier.setOcspSource(new ExternalResourcesOCSPSource(order.documents("ocsp")));
    verifier.setAIASource(null);
    return verifier;
  }
}
