package vn.certproc.pkcs11;

/**
 * What a caller accepts when a PIN is sent all the same. Without one of these the adapter keeps the
 * PIN to itself.
 */
public enum PinRisk {
  /** One more wrong PIN would lock the token. */
  FINAL_TRY,
  /** The token says that the PIN is locked. */
  LOCKED,
  /** The token refused this very PIN before. */
  REFUSED_BEFORE,
  /** This very PIN was sent before, and the answer was lost: it may have counted as a wrong one. */
  UNANSWERED
}
