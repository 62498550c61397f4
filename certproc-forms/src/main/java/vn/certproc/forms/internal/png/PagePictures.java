package vn.certproc.forms.internal.png;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.certproc.forms.PictureSizeException;
import vn.certproc.forms.PngForms;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.pdf.RequestReader;

/** Draws the pages of a PDF one by one. */
public final class PagePictures {

  private static final float POINTS_PER_INCH = 72;

  /** A4 at the highest resolution has 34.8 million. */
  private static final long MOST_PIXELS = 40_000_000;

  private PagePictures() {}

  /**
   * Checks a resolution.
   *
   * @throws PictureSizeException {@code png-dpi}
   */
  public static void check(int dpi) {
    if (dpi < PngForms.MIN_DPI || dpi > PngForms.MAX_DPI) {
      throw new PictureSizeException(
          "png-dpi",
          Map.of(
              "dpi", Integer.toString(dpi),
              "min", Integer.toString(PngForms.MIN_DPI),
              "max", Integer.toString(PngForms.MAX_DPI)));
    }
  }

  /** Draws each page and hands it out. */
  public static void render(byte[] pdf, int dpi, PngForms.Sink sink) throws IOException {
    RequestReader.checkEnds(pdf);
    try (PDDocument document = open(pdf)) {
      int count = document.getNumberOfPages();
      for (int i = 0; i < count; i++) {
        check(document.getPage(i), i + 1, dpi);
      }
      PDFRenderer renderer = renderer(document);
      for (int i = 0; i < count; i++) {
        sink.page(i + 1, count, PngFile.of(draw(renderer, i, dpi), dpi));
      }
    }
  }

  private static PDDocument open(byte[] pdf) {
    try {
      return Loader.loadPDF(pdf);
    } catch (InvalidPasswordException e) {
      throw new UnreadablePdfException("pdf-encrypted", e);
    } catch (IOException e) {
      throw new UnreadablePdfException("pdf-damaged", e);
    }
  }

  private static void check(PDPage page, int number, int dpi) {
    PDRectangle box = page.getCropBox();
    double pixels = (double) box.getWidth() * box.getHeight() * dpi * dpi;
    if (pixels / (POINTS_PER_INCH * POINTS_PER_INCH) > MOST_PIXELS) {
      throw new PictureSizeException(
          "png-page-too-large",
          Map.of("page", Integer.toString(number), "dpi", Integer.toString(dpi)));
    }
    if (!EmbeddedFonts.all(page)) {
      throw new UnreadablePdfException(
          "pdf-font-not-embedded", Map.of("page", Integer.toString(number)));
    }
  }

  /** With every hint fixed: none is left to the platform. */
  private static PDFRenderer renderer(PDDocument document) {
    RenderingHints hints =
        new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    hints.put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    hints.put(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    hints.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    hints.put(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_DISABLE);
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setRenderingHints(hints);
    return renderer;
  }

  private static BufferedImage draw(PDFRenderer renderer, int page, int dpi) {
    try {
      return renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
    } catch (IOException e) {
      throw new UnreadablePdfException("pdf-damaged", e);
    }
  }
}
