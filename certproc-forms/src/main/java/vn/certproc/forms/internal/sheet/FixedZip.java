package vn.certproc.forms.internal.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a spreadsheet anew without the moment of its making, so that the same rows give the same
 * bytes: the library stamps the clock into the properties and has no way to be told a time.
 */
final class FixedZip {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED =
      Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

  /** The first moment that a zip file can tell. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FixedZip() {}

  /** The same parts, the list of parts first as some readers tell the type of a file by it. */
  static byte[] of(byte[] xlsx) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(xlsx.length);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipParts parts = ZipParts.of(xlsx);
      copy(parts, CONTENT_TYPES, zip);
      for (String name : parts.names()) {
        if (!name.equals(CONTENT_TYPES)) {
          copy(parts, name, zip);
        }
      }
    }
    return out.toByteArray();
  }

  private static void copy(ZipParts parts, String name, ZipOutputStream zip) throws IOException {
    ZipEntry fixed = new ZipEntry(name);
    fixed.setTimeLocal(TIME);
    zip.putNextEntry(fixed);
    try (InputStream part = parts.open(name)) {
      if (name.equals(PROPERTIES)) {
        zip.write(timeless(part.readAllBytes()));
      } else {
        part.transferTo(zip);
      }
    }
    zip.closeEntry();
  }

  private static byte[] timeless(byte[] properties) {
    String xml = new String(properties, StandardCharsets.UTF_8);
    return CREATED.matcher(xml).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }
}
