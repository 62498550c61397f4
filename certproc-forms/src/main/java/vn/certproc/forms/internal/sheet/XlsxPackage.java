package vn.certproc.forms.internal.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.certproc.api.internal.xml.SafeXml;
import vn.certproc.forms.sheet.UnreadableSheetException;

/**
 * The parts of a spreadsheet file, which may come from anywhere: the file, its parts and what they
 * unpack to are bounded before one is read. Immutable and thread-safe.
 */
final class XlsxPackage {

  private static final int MEGABYTE = 1 << 20;

  /** Ten thousand rows take about one. */
  private static final int MAX_FILE = 32 * MEGABYTE;

  /** Ten thousand rows take about fifteen. */
  private static final int MAX_UNPACKED = 128 * MEGABYTE;

  private static final int MAX_PARTS = 1000;

  /** The JDK's own handler prints to standard error. */
  private static final ErrorHandler QUIET = new DefaultHandler();

  private final ZipParts parts;

  private XlsxPackage(ZipParts parts) {
    this.parts = parts;
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableSheetException when it is none, or one that is not read
   * @throws IOException when the stream itself fails
   */
  static XlsxPackage open(InputStream in) throws IOException {
    byte[] file = in.readNBytes(MAX_FILE + 1);
    if (file.length > MAX_FILE) {
      throw tooLarge();
    }
    FileKind.demandXlsx(file);
    XlsxPackage opened = new XlsxPackage(measured(file));
    opened.refuse();
    return opened;
  }

  /** All is unpacked once, so that no part can hold more than there may be. */
  private static ZipParts measured(byte[] file) {
    try {
      ZipParts parts = ZipParts.of(file);
      if (parts.names().size() > MAX_PARTS) {
        throw tooLarge();
      }
      long unpacked = 0;
      byte[] buffer = new byte[1 << 16];
      for (String name : parts.names()) {
        try (InputStream part = parts.open(name)) {
          for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
            unpacked += n;
            if (unpacked > MAX_UNPACKED) {
              throw tooLarge();
            }
          }
        }
      }
      return parts;
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private void refuse() {
    if (!has("[Content_Types].xml") || !has("_rels/.rels")) {
      throw new UnreadableSheetException("sheet-not-xlsx", Map.of(), null);
    }
    for (String name : parts.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.endsWith("vbaproject.bin") || lower.startsWith("xl/macrosheets/")) {
        throw new UnreadableSheetException("sheet-macros", Map.of(), null);
      }
      if (lower.startsWith("xl/externallinks/")) {
        throw new UnreadableSheetException("sheet-external-links", Map.of(), null);
      }
    }
  }

  boolean has(String name) {
    return parts.has(name);
  }

  /**
   * Parses a part.
   *
   * @return whether there is such a part
   * @throws UnreadableSheetException when it is damaged
   */
  boolean parse(String name, ContentHandler handler) {
    if (!has(name)) {
      return false;
    }
    try (InputStream part = parts.open(name)) {
      XMLReader reader = SafeXml.reader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(QUIET);
      reader.parse(new InputSource(part));
      return true;
    } catch (Enough e) {
      return true;
    } catch (SAXException | IOException e) {
      throw damaged(e);
    }
  }

  static UnreadableSheetException tooLarge() {
    return new UnreadableSheetException(
        "sheet-too-large", Map.of("max", Integer.toString(MAX_FILE / MEGABYTE)), null);
  }

  static UnreadableSheetException damaged(@Nullable Exception cause) {
    return new UnreadableSheetException("sheet-damaged", Map.of(), cause);
  }

  /** Ends a parse that has seen what it wanted. */
  static final class Enough extends SAXException {
    private static final long serialVersionUID = 1L;
  }
}
