package vn.certproc.api.signing;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import vn.certproc.api.model.Coded;

/**
 * How a signature is made: the kind of key, the padding, the digest. SHA-1 is not among them.
 *
 * <p>A signature is in the form that CMS and X.509 carry: for RSA as long as the modulus, for ECDSA
 * the DER sequence of r and s. Source: RFC 8017 §8.1 (PSS), §8.2 (v1.5); RFC 3279 §2.2.3, RFC 5758
 * §3.2 (ECDSA).
 */
public enum SignatureScheme implements Coded {
  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  RSA_PKCS1_SHA256("rsa-pkcs1-sha256", "RSA", "SHA-256", 32),
  /** RSASSA-PKCS1-v1_5 with SHA-384. */
  RSA_PKCS1_SHA384("rsa-pkcs1-sha384", "RSA", "SHA-384", 48),
  /** RSASSA-PKCS1-v1_5 with SHA-512. */
  RSA_PKCS1_SHA512("rsa-pkcs1-sha512", "RSA", "SHA-512", 64),
  /** RSASSA-PSS with SHA-256 in MGF1 too, salt of 32 bytes. */
  RSA_PSS_SHA256("rsa-pss-sha256", "RSA", "SHA-256", 32),
  /** RSASSA-PSS with SHA-384 in MGF1 too, salt of 48 bytes. */
  RSA_PSS_SHA384("rsa-pss-sha384", "RSA", "SHA-384", 48),
  /** RSASSA-PSS with SHA-512 in MGF1 too, salt of 64 bytes. */
  RSA_PSS_SHA512("rsa-pss-sha512", "RSA", "SHA-512", 64),
  /** ECDSA with SHA-256. */
  ECDSA_SHA256("ecdsa-sha256", "EC", "SHA-256", 32),
  /** ECDSA with SHA-384. */
  ECDSA_SHA384("ecdsa-sha384", "EC", "SHA-384", 48),
  /** ECDSA with SHA-512. */
  ECDSA_SHA512("ecdsa-sha512", "EC", "SHA-512", 64);

  private final String code;
  private final String keyAlgorithm;
  private final String digest;
  private final int digestLength;

  SignatureScheme(String code, String keyAlgorithm, String digest, int digestLength) {
    this.code = code;
    this.keyAlgorithm = keyAlgorithm;
    this.digest = digest;
    this.digestLength = digestLength;
  }

  @Override
  public String code() {
    return code;
  }

  /** The kind of key as the JDK names it: {@code RSA} or {@code EC}. */
  public String keyAlgorithm() {
    return keyAlgorithm;
  }

  /** The digest as the JDK names it, such as {@code SHA-256}. */
  public String digest() {
    return digest;
  }

  /** The length of the digest in bytes; also of the salt of PSS. */
  public int digestLength() {
    return digestLength;
  }

  /**
   * The JDK's way to make or verify signatures of this scheme, its parameters set.
   *
   * @throws GeneralSecurityException when no provider of this JVM has it
   */
  public Signature jca() throws GeneralSecurityException {
    if (!pss()) {
      String key = "EC".equals(keyAlgorithm) ? "ECDSA" : keyAlgorithm;
      return Signature.getInstance(digest.replace("-", "") + "with" + key);
    }
    Signature pss = Signature.getInstance("RSASSA-PSS");
    pss.setParameter(
        new PSSParameterSpec(
            digest,
            "MGF1",
            new MGF1ParameterSpec(digest),
            digestLength,
            PSSParameterSpec.TRAILER_FIELD_BC));
    return pss;
  }

  /** Whether the padding is PSS. */
  public boolean pss() {
    return this == RSA_PSS_SHA256 || this == RSA_PSS_SHA384 || this == RSA_PSS_SHA512;
  }
}
