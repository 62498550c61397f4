package vn.certproc.pkcs11;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A keyed hash by which a PIN is known again without being kept. Immutable. */
final class PinTag {

  private final byte[] hash;

  private PinTag(byte[] hash) {
    this.hash = hash;
  }

  static PinTag of(byte[] key, PinRole role, Pin pin) {
    return pin.use(bytes -> hash(key, role, bytes));
  }

  private static PinTag hash(byte[] key, PinRole role, ByteBuffer pin) {
    byte[] copy = new byte[1 + pin.limit()];
    try {
      copy[0] = role.mark();
      pin.get(0, copy, 1, pin.limit());
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] hash = mac.doFinal(copy);
      // The digest keeps its last block until it is used again.
      mac.update(new byte[256]);
      mac.reset();
      return new PinTag(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PinTag o && MessageDigest.isEqual(hash, o.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    return "PinTag[hidden]";
  }
}
