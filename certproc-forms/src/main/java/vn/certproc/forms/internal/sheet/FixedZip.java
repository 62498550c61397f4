package vn.certproc.forms.internal.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a spreadsheet anew without the moment of its making, so that the same rows give the same
 * bytes: the library stamps the clock into the properties and has no way to be told a time. Its
 * package is unpacked here by hand: it tells sizes behind each part in the long form (ZIP64), which
 * the JDK's stream does not take for small parts.
 */
final class FixedZip {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED =
      Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

  /** The first moment that a zip file can tell. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int LOCAL_HEADER = 0x04034B50;
  private static final int DESCRIPTOR = 0x08074B50;
  private static final int NAME_LENGTH_AT = 26;
  private static final int HEADER_LENGTH = 30;
  private static final int SHORT_DESCRIPTOR = 16;
  private static final int LONG_DESCRIPTOR = 24;

  private FixedZip() {}

  /** The same parts, the list of parts first as some readers tell the type of a file by it. */
  static byte[] of(byte[] xlsx) throws IOException {
    Map<String, byte[]> parts = parts(ByteBuffer.wrap(xlsx).order(ByteOrder.LITTLE_ENDIAN));
    ByteArrayOutputStream out = new ByteArrayOutputStream(xlsx.length);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] types = parts.remove(CONTENT_TYPES);
      if (types != null) {
        put(zip, CONTENT_TYPES, types);
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        boolean dated = part.getKey().equals(PROPERTIES);
        put(zip, part.getKey(), dated ? timeless(part.getValue()) : part.getValue());
      }
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry fixed = new ZipEntry(name);
    fixed.setTimeLocal(TIME);
    zip.putNextEntry(fixed);
    zip.write(content);
    zip.closeEntry();
  }

  private static Map<String, byte[]> parts(ByteBuffer zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    while (zip.remaining() > HEADER_LENGTH && zip.getInt(zip.position()) == LOCAL_HEADER) {
      int start = zip.position();
      byte[] name = new byte[zip.getShort(start + NAME_LENGTH_AT)];
      int extra = zip.getShort(start + NAME_LENGTH_AT + 2);
      zip.position(start + HEADER_LENGTH).get(name).position(zip.position() + extra);
      parts.put(new String(name, StandardCharsets.UTF_8), inflate(zip));
      skipDescriptor(zip);
    }
    return parts;
  }

  private static byte[] inflate(ByteBuffer zip) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        if (length == 0 && inflater.needsInput()) {
          throw new IOException("a part of the spreadsheet ends too early");
        }
        out.write(buffer, 0, length);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IOException(e);
    } finally {
      inflater.end();
    }
  }

  /** Sizes in the short or the long form, told apart by what must follow them. */
  private static void skipDescriptor(ByteBuffer zip) {
    int start = zip.position();
    if (zip.remaining() >= LONG_DESCRIPTOR && zip.getInt(start) == DESCRIPTOR) {
      boolean isLong = zip.get(start + LONG_DESCRIPTOR) == 'P';
      zip.position(start + (isLong ? LONG_DESCRIPTOR : SHORT_DESCRIPTOR));
    }
  }

  private static byte[] timeless(byte[] properties) {
    String xml = new String(properties, StandardCharsets.UTF_8);
    return CREATED.matcher(xml).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }
}
