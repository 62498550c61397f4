package vn.certproc.pkcs11;

import vn.certproc.pkcs11.internal.cryptoki.Ckr;

/**
 * A return value of a PKCS#11 function (CK_RV), with its name. Immutable and thread-safe.
 *
 * <p>Source: PKCS#11 v2.40 §5.1 and header {@code pkcs11t.h}; v3.0 adds some.
 *
 * @param value the number, unsigned
 */
public record ReturnCode(long value) {

  /** The name, such as {@code CKR_PIN_INCORRECT}; vendor and unknown ones by number. */
  public String name() {
    return Ckr.name(value);
  }

  /** Whether the call succeeded (CKR_OK). */
  public boolean ok() {
    return value == 0;
  }

  @Override
  public String toString() {
    return name();
  }
}
