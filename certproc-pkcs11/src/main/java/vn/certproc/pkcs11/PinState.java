package vn.certproc.pkcs11;

import vn.certproc.api.model.Coded;

/**
 * How a PIN stands, from the token's flags and from what it answered; the standard has no counter
 * of tries (PKCS#11 v2.40 §3.2, CKF_USER_PIN_…).
 */
public enum PinState implements Coded {
  /** Nothing speaks against using it. Tokens that set no flags always say so. */
  OK("ok"),
  /** A wrong PIN was entered since the last right one. */
  LOW("low"),
  /** One more wrong PIN locks the token. */
  FINAL_TRY("final-try"),
  /** Locked: only the security officer can unlock it (letter §9). */
  LOCKED("locked"),
  /** It works for nothing but its own change. */
  MUST_BE_CHANGED("must-be-changed"),
  /** The token is not set up, or an answer to a PIN was lost. */
  UNKNOWN("unknown");

  private final String code;

  PinState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
