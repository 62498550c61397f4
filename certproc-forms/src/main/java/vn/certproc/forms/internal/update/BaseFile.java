package vn.certproc.forms.internal.update;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.certproc.forms.UnreadablePdfException;

/**
 * A PDF that something is to be appended to. Read strictly: what PDFBox would have to repair, other
 * readers repair in another way or not at all, so that no two would see the same signed document.
 * Objects are read when they are asked for. Not thread-safe.
 */
public final class BaseFile implements AutoCloseable {

  private static final int MEGABYTE = 1024 * 1024;
  private static final int LIMIT = 64 * MEGABYTE;

  private final byte[] bytes;
  private final PDDocument document;
  private final COSDictionary trailer;

  private BaseFile(byte[] bytes, PDDocument document) {
    this.bytes = bytes;
    this.document = document;
    this.trailer = document.getDocument().getTrailer();
  }

  /**
   * Opens a file of up to 64 MB.
   *
   * @param pdf the file; neither copied nor changed
   * @throws UnreadablePdfException when it is no PDF, is cut off, damaged, encrypted, too large, or
   *     packed so that it would fill the memory
   */
  public static BaseFile open(byte[] pdf) {
    if (pdf.length > LIMIT) {
      throw new UnreadablePdfException(
          "pdf-too-large", Map.of("max", Integer.toString(LIMIT / MEGABYTE)));
    }
    BaseFile file = new BaseFile(pdf, FileOpening.strict(pdf));
    // A catalog has to be an object of its own.
    if (!(file.trailer.getItem(COSName.ROOT) instanceof COSObject) || !file.tableIsThere()) {
      IOUtils.closeQuietly(file.document);
      throw new UnreadablePdfException("pdf-damaged", Map.of());
    }
    return file;
  }

  /**
   * Whether the last table is not said to stand inside a word: PDFBox takes the last digit of a
   * table's number for the whole.
   */
  private boolean tableIsThere() {
    long at = table();
    return at > 0 && at < bytes.length && (isSpace((int) at) || isSpace((int) at - 1));
  }

  private boolean isSpace(int at) {
    return bytes[at] >= 0 && bytes[at] <= ' ';
  }

  /**
   * The document as PDFBox has it. What is changed in it gets into the file only when an {@link
   * Update} is told of it.
   */
  public PDDocument document() {
    return document;
  }

  /** The file; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The catalog. */
  public COSDictionary catalog() {
    return document.getDocumentCatalog().getCOSObject();
  }

  /** A reference to the catalog. */
  public COSObject root() {
    return (COSObject) trailer.getItem(COSName.ROOT);
  }

  /** The document information as the trailer has it, where there is one: a reference to it. */
  Optional<COSBase> information() {
    return Optional.ofNullable(trailer.getItem(COSName.INFO));
  }

  /** Where the last table of objects stands. */
  long table() {
    return document.getDocument().getStartXref();
  }

  /** Whether that table is a stream; then what is appended has one too (7.5.8.4). */
  boolean tableIsStream() {
    return document.getDocument().isXRefStream();
  }

  /** The first number that no object of the file has. */
  long firstFree() {
    long highest =
        document.getDocument().getXrefTable().keySet().stream()
            .mapToLong(COSObjectKey::getNumber)
            .max()
            .orElse(0);
    return Math.max(highest + 1, trailer.getLong(COSName.SIZE, 0));
  }

  /** The parts of the file's identity; none where it has none. */
  Optional<byte[][]> identity() {
    if (trailer.getDictionaryObject(COSName.ID) instanceof COSArray id
        && id.size() == 2
        && id.getObject(0) instanceof COSString first
        && id.getObject(1) instanceof COSString last) {
      return Optional.of(new byte[][] {first.getBytes(), last.getBytes()});
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
