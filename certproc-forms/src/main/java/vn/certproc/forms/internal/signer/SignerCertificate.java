package vn.certproc.forms.internal.signer;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.forms.signing.SigningRefusedException;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.NotACertificateException;
import vn.certproc.pki.cms.SigningCertificates;

/** Whether a certificate and a key are ones to sign a document with. */
public final class SignerCertificate {

  private SignerCertificate() {}

  /**
   * The key's certificate.
   *
   * @throws SigningRefusedException when it has none, or one of another key
   */
  public static EncodedCertificate of(SigningKey key) {
    EncodedCertificate certificate =
        key.certificate()
            .orElseThrow(() -> new SigningRefusedException("signer-no-certificate", Map.of()));
    if (!Arrays.equals(publicKey(certificate).getEncoded(), key.publicKey().getEncoded())) {
      throw new SigningRefusedException("signer-key-differs", Map.of());
    }
    return certificate;
  }

  private static PublicKey publicKey(EncodedCertificate certificate) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(certificate.der()))
          .getPublicKey();
    } catch (CertificateException e) {
      throw new SigningRefusedException("signer-no-certificate", Map.of());
    }
  }

  /**
   * What the certificate says.
   *
   * @param scheme how its key is to sign
   * @param at when
   * @throws SigningRefusedException when it is not for signing at that time, or not in this way
   */
  static CertificateDetails checked(
      EncodedCertificate certificate, SignatureScheme scheme, Instant at) {
    CertificateDetails details = read(certificate);
    List<Fault> faults = SigningCertificates.faults(details, at);
    if (!faults.isEmpty()) {
      throw new SigningRefusedException(faults);
    }
    if (!scheme.keyAlgorithm().equals(details.publicKey().algorithm())) {
      throw new SigningRefusedException(
          "signer-scheme",
          Map.of("scheme", scheme.code(), "known", details.publicKey().algorithm()));
    }
    return details;
  }

  private static CertificateDetails read(EncodedCertificate certificate) {
    try {
      return CertificateReader.create().read(certificate.der()).certificate();
    } catch (NotACertificateException e) {
      throw new SigningRefusedException("signer-no-certificate", Map.of());
    }
  }
}
