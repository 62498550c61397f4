package vn.certproc.pkcs11.internal.cryptoki;

/** Flags of CK_TOKEN_INFO and CK_MECHANISM_INFO (PKCS#11 v2.40, header {@code pkcs11t.h}). */
public final class Ckf {

  /** CKF_WRITE_PROTECTED. */
  public static final long WRITE_PROTECTED = 0x2;

  /** CKF_USER_PIN_INITIALIZED. */
  public static final long USER_PIN_INITIALIZED = 0x8;

  /** CKF_TOKEN_INITIALIZED. */
  public static final long TOKEN_INITIALIZED = 0x400;

  /** CKF_USER_PIN_COUNT_LOW. */
  public static final long USER_PIN_COUNT_LOW = 0x1_0000;

  /** CKF_USER_PIN_FINAL_TRY. */
  public static final long USER_PIN_FINAL_TRY = 0x2_0000;

  /** CKF_USER_PIN_LOCKED. */
  public static final long USER_PIN_LOCKED = 0x4_0000;

  /** CKF_USER_PIN_TO_BE_CHANGED. */
  public static final long USER_PIN_TO_BE_CHANGED = 0x8_0000;

  /** How far the same flags of the security officer lie to the left of the user's. */
  public static final int SO_SHIFT = 4;

  /** CKF_SIGN of a mechanism. */
  public static final long SIGN = 0x800;

  /** CKF_GENERATE_KEY_PAIR of a mechanism. */
  public static final long GENERATE_KEY_PAIR = 0x1_0000;

  private Ckf() {}
}
