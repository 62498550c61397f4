package vn.certproc.forms.internal.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.certproc.api.internal.xml.BoundedInputStream;
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

  private final byte[] file;
  private final Set<String> names;

  private XlsxPackage(byte[] file, Set<String> names) {
    this.file = file;
    this.names = names;
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
    XlsxPackage opened = new XlsxPackage(file, names(file));
    opened.refuse();
    return opened;
  }

  /** The parts' names. All is unpacked once, so that no part can hold more than there may be. */
  private static Set<String> names(byte[] file) {
    Set<String> names = new HashSet<>();
    long unpacked = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      byte[] buffer = new byte[1 << 16];
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (!names.add(part.getName()) || names.size() > MAX_PARTS) {
          throw names.size() > MAX_PARTS ? tooLarge() : damaged(null);
        }
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          unpacked += n;
          if (unpacked > MAX_UNPACKED) {
            throw tooLarge();
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // The argument: a part's name that is no UTF-8.
      throw damaged(e);
    }
    return Set.copyOf(names);
  }

  private void refuse() {
    if (!names.contains("[Content_Types].xml") || !names.contains("_rels/.rels")) {
      throw new UnreadableSheetException("sheet-not-xlsx", Map.of(), null);
    }
    for (String name : names) {
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
    return names.contains(name);
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
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      Optional<ZipEntry> part = find(zip, name);
      if (part.isPresent()) {
        XMLReader reader = SafeXml.reader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(QUIET);
        reader.parse(new InputSource(new BoundedInputStream(zip, MAX_UNPACKED)));
      }
      return part.isPresent();
    } catch (Enough e) {
      return true;
    } catch (SAXException | IOException e) {
      throw damaged(e);
    }
  }

  private static Optional<ZipEntry> find(ZipInputStream zip, String name) throws IOException {
    ZipEntry part = zip.getNextEntry();
    while (part != null && !part.getName().equals(name)) {
      part = zip.getNextEntry();
    }
    return Optional.ofNullable(part);
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
