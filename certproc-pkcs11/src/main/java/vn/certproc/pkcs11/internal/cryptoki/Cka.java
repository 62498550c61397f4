package vn.certproc.pkcs11.internal.cryptoki;

/**
 * Attribute types, object classes and key types that the adapter uses (PKCS#11 v2.40, header {@code
 * pkcs11t.h}).
 */
public final class Cka {

  /** CKA_CLASS. */
  public static final long CLASS = 0x0;

  /** CKA_TOKEN. */
  public static final long TOKEN = 0x1;

  /** CKA_PRIVATE. */
  public static final long PRIVATE = 0x2;

  /** CKA_LABEL. */
  public static final long LABEL = 0x3;

  /** CKA_VALUE. */
  public static final long VALUE = 0x11;

  /** CKA_CERTIFICATE_TYPE. */
  public static final long CERTIFICATE_TYPE = 0x80;

  /** CKA_ISSUER. */
  public static final long ISSUER = 0x81;

  /** CKA_SERIAL_NUMBER. */
  public static final long SERIAL_NUMBER = 0x82;

  /** CKA_KEY_TYPE. */
  public static final long KEY_TYPE = 0x100;

  /** CKA_SUBJECT. */
  public static final long SUBJECT = 0x101;

  /** CKA_ID. */
  public static final long ID = 0x102;

  /** CKA_SENSITIVE. */
  public static final long SENSITIVE = 0x103;

  /** CKA_SIGN. */
  public static final long SIGN = 0x108;

  /** CKA_VERIFY. */
  public static final long VERIFY = 0x10A;

  /** CKA_MODULUS. */
  public static final long MODULUS = 0x120;

  /** CKA_MODULUS_BITS. */
  public static final long MODULUS_BITS = 0x121;

  /** CKA_PUBLIC_EXPONENT. */
  public static final long PUBLIC_EXPONENT = 0x122;

  /** CKA_EXTRACTABLE. */
  public static final long EXTRACTABLE = 0x162;

  /** CKA_EC_PARAMS. */
  public static final long EC_PARAMS = 0x180;

  /** CKA_EC_POINT. */
  public static final long EC_POINT = 0x181;

  /** CKA_ALWAYS_AUTHENTICATE. */
  public static final long ALWAYS_AUTHENTICATE = 0x202;

  /** CKO_CERTIFICATE. */
  public static final long CERTIFICATE = 0x1;

  /** CKO_PUBLIC_KEY. */
  public static final long PUBLIC_KEY = 0x2;

  /** CKO_PRIVATE_KEY. */
  public static final long PRIVATE_KEY = 0x3;

  /** CKC_X_509. */
  public static final long X_509 = 0x0;

  /** CKK_RSA. */
  public static final long RSA = 0x0;

  /** CKK_EC. */
  public static final long EC = 0x3;

  private Cka() {}
}
