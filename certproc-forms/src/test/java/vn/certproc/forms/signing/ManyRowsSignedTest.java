package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.api.decision.Signer;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PdfSamples;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.SignaturePlace;

/** A long list is signed in little memory, and no font of the system is looked at. */
class ManyRowsSignedTest {

  private static FormDocument list() {
    FormDocument letter = PdfSamples.letter(true, PdfSamples.table(10_000));
    SignaturePlace printed = letter.signatures().get(0);
    Signer signer = new Signer(SignerKind.PERSON, printed.name());
    SignaturePlace place =
        new SignaturePlace(printed.authority(), printed.hint(), printed.name(), List.of(signer));
    return new FormDocument(
        letter.formId(),
        letter.title(),
        letter.landscape(),
        letter.head(),
        letter.addressees(),
        letter.body(),
        List.of(place),
        letter.recipients());
  }

  /** In a JVM of its own, whose font cache and heap are ours to watch. */
  @Test
  void tenThousandRowsFit256Megabytes(@TempDir Path home) throws Exception {
    Path list = home.resolve("list.pdf");
    Files.write(list, PdfForms.render(list(), PdfSamples.OPTIONS));
    Path fonts = Files.createDirectory(home.resolve("fonts"));
    Path classes = home.resolve("classes.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djava.awt.headless=true",
                "-Duser.home=" + fonts,
                "-Dpdfbox.fontcache=" + fonts,
                "-Xlog:class+load:file=" + classes,
                "-cp",
                System.getProperty("java.class.path"),
                Signing.class.getName(),
                list.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(classes).content().doesNotContain("FontMapperImpl", "FileSystemFontProvider");
    assertThat(fonts).isEmptyDirectory();
  }

  /** The long list. */
  static final class Signing {
    private Signing() {}

    public static void main(String[] args) throws IOException {
      byte[] pdf = Files.readAllBytes(Path.of(args[0]));
      SignatureOrder order = SignatureOrder.as(SignerKind.PERSON, Authority.NOW);
      SignedPdf signed = PdfSigner.create().sign(pdf, order, Authority.PERSON);
      try (SignedFile file = new SignedFile(signed.pdf())) {
        file.assertIntact("person");
      }
    }
  }
}
