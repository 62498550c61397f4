package vn.certproc.forms;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.png.PagePictures;

/**
 * Makes a picture of each page of a form, for a thumbnail or a preview without a PDF reader. The
 * picture is that of the PDF: black on white, smoothed, with the embedded fonts alone, so that it
 * is the same on each machine, pixel by pixel.
 *
 * <p>Pages are made one by one and handed out at once. Needs the module {@code java.desktop}, and
 * no display: a JRE without one ({@code openjdk-17-jre-headless}) does. A server that has a display
 * sets {@code -Djava.awt.headless=true}, so that nothing looks for it.
 *
 * <p>Thread-safe; each call uses about 5 bytes a pixel of one page. No argument may be null.
 */
public final class PngForms {

  /** The resolution that shows a page about as large as it is on paper. */
  public static final int DEFAULT_DPI = 100;

  /** The least resolution. */
  public static final int MIN_DPI = 36;

  /** The highest resolution: A4 is 4960 by 7016 pixels. */
  public static final int MAX_DPI = 600;

  /** Takes the pages. */
  @FunctionalInterface
  public interface Sink {

    /**
     * One page.
     *
     * @param number from 1
     * @param count how many pages there are in all
     * @param png the file, RGB, with its resolution inside
     * @throws IOException when it cannot be kept; ends the work
     */
    void page(int number, int count, byte[] png) throws IOException;
  }

  private PngForms() {}

  /**
   * The pages of a form.
   *
   * @param form the form with its data
   * @param dpi pixels per inch, 36 to 600
   * @param sink gets each page
   * @throws PictureSizeException when {@code dpi} is out of range
   * @throws UnprintableTextException when a text holds characters that the fonts lack
   * @throws IOException what the sink throws
   */
  public static void render(FormDocument form, int dpi, Sink sink) throws IOException {
    requireNonNull(form, "form");
    requireNonNull(sink, "sink");
    PagePictures.check(dpi);
    PagePictures.render(PdfForms.render(form, PdfOptions.of(Instant.EPOCH, "1")), dpi, sink);
  }

  /**
   * The pages of a form that is a PDF already, signed or not. Made for forms of {@link PdfForms}:
   * of any other file what it holds is drawn, however long that takes.
   *
   * @param pdf the file
   * @param dpi pixels per inch, 36 to 600
   * @param sink gets each page
   * @throws PictureSizeException when {@code dpi} is out of range or a page is too large for it
   * @throws UnreadablePdfException when the file is no PDF, is cut off, damaged or encrypted, or
   *     does not hold its fonts
   * @throws IOException what the sink throws
   */
  public static void render(byte[] pdf, int dpi, Sink sink) throws IOException {
    requireNonNull(pdf, "pdf");
    requireNonNull(sink, "sink");
    PagePictures.check(dpi);
    PagePictures.render(pdf, dpi, sink);
  }
}
