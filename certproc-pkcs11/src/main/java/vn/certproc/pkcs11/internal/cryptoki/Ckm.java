package vn.certproc.pkcs11.internal.cryptoki;

/** Mechanisms that the adapter uses (PKCS#11 v2.40, header {@code pkcs11t.h}). */
public final class Ckm {

  /** CKM_RSA_PKCS_KEY_PAIR_GEN. */
  public static final long RSA_PKCS_KEY_PAIR_GEN = 0x0;

  /** CKM_RSA_PKCS: pads a DigestInfo. */
  public static final long RSA_PKCS = 0x1;

  /** CKM_RSA_PKCS_PSS: pads a digest. */
  public static final long RSA_PKCS_PSS = 0xD;

  /** CKM_SHA256_RSA_PKCS. */
  public static final long SHA256_RSA_PKCS = 0x40;

  /** CKM_SHA384_RSA_PKCS. */
  public static final long SHA384_RSA_PKCS = 0x41;

  /** CKM_SHA512_RSA_PKCS. */
  public static final long SHA512_RSA_PKCS = 0x42;

  /** CKM_SHA256_RSA_PKCS_PSS. */
  public static final long SHA256_RSA_PKCS_PSS = 0x43;

  /** CKM_SHA384_RSA_PKCS_PSS. */
  public static final long SHA384_RSA_PKCS_PSS = 0x44;

  /** CKM_SHA512_RSA_PKCS_PSS. */
  public static final long SHA512_RSA_PKCS_PSS = 0x45;

  /** CKM_SHA256. */
  public static final long SHA256 = 0x250;

  /** CKM_SHA384. */
  public static final long SHA384 = 0x260;

  /** CKM_SHA512. */
  public static final long SHA512 = 0x270;

  /** CKM_EC_KEY_PAIR_GEN. */
  public static final long EC_KEY_PAIR_GEN = 0x1040;

  /** CKM_ECDSA: signs a digest. */
  public static final long ECDSA = 0x1041;

  /** CKM_ECDSA_SHA256. */
  public static final long ECDSA_SHA256 = 0x1044;

  /** CKM_ECDSA_SHA384. */
  public static final long ECDSA_SHA384 = 0x1045;

  /** CKM_ECDSA_SHA512. */
  public static final long ECDSA_SHA512 = 0x1046;

  /** CKG_MGF1_SHA256. */
  public static final long MGF1_SHA256 = 0x2;

  /** CKG_MGF1_SHA384. */
  public static final long MGF1_SHA384 = 0x3;

  /** CKG_MGF1_SHA512. */
  public static final long MGF1_SHA512 = 0x4;

  private Ckm() {}
}
