package vn.certproc.forms.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.pki.cms.CmsSignature;

/** Damage at random: never a crash, and never an answer that all is as it was signed. */
class FuzzTest {

  private static final byte[] SIGNED = Signing.twice();
  private static final PdfVerification UNTOUCHED = Signing.verify(SIGNED);

  @Test
  void flippedBits() {
    Random random = new Random(185);
    for (int i = 0; i < 700; i++) {
      byte[] flipped = SIGNED.clone();
      int at = random.nextInt(flipped.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      assertNotWhole(flipped, "bit at " + at);
    }
  }

  @Test
  void flippedBitsOfTheSignature() {
    Random random = new Random(2019);
    String text = new String(SIGNED, StandardCharsets.ISO_8859_1);
    int from = text.indexOf('<', text.lastIndexOf("/Contents")) + 1;
    int to = text.indexOf("0".repeat(100), from);
    assertThat(to - from).isGreaterThan(1000);
    for (int i = 0; i < 700; i++) {
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
    for (int i = 0; i < 300; i++) {
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
    for (int i = 0; i < 600; i++) {
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
      if (answer.wholeDocument()) {
        assertSameSignature(answer, changed, what);
      }
    } catch (UnreadablePdfException e) {
      assertThat(e.code()).isIn("pdf-not-a-pdf", "pdf-encrypted", "pdf-too-complex");
    }
  }

  /**
   * Not every byte of the signature is signed (RFC 5652 §5.4: versions, the list of digests,
   * certificates): it may be written in another way. It is still the same one, by the same signer,
   * over the same document.
   */
  private static void assertSameSignature(PdfVerification answer, byte[] changed, String what) {
    assertThat(outsideOfSignatures(changed)).as(what).isEqualTo(outsideOfSignatures(SIGNED));
    assertThat(answer.signatures())
        .as(what)
        .extracting(each -> each.answer().orElseThrow().signer())
        .containsExactlyElementsOf(
            UNTOUCHED.signatures().stream().map(s -> s.answer().orElseThrow().signer()).toList());
    assertThat(contents(changed).signatureValue())
        .as(what)
        .isEqualTo(contents(SIGNED).signatureValue());
  }

  private static CmsSignature contents(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int from = text.indexOf('<', text.lastIndexOf("/Contents")) + 1;
    byte[] padded = HexFormat.of().parseHex(text.substring(from, text.indexOf('>', from)));
    int length = CmsSignature.encodedLength(padded).orElseThrow();
    return CmsSignature.read(Arrays.copyOf(padded, length));
  }

  private static String outsideOfSignatures(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int from = text.indexOf('<', text.lastIndexOf("/Contents"));
    return text.substring(0, from) + text.substring(text.indexOf('>', from));
  }
}
