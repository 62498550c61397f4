package vn.certproc.forms.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.certproc.forms.UnreadablePdfException;

/** Damage at random: never a crash, and never an answer that all is as it was signed. */
class FuzzTest {

  private static final byte[] SIGNED = Signing.twice();

  @Test
  void flippedBits() {
    Random random = new Random(185);
    for (int i = 0; i < 1500; i++) {
      byte[] flipped = SIGNED.clone();
      int at = random.nextInt(flipped.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      assertNotWhole(flipped, "bit at " + at);
    }
  }

  @Test
  void flippedBitsOfTheSignature() {
    Random random = new Random(2019);
    String text = new String(SIGNED, java.nio.charset.StandardCharsets.ISO_8859_1);
    int from = text.indexOf('<', text.lastIndexOf("/Contents")) + 1;
    int to = text.indexOf("0".repeat(100), from);
    assertThat(to - from).isGreaterThan(1000);
    for (int i = 0; i < 1500; i++) {
      byte[] changed = SIGNED.clone();
      int at = from + random.nextInt(to - from);
      changed[at] = (byte) "0123456789ABCDEFabcdef".charAt(random.nextInt(22));
      if (changed[at] != SIGNED[at]) {
        assertNotWhole(changed, "digit at " + (at - from) + " " + (char) changed[at]);
      }
    }
  }

  @Test
  void cutsAndInsertions() {
    Random random = new Random(68);
    for (int i = 0; i < 1000; i++) {
      int at = random.nextInt(SIGNED.length);
      assertNotWhole(Arrays.copyOf(SIGNED, at), "cut at " + at);
      int length = 1 + random.nextInt(20);
      byte[] more = new byte[SIGNED.length + length];
      System.arraycopy(SIGNED, 0, more, 0, at);
      System.arraycopy(SIGNED, at, more, at + length, SIGNED.length - at);
      assertNotWhole(more, length + " bytes at " + at);
    }
  }

  @Test
  void swappedRuns() {
    Random random = new Random(2025);
    for (int i = 0; i < 1000; i++) {
      byte[] changed = SIGNED.clone();
      int length = 1 + random.nextInt(200);
      int from = random.nextInt(SIGNED.length - length);
      int to = random.nextInt(SIGNED.length - length);
      System.arraycopy(SIGNED, from, changed, to, length);
      if (!Arrays.equals(changed, SIGNED)) {
        assertNotWhole(changed, length + " bytes from " + from + " to " + to);
      }
    }
  }

  private static void assertNotWhole(byte[] changed, String what) {
    try {
      PdfVerification answer = Signing.verify(changed);
      assertThat(answer.wholeDocument()).as(() -> what + ": " + Signing.told(answer)).isFalse();
    } catch (UnreadablePdfException e) {
      assertThat(e.code()).isIn("pdf-not-a-pdf", "pdf-encrypted", "pdf-too-complex");
    }
  }
}
