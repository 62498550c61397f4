package vn.certproc.pki.internal;

import java.util.Optional;

/**
 * One block of a PEM file (RFC 7468). Immutable.
 *
 * @param label what stands behind BEGIN, in upper case
 * @param line where it begins, from 1
 * @param content the decoded bytes; empty where they are not base64
 * @param closed whether its END was found
 */
public record PemBlock(String label, int line, Optional<byte[]> content, boolean closed) {

  /** Whether it should hold a certificate, or a PKCS#7 with some. */
  public boolean mayHoldCertificates() {
    return switch (label) {
      case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE", "PKCS7", "CMS" -> true;
      default -> false;
    };
  }

  /** What it is instead. */
  public Asn1Kind otherKind() {
    if (label.endsWith("PRIVATE KEY")) {
      return Asn1Kind.PRIVATE_KEY;
    }
    if (label.endsWith("CERTIFICATE REQUEST")) {
      return Asn1Kind.REQUEST;
    }
    if (label.endsWith("PUBLIC KEY")) {
      return Asn1Kind.PUBLIC_KEY;
    }
    return label.endsWith("CRL") ? Asn1Kind.REVOCATION_LIST : Asn1Kind.UNKNOWN;
  }
}
