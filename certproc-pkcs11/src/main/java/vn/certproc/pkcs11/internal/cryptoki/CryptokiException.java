package vn.certproc.pkcs11.internal.cryptoki;

/**
 * A function answered something else than CKR_OK. Stays inside the adapter, which knows what it
 * means where.
 */
public final class CryptokiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Fn function;
  private final long value;

  /** An answer that was not CKR_OK. */
  public CryptokiException(Fn function, long value) {
    super(function + " answered " + Ckr.name(value));
    this.function = function;
    this.value = value;
  }

  /** Which function. */
  public Fn function() {
    return function;
  }

  /** What it answered (CK_RV, unsigned). */
  public long value() {
    return value;
  }

  /** Whether it answered one of these. */
  public boolean is(long... values) {
    for (long each : values) {
      if (each == value) {
        return true;
      }
    }
    return false;
  }
}
