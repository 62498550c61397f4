package vn.certproc.pki.revocation;

import vn.certproc.api.model.Coded;

/** What a piece of evidence is. Thread-safe. */
public enum EvidenceKind implements Coded {
  /** A certificate revocation list (RFC 5280 §5). */
  CRL("crl"),
  /** A responder's answer (RFC 6960 §4.2). */
  OCSP("ocsp");

  private final String code;

  EvidenceKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
