package vn.certproc.pki.revocation;

import vn.certproc.api.model.Coded;

/** Where a piece of evidence came from. It is verified all the same. Thread-safe. */
public enum EvidenceOrigin implements Coded {
  /** With the signature or the signed document. */
  EMBEDDED("embedded"),
  /** From the host. */
  GIVEN("given"),
  /** From an address in the certificate, through the host's client. */
  FETCHED("fetched");

  private final String code;

  EvidenceOrigin(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
