package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.certproc.checks.tools.PdfAJudge;
import vn.certproc.checks.tools.Tool;
import vn.certproc.forms.PdfForms;
import vn.certproc.judges.Samples.Sample;

/** Our PDFs before programs that others wrote. */
class FormPdfTest {
  @TempDir Path folder;

  static List<Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void veraPdfFindsPdfA3aAndPdfUa1(Sample sample) throws IOException {
    assertThat(PdfAJudge.failures(pdf(sample), PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(PdfAJudge.failures(pdf(sample), PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void veraPdfFindsPdfA3bWithoutTags(Sample sample) throws IOException {
    byte[] pdf = PdfForms.render(sample.document(), Samples.OPTIONS.untagged());
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFA_3_B)).isEmpty();
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFA_3_A)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void mutoolFindsEachText(Sample sample) throws Exception {
    String found = PageTexts.squeezed(Tool.run("mutool", "draw", "-q", "-F", "txt", file(sample)));
    for (String text : PageTexts.of(sample.document())) {
      assertThat(found).contains(PageTexts.squeezed(text));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void qpdfFindsNoFault(Sample sample) throws Exception {
    assertThat(Tool.run("qpdf", "--check", file(sample)))
        .contains("No syntax or stream encoding errors found");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void popplerDetachesTheRequest(Sample sample) throws Exception {
    Path out = folder.resolve("out.xml");
    Tool.run("pdfdetach", "-savefile", "request.xml", "-o", out.toString(), file(sample));
    assertThat(out).hasContent(Samples.REQUEST);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void popplerFindsEachText(Sample sample) throws Exception {
    String printed = Tool.run("pdftotext", "-raw", "-enc", "UTF-8", file(sample), "-");
    assertThat(Normalizer.isNormalized(printed, Normalizer.Form.NFC)).isTrue();
    String found = PageTexts.squeezed(printed);
    for (String text : PageTexts.of(sample.document())) {
      assertThat(found).contains(PageTexts.squeezed(text));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void popplerFindsAllFontsEmbedded(Sample sample) throws Exception {
    List<String> fonts = Tool.run("pdffonts", file(sample)).lines().skip(2).toList();
    assertThat(fonts)
        .isNotEmpty()
        .allMatch(line -> line.matches("[A-Z]{6}\\+Liberation.* yes yes yes .*"));
  }

  private String file(Sample sample) throws IOException {
    Path file = folder.resolve("form.pdf");
    Files.write(file, pdf(sample));
    return file.toString();
  }

  private static byte[] pdf(Sample sample) {
    return PdfForms.render(sample.document(), Samples.OPTIONS);
  }
}
