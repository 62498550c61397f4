package vn.certproc.pki.revocation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/**
 * What a responder is asked about one certificate. The certificate is named by SHA-1, which all
 * responders know (RFC 5019 §2.1.1) and which proves nothing here; the nonce is as long as RFC 9654
 * wants it.
 */
final class OcspRequest {

  private static final int NONCE_BYTES = 32;

  private final byte[] der;
  private final byte[] nonce;

  private OcspRequest(byte[] der, byte[] nonce) {
    this.der = der;
    this.nonce = nonce;
  }

  /** The request (DER). */
  byte[] der() {
    return der;
  }

  /** What a fresh answer repeats. */
  byte[] nonce() {
    return nonce;
  }

  /** What to ask about the certificate in question. */
  static OcspRequest of(Question question, SecureRandom random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      CertificateID id =
          new CertificateID(
              new BcDigestCalculatorProvider()
                  .get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE)),
              question.issuer(),
              question.certificate().getSerialNumber());
      Extension extension =
          Extension.create(
              OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce));
      byte[] der =
          new OCSPReqBuilder()
              .addRequest(id)
              .setRequestExtensions(new Extensions(extension))
              .build()
              .getEncoded();
      return new OcspRequest(der, nonce);
    } catch (OCSPException | OperatorCreationException e) {
      throw new IllegalStateException("SHA-1 is always there to name a certificate", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // only memory is written to
    }
  }
}
