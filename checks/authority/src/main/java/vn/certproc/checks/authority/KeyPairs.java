package vn.certproc.checks.authority;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Key pairs of the JDK: fresh ones, and shared ones where a test does not mind. Thread-safe. */
public final class KeyPairs {
  private static final Map<String, KeyPair> SHARED = new ConcurrentHashMap<>();

  private KeyPairs() {}

  /** A new RSA pair. */
  public static KeyPair rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new pair on a curve by its JDK name, such as {@code secp256r1}. */
  public static KeyPair ec(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one RSA pair of this size that all tests of this JVM share. */
  public static KeyPair sharedRsa(int bits) {
    return SHARED.computeIfAbsent("rsa-" + bits, name -> rsa(bits));
  }

  /** The one pair on this curve that all tests of this JVM share. */
  public static KeyPair sharedEc(String curve) {
    return SHARED.computeIfAbsent("ec-" + curve, name -> ec(curve));
  }
}
