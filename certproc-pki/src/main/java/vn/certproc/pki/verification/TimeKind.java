package vn.certproc.pki.verification;

import vn.certproc.api.model.Coded;

/** Where the time of signing that an answer gives comes from. Thread-safe. */
public enum TimeKind implements Coded {
  /** The signer's own word: nothing proves it. */
  CLAIMED("claimed"),
  /** A time stamp that was verified: the signature is at least as old. */
  STAMPED("stamped"),
  /** No time is given at all. */
  NONE("none");

  private final String code;

  TimeKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
