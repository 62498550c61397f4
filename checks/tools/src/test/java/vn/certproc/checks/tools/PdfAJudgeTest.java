package vn.certproc.checks.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The judge can say no: otherwise its yes would be worth nothing. */
class PdfAJudgeTest {
  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_3_B", "PDFA_3_A", "PDFUA_1"})
  void refusesAPlainPdf(PDFAFlavour flavour) throws IOException {
    assertThat(PdfAJudge.failures(plain(), flavour))
        .isNotEmpty()
        .anySatisfy(
            failure -> {
              assertThat(failure.rule()).matches("ISO \\S+ [0-9.]+-\\d+");
              assertThat(failure.message()).containsIgnoringCase("metadata");
            });
  }

  private static byte[] plain() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(out);
      return out.toByteArray();
    }
  }
}
