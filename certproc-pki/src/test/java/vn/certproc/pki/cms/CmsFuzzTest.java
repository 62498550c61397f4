package vn.certproc.pki.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.pki.cms.Stage.KEY;
import static vn.certproc.pki.cms.Stage.SCHEME;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.certproc.checks.authority.TimeStamper;

/** Any bytes: read or refused with a code, and never intact with another signer or digest. */
class CmsFuzzTest {
  private static final TimeStamper TSA = TimeStamper.of(Stage.ROOT, () -> Instant.EPOCH);
  private static final byte[] WHOLE =
      CmsMaker.cades(Stage.AT)
          .withChain(Stage.chain())
          .withTimeStamp(TSA::answer)
          .sign(Stage.digest(SCHEME), SCHEME, KEY);

  private static Optional<CmsSignature> read(byte[] bytes) {
    CmsSignature.encodedLength(bytes);
    try {
      return Optional.of(CmsSignature.read(bytes));
    } catch (CmsException.Unreadable expected) {
      assertThat(expected.text().vi()).isNotBlank();
      return Optional.empty();
    }
  }

  private static boolean stillGood(byte[] bytes) {
    Optional<CmsSignature> read = read(bytes);
    if (read.isEmpty() || !read.orElseThrow().check(Stage.digest(SCHEME)).intact()) {
      return false;
    }
    assertThat(read.orElseThrow().signer()).contains(Stage.details(Stage.SIGNER));
    assertThat(read.orElseThrow().claimedTime()).contains(Stage.AT);
    return true;
  }

  @Test
  void oneBitTurnedAnywhere() {
    assertThat(stillGood(WHOLE)).isTrue();
    int good = 0;
    for (int at = 0; at < WHOLE.length; at += 5) {
      byte[] turned = WHOLE.clone();
      turned[at] ^= (byte) (1 << (at % 8));
      good += stillGood(turned) ? 1 : 0;
    }
    // The chain and the stamp are not signed: they are most of the bytes.
    assertThat(good).isBetween(1, WHOLE.length / 5);
  }

  @Test
  void cutOffAnywhere() {
    for (int length = 0; length < WHOLE.length; length++) {
      assertThat(read(Arrays.copyOf(WHOLE, length))).isEmpty();
    }
  }

  @Test
  void bytesPutInTakenOutAndOverwritten() {
    Random random = new Random(6);
    for (int round = 0; round < 800; round++) {
      byte[] bytes = WHOLE.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes = changed(bytes, random);
      }
      stillGood(bytes);
    }
  }

  private static byte[] changed(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int count = Math.min(1 + random.nextInt(8), bytes.length - at);
    byte[] some = new byte[count];
    random.nextBytes(some);
    return switch (random.nextInt(4)) {
      case 0 -> join(Arrays.copyOf(bytes, at), some, Arrays.copyOfRange(bytes, at, bytes.length));
      case 1 -> join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + count, bytes.length));
      case 2 -> overwritten(bytes, at, some);
      default -> overwritten(bytes, at, Arrays.copyOfRange(bytes, 0, count));
    };
  }

  private static byte[] overwritten(byte[] bytes, int at, byte[] some) {
    byte[] copy = bytes.clone();
    System.arraycopy(some, 0, copy, at, some.length);
    return copy;
  }

  private static byte[] join(byte[]... parts) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @Test
  void anythingAtAll() {
    Random random = new Random(52);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      if (bytes.length > 0) {
        bytes[0] = 0x30;
      }
      assertThat(read(bytes)).isEmpty();
    }
  }
}
