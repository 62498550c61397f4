package vn.certproc.pki;

import vn.certproc.pki.internal.Pem;

/**
 * A request for a certificate, PKCS#10. Immutable and thread-safe. Source: RFC 2986; RFC 7468 §7
 * (the text form).
 */
public final class CertificateRequest {

  private final byte[] der;
  private final RequestSubject subject;

  CertificateRequest(byte[] der, RequestSubject subject) {
    this.der = der;
    this.subject = subject;
  }

  /** Whom it asks a certificate for. */
  public RequestSubject subject() {
    return subject;
  }

  /** A copy of the encoded request (DER). */
  public byte[] der() {
    return der.clone();
  }

  /** The request as text, lines of 64 characters, with a line end after the last. */
  public String pem() {
    return Pem.write("CERTIFICATE REQUEST", der);
  }

  @Override
  public String toString() {
    return "CertificateRequest[" + subject.commonName() + "]";
  }
}
