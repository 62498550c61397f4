package vn.certproc.checks.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.signing.SignatureFields;

/** What other programs have signed verifies here as valid: over our forms and over other files. */
@ExtendWith(Court.class)
class ReverseTest {
  @TempDir Path folder;

  private final Holders holders;
  private final Dss dss;
  private final Pdfsig pdfsig;
  private final Ours ours;
  private Path out;

  ReverseTest(Holders holders, Dss dss, Pdfsig pdfsig) {
    this.holders = holders;
    this.dss = dss;
    this.pdfsig = pdfsig;
    this.ours = new Ours(holders);
  }

  @BeforeEach
  void setUp() {
    out = folder.resolve("signed.pdf");
  }

  /** LT is T and an update with validation data after it, so the signature covers a revision. */
  @ParameterizedTest
  @CsvSource({
    "PAdES_BASELINE_B, person, valid: whole",
    "PAdES_BASELINE_T, person, valid: whole",
    "PAdES_BASELINE_LT, person, valid: revision",
    "PAdES_BASELINE_B, agency, valid: whole",
    "PAdES_BASELINE_B, ec, valid: whole",
    "PAdES_BASELINE_T, ec, valid: whole",
  })
  void dssOverOurForm(String level, String holder, String expected) throws IOException {
    dss.sign(form(), out, options(level, holder));
    assertVerifies(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "PAdES_BASELINE_B, valid: whole",
    "PAdES_BASELINE_T, valid: whole",
    "PAdES_BASELINE_LT, valid: revision"
  })
  void dssVisiblyOverAnotherFile(String level, String expected) throws IOException {
    dss.sign(plain(), out, with(options(level, "person"), "text=signed by DSS"));
    assertVerifies(expected);
  }

  @Test
  void dssInOurField() throws IOException {
    dss.sign(
        prepared(), out, with(options("PAdES_BASELINE_B", "person"), "field=person", "text=DSS"));
    assertVerifies("valid: whole");
    assertThat(ours.verify(Files.readAllBytes(out)).signatures())
        .extracting(signature -> signature.role().orElseThrow())
        .containsExactly(SignerKind.PERSON);
  }

  @Test
  void dssAfterOurPerson() throws IOException {
    Path once =
        Files.write(
            folder.resolve("once.pdf"), ours.sign(Forms.letter(), SignerKind.PERSON, "person"));
    dss.sign(once, out, with(options("PAdES_BASELINE_T", "agency"), "field=agency", "text=DSS"));
    assertVerifies("valid: revision, whole");
  }

  @Test
  void popplerInItsOwnField() throws IOException {
    pdfsig.add(form(), out, "person");
    assertVerifies("valid: whole");
  }

  @Test
  void popplerOverAnotherFile() throws IOException {
    pdfsig.add(plain(), out, "agency");
    assertVerifies("valid: whole");
  }

  @Test
  void popplerInOurField() throws IOException {
    pdfsig.signField(prepared(), out, "person", "person");
    assertVerifies("valid: whole");
    assertThat(ours.verify(Files.readAllBytes(out)).signatures())
        .extracting(signature -> signature.role().orElseThrow())
        .containsExactly(SignerKind.PERSON);
  }

  private void assertVerifies(String expected) throws IOException {
    byte[] pdf = Files.readAllBytes(out);
    assertThat(ours.cell(pdf)).as(ours.why(pdf)).isEqualTo(expected);
  }

  private List<String> options(String level, String holder) {
    return Stream.of(
            holders.signer(holder),
            holders.evidence(),
            List.of("level=" + level, "tsa=" + holders.stamps().uri()),
            // DSS keeps a CRL for the long term only where its issuer is trusted or has a CRL too.
            level.endsWith("LT")
                ? List.of("trust=" + holders.file("authority.cer"))
                : List.<String>of())
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> with(List<String> options, String... more) {
    return Stream.concat(options.stream(), Stream.of(more)).toList();
  }

  private Path form() throws IOException {
    return Files.write(folder.resolve("form.pdf"), Forms.personal());
  }

  private Path prepared() throws IOException {
    return Files.write(
        folder.resolve("prepared.pdf"),
        SignatureFields.prepare(Forms.personal(), holders.signing()));
  }

  private Path plain() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(bytes);
      return Files.write(folder.resolve("plain.pdf"), bytes.toByteArray());
    }
  }
}
