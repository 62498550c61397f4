package vn.certproc.pki;

import vn.certproc.api.model.Coded;

/** How far a chain reaches. What speaks against a complete one stands among its findings. */
public enum ChainStatus implements Coded {
  /** Every signature holds, up to a trust anchor. */
  COMPLETE("complete"),
  /** The issuer of the last certificate is not known here. */
  INCOMPLETE("incomplete"),
  /** It ends in a root that is no trust anchor. */
  UNTRUSTED_ROOT("untrusted-root"),
  /** A certificate was not signed by the authority it names, or was altered. */
  BROKEN_SIGNATURE("broken-signature"),
  /** An issuer in it may not issue certificates, or not that many levels below. */
  NOT_PERMITTED("not-permitted");

  private final String code;

  ChainStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
