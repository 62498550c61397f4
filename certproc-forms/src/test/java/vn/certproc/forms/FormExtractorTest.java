package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files from anywhere. */
class FormExtractorTest {
  private static final byte[] FORM =
      PdfForms.render(PdfSamples.letter(PdfSamples.TEXT), PdfSamples.OPTIONS);

  private static void refused(byte[] file, String code) {
    assertThatThrownBy(() -> FormExtractor.standard().extract(new ByteArrayInputStream(file)))
        .isInstanceOfSatisfying(
            UnreadablePdfException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void whatIsNoPdf() {
    refused(new byte[0], "pdf-not-a-pdf");
    refused("<request/>".getBytes(StandardCharsets.UTF_8), "pdf-not-a-pdf");
  }

  @Test
  void aFileThatIsCutOff() {
    refused(Arrays.copyOf(FORM, FORM.length / 2), "pdf-truncated");
    refused(Arrays.copyOf(FORM, 100), "pdf-truncated");
  }

  @Test
  void aFileThatOnlyLooksLikeOne() {
    refused("%PDF-1.7\nnothing\n%%EOF\n".getBytes(StandardCharsets.UTF_8), "pdf-damaged");
  }

  @ParameterizedTest
  @CsvSource({"secret", "''"})
  void anEncryptedFile(String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      refused(saved(document), "pdf-encrypted");
    }
  }

  @Test
  void aFormWithoutRequest() {
    refused(
        PdfForms.render(PdfSamples.letter(), PdfOptions.of(PdfSamples.OPTIONS.created(), "1")),
        "pdf-no-request");
  }

  @Test
  void aTreeOfAttachmentsThatLeadsIntoItself() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      COSDictionary node = new COSDictionary();
      COSArray kids = new COSArray();
      kids.add(node);
      node.setItem(COSName.KIDS, kids);
      COSDictionary names = new COSDictionary();
      names.setItem(COSName.EMBEDDED_FILES, node);
      document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
      refused(saved(document), "pdf-no-request");
    }
  }

  @Test
  void aFileOrARequestAboveTheLimit() {
    assertThatThrownBy(
            () ->
                FormExtractor.withLimits(FORM.length - 1, 1000)
                    .extract(new ByteArrayInputStream(FORM)))
        .isInstanceOfSatisfying(
            UnreadablePdfException.class, e -> assertThat(e.code()).isEqualTo("pdf-too-large"));
    byte[] packed =
        PdfForms.render(
            PdfSamples.letter(), PdfSamples.OPTIONS.withRequest(new byte[50 * 1024 * 1024]));
    assertThat(packed.length).isLessThan(1024 * 1024);
    assertThatThrownBy(
            () ->
                FormExtractor.withLimits(1024 * 1024, 1024 * 1024)
                    .extract(new ByteArrayInputStream(packed)))
        .isInstanceOfSatisfying(
            UnreadablePdfException.class,
            e -> assertThat(e.code()).isEqualTo("pdf-request-too-large"));
  }

  @Test
  void limitsThatFitExactly() throws IOException {
    byte[] xml =
        FormExtractor.withLimits(FORM.length, PdfSamples.REQUEST.length)
            .extract(new ByteArrayInputStream(FORM))
            .xml();
    assertThat(xml).isEqualTo(PdfSamples.REQUEST);
  }

  @Test
  void aFormSavedAgainByAnotherProgramStillHasItsRequest() throws IOException {
    try (PDDocument document = Loader.loadPDF(FORM)) {
      byte[] again = saved(document);
      assertThat(FormExtractor.standard().extract(new ByteArrayInputStream(again)).xml())
          .isEqualTo(PdfSamples.REQUEST);
    }
  }

  /** Each damaged file either still gives a request or is refused with a code. */
  @Test
  void damagedFilesNeverEndInAnythingElse() throws IOException {
    Random random = new Random(20260105);
    int refused = 0;
    for (int i = 0; i < 600; i++) {
      byte[] file = FORM.clone();
      for (int k = 0; k <= i % 20; k++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      try {
        FormExtractor.standard().extract(new ByteArrayInputStream(file));
      } catch (UnreadablePdfException e) {
        assertThat(e.code()).startsWith("pdf-");
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
