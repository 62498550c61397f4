package vn.certproc.pkcs11;

import vn.certproc.pkcs11.internal.cryptoki.Ckf;
import vn.certproc.pkcs11.internal.cryptoki.RawTokenInfo;

/** Whose PIN: each has flags of its own. */
enum PinRole {
  /** The holder's. */
  USER(0),
  /** The security officer's. */
  SECURITY_OFFICER(Ckf.SO_SHIFT);

  private final int shift;

  PinRole(int shift) {
    this.shift = shift;
  }

  /** Tells the two apart where a PIN is hashed. */
  byte mark() {
    return (byte) shift;
  }

  boolean low(RawTokenInfo info) {
    return info.has(Ckf.USER_PIN_COUNT_LOW << shift);
  }

  boolean finalTry(RawTokenInfo info) {
    return info.has(Ckf.USER_PIN_FINAL_TRY << shift);
  }

  boolean locked(RawTokenInfo info) {
    return info.has(Ckf.USER_PIN_LOCKED << shift);
  }

  boolean toBeChanged(RawTokenInfo info) {
    return info.has(Ckf.USER_PIN_TO_BE_CHANGED << shift);
  }

  /** Whether there is such a PIN at all. */
  boolean set(RawTokenInfo info) {
    return info.has(Ckf.TOKEN_INITIALIZED)
        && (this == SECURITY_OFFICER || info.has(Ckf.USER_PIN_INITIALIZED));
  }
}
