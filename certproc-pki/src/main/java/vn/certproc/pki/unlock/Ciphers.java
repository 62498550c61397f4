package vn.certproc.pki.unlock;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import vn.certproc.pki.internal.Hashes;

/** RSAES-OAEP with SHA-256 and AES-256-GCM, by the JDK. */
final class Ciphers {

  static final int KEY_BYTES = 32;
  static final int GCM_NONCE_BYTES = 12;
  static final int GCM_TAG_BYTES = 16;

  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);

  /** How CMS names it (RFC 4055 §4.1): SHA-256 also in the mask, no label. */
  static final AlgorithmIdentifier OAEP =
      new AlgorithmIdentifier(
          PKCSObjectIdentifiers.id_RSAES_OAEP,
          new RSAESOAEPparams(
              SHA256,
              new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, SHA256),
              RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM));

  private static final int IDENTIFIER_BYTES = 20;

  private Ciphers() {}

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** A name for a key: the beginning of the SHA-256 of its encoding (as RFC 7093 §2 does). */
  static byte[] keyIdentifier(PublicKey key) {
    return Arrays.copyOf(Hashes.sha256Bytes(key.getEncoded()), IDENTIFIER_BYTES);
  }

  static byte[] oaepEncrypt(PublicKey key, byte[] contentKey) {
    try {
      return oaep(Cipher.ENCRYPT_MODE, key).doFinal(contentKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of a ticket encrypts a content key", e);
    }
  }

  /** The content key; empty for whatever does not decrypt to one. */
  static Optional<byte[]> oaepDecrypt(PrivateKey key, byte[] encrypted) {
    try {
      return Optional.of(oaep(Cipher.DECRYPT_MODE, key).doFinal(encrypted))
          .filter(contentKey -> contentKey.length == KEY_BYTES);
    } catch (BadPaddingException | IllegalBlockSizeException notOfThisKey) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static Cipher oaep(int mode, java.security.Key key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        mode,
        key,
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    return cipher;
  }

  /** The ciphertext, and the tag behind it. */
  static byte[] gcmEncrypt(byte[] key, byte[] nonce, byte[] content) {
    try {
      return gcm(Cipher.ENCRYPT_MODE, key, nonce).doFinal(content);
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** The content; empty where key, nonce, ciphertext or tag are not those it was made with. */
  static Optional<byte[]> gcmDecrypt(byte[] key, byte[] nonce, byte[] sealed) {
    try {
      return Optional.of(gcm(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed));
    } catch (BadPaddingException | IllegalBlockSizeException | InvalidKeyException altered) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static Cipher gcm(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(GCM_TAG_BYTES * 8, nonce));
    return cipher;
  }

  private static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("every Java platform has AES-GCM and RSA-OAEP", e);
  }
}
