package vn.certproc.forms.internal.signing;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.internal.check.FileBounds;
import vn.certproc.forms.internal.pdf.RequestReader;

/** Opens a file that may come from anyone, to be signed. */
public final class SigningFile {

  private SigningFile() {}

  /**
   * The document; the caller closes it.
   *
   * @throws UnreadablePdfException when it is no PDF, is cut off, damaged, encrypted, or packed so
   *     that it would fill the memory
   */
  public static PDDocument open(byte[] pdf) {
    RequestReader.checkEnds(pdf);
    FileBounds.check(pdf);
    PDDocument document = load(pdf);
    if (document.isEncrypted()) {
      org.apache.pdfbox.io.IOUtils.closeQuietly(document);
      throw new UnreadablePdfException("pdf-encrypted", Map.of());
    }
    return document;
  }

  private static PDDocument load(byte[] pdf) {
    try {
      return Loader.loadPDF(pdf);
    } catch (InvalidPasswordException e) {
      throw new UnreadablePdfException("pdf-encrypted", e);
    } catch (IOException e) {
      throw new UnreadablePdfException("pdf-damaged", e);
    }
  }
}
