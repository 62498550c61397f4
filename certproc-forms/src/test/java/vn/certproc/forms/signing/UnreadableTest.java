package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.forms.signing.Authority.PERSON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import vn.certproc.api.error.CertprocException;
import vn.certproc.forms.UnreadablePdfException;

/** Files that are none. */
class UnreadableTest {

  private static final SignatureOrder ORDER = SignatureOrder.field("person", Authority.NOW);

  private static void unreadable(byte[] pdf, String code) {
    assertThatThrownBy(() -> PdfSigner.create().sign(pdf, ORDER, PERSON))
        .isInstanceOfSatisfying(
            UnreadablePdfException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void eachFaultHasItsCode() throws IOException {
    byte[] pdf = ForeignField.document("person");
    unreadable(new byte[0], "pdf-not-a-pdf");
    unreadable("Không phải PDF".getBytes(StandardCharsets.UTF_8), "pdf-not-a-pdf");
    unreadable(Arrays.copyOf(pdf, pdf.length - 20), "pdf-truncated");
    unreadable("%PDF-1.7\nkhông có gì\n%%EOF\n".getBytes(StandardCharsets.UTF_8), "pdf-damaged");
    unreadable(encrypted(pdf, ""), "pdf-encrypted");
    unreadable(encrypted(pdf, "mật khẩu"), "pdf-encrypted");
  }

  private static byte[] encrypted(byte[] pdf, String password) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      document.save(out);
    }
    return out.toByteArray();
  }

  /** Whatever is damaged: it is said so, or what is signed is intact; no other error comes out. */
  @Test
  void damagedAnywhere() throws IOException {
    byte[] pdf = ForeignField.document("person");
    Random random = new Random(7);
    int signed = 0;
    for (int i = 0; i < 500; i++) {
      byte[] damaged = pdf.clone();
      for (int k = 0; k <= i % 4; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        byte[] result = PdfSigner.create().sign(damaged, ORDER, PERSON).pdf();
        assertThat(Arrays.copyOf(result, damaged.length)).isEqualTo(damaged);
        signed++;
      } catch (CertprocException e) {
        assertThat(e.faults()).isNotEmpty();
      }
    }
    assertThat(signed).as("some damage is harmless, such as in a name").isBetween(1, 499);
  }
}
