package vn.certproc.forms.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PdfSamples;

/** The longest list that an office sends is verified in little memory. */
class LongListTest {

  /** In a JVM of its own, whose heap is ours to watch. */
  @Test
  void tenThousandRowsAndTwoSignaturesFit512Megabytes(@TempDir Path folder) throws Exception {
    byte[] list = PdfForms.render(PdfSamples.letter(PdfSamples.table(10_000)), PdfSamples.OPTIONS);
    byte[] once = Signing.sign(list, Signing.PERSON_KEY);
    Path file = Files.write(folder.resolve("list.pdf"), Signing.sign(once, Signing.AGENCY_KEY));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Verifying.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).doesNotContain("-changed", "-unreadable", "damaged").contains("whole");
  }

  /** Verifies; the signers are strangers to this process, their document is not. */
  static final class Verifying {
    private Verifying() {}

    public static void main(String[] args) throws IOException {
      System.out.println(Signing.told(Signing.verify(Files.readAllBytes(Path.of(args[0])))));
    }
  }
}
