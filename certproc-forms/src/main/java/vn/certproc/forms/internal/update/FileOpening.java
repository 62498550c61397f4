package vn.certproc.forms.internal.update;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.check.FileBounds;
import vn.certproc.forms.internal.pdf.RequestReader;

/** Opens a file that may come from anyone. Stateless and thread-safe. */
public final class FileOpening {

  private FileOpening() {}

  /**
   * A document that is only looked at, with what PDFBox can repair repaired; the caller closes it.
   *
   * @param pdf the file; neither copied nor changed
   * @throws UnreadablePdfException when it is no PDF, is cut off, damaged, encrypted, or packed so
   *     that it would fill the memory
   */
  public static PDDocument repaired(byte[] pdf) {
    return open(pdf, true);
  }

  /**
   * A document as the file has it; the caller closes it.
   *
   * @param pdf the file; neither copied nor changed
   * @throws UnreadablePdfException as {@link #repaired}, and when something would have to be
   *     repaired
   */
  static PDDocument strict(byte[] pdf) {
    return open(pdf, false);
  }

  private static PDDocument open(byte[] pdf, boolean repair) {
    RequestReader.checkEnds(pdf);
    FileBounds.check(pdf);
    PDDocument document = parsed(pdf, repair);
    if (document.isEncrypted()) {
      IOUtils.closeQuietly(document);
      throw new UnreadablePdfException("pdf-encrypted", Map.of());
    }
    return document;
  }

  private static PDDocument parsed(byte[] pdf, boolean repair) {
    try {
      return new PDFParser(new RandomAccessReadBuffer(pdf)).parse(repair);
    } catch (InvalidPasswordException e) {
      throw new UnreadablePdfException("pdf-encrypted", e);
    } catch (IOException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ClassCastException e) {
      // PDFBox lets more than the first of these out of its parser for some damaged files.
      throw new UnreadablePdfException("pdf-damaged", e);
    }
  }
}
