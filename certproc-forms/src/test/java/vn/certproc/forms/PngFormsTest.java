package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.forms.document.FormDocument;

class PngFormsTest {
  private static final FormDocument LETTER = PdfSamples.letter(PdfSamples.TEXT);

  private static List<BufferedImage> draw(FormDocument form, int dpi) throws IOException {
    List<BufferedImage> pages = new ArrayList<>();
    PngForms.render(form, dpi, (number, count, png) -> pages.add(image(png)));
    return pages;
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static double ink(BufferedImage image) {
    return Arrays.stream(pixels(image)).filter(p -> (p & 0xff) < 128).count()
        / ((double) image.getWidth() * image.getHeight());
  }

  /** A4 is 8.27 by 11.69 inches; PDFBox drops what is left of a pixel. */
  @ParameterizedTest
  @CsvSource({"36, 297, 420", "100, 826, 1169", "300, 2480, 3507", "600, 4960, 7015"})
  void aPageIsAsLargeAsItsResolutionSays(int dpi, int width, int height) throws IOException {
    BufferedImage page = draw(LETTER, dpi).get(0);
    assertThat(page.getWidth()).isBetween(width, width + 1);
    assertThat(page.getHeight()).isBetween(height, height + 1);
    assertThat(ink(page)).isBetween(0.005, 0.1);
  }

  @Test
  void aLyingPageLies() throws IOException {
    BufferedImage page = draw(PdfSamples.letter(true, PdfSamples.TEXT), 100).get(0);
    assertThat(page.getWidth()).isGreaterThan(page.getHeight());
  }

  @Test
  void pagesComeOneByOneInTheirOrder() throws IOException {
    List<String> pages = new ArrayList<>();
    byte[] pdf = PdfForms.render(PdfSamples.letter(PdfSamples.table(100)), PdfSamples.OPTIONS);
    PngForms.render(pdf, 36, (number, count, png) -> pages.add(number + "/" + count));
    assertThat(pages).containsExactly("1/4", "2/4", "3/4", "4/4");
  }

  @Test
  void aSinkThatFailsEndsTheWork() {
    List<Integer> pages = new ArrayList<>();
    FormDocument form = PdfSamples.letter(PdfSamples.table(100));
    assertThatThrownBy(
            () ->
                PngForms.render(
                    form,
                    36,
                    (number, count, png) -> {
                      pages.add(number);
                      throw new IOException("full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
    assertThat(pages).containsExactly(1);
  }

  @Test
  void aFormAndItsPdfGiveTheSamePixelsEachTime() throws IOException {
    int[] first = pixels(draw(LETTER, 100).get(0));
    assertThat(pixels(draw(LETTER, 100).get(0))).isEqualTo(first);
    byte[] pdf = PdfForms.render(LETTER, PdfSamples.OPTIONS);
    PngForms.render(
        pdf, 100, (number, count, png) -> assertThat(pixels(image(png))).isEqualTo(first));
  }

  /** 100 dpi are 3937 pixels per metre (PNG, chunk pHYs). */
  @Test
  void theFileKnowsItsResolution() throws IOException {
    PngForms.render(
        LETTER,
        100,
        (number, count, png) ->
            assertThat(new String(png, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("pHYs\0\0\u000f\u0061\0\0\u000f\u0061\u0001"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 35, 601, Integer.MAX_VALUE})
  void otherResolutionsAreRefused(int dpi) {
    assertThatThrownBy(() -> draw(LETTER, dpi))
        .isInstanceOf(PictureSizeException.class)
        .hasMessageContaining(Integer.toString(dpi))
        .hasMessageContaining("36")
        .hasMessageContaining("600");
  }

  @Test
  void aPageTooLargeIsRefusedBeforeAnyIsDrawn() throws IOException {
    byte[] pdf = pdf(new PDPage(PDRectangle.A4), new PDPage(PDRectangle.A0));
    List<Integer> pages = new ArrayList<>();
    assertThatThrownBy(() -> PngForms.render(pdf, 300, (number, count, png) -> pages.add(number)))
        .isInstanceOf(PictureSizeException.class)
        .hasMessageContaining("2");
    assertThat(pages).isEmpty();
  }

  /** The machine's own fonts would make another picture on each. */
  @Test
  void aFontThatIsNotInsideIsRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream text = new PDPageContentStream(document, page)) {
        text.beginText();
        text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        text.showText("text");
        text.endText();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      assertThatThrownBy(() -> PngForms.render(out.toByteArray(), 100, (n, c, png) -> {}))
          .isInstanceOfSatisfying(
              UnreadablePdfException.class,
              e -> assertThat(e.faults().get(0).code()).isEqualTo("pdf-font-not-embedded"));
    }
  }

  @Test
  void whatIsNoPdfIsSaid() {
    assertThatThrownBy(() -> PngForms.render(new byte[] {1, 2}, 100, (n, c, png) -> {}))
        .isInstanceOfSatisfying(
            UnreadablePdfException.class,
            e -> assertThat(e.faults().get(0).code()).isEqualTo("pdf-not-a-pdf"));
  }

  private static byte[] pdf(PDPage... pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Arrays.stream(pages).forEach(document::addPage);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
