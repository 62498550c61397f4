package vn.certproc.pki.revocation;

import vn.certproc.api.model.Coded;

/** What the evidence says about a certificate. Thread-safe. */
public enum RevocationState implements Coded {
  /** Evidence for the instant asked about says that it was not revoked. */
  GOOD("good"),
  /** It was revoked or suspended; when, stands beside it, and may be later than the instant. */
  REVOKED("revoked"),
  /** No evidence that counts: the notes say why. */
  UNKNOWN("unknown");

  private final String code;

  RevocationState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
