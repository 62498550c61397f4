package vn.certproc.forms.internal.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The parts of a zip file in memory, by its central directory (APPNOTE.TXT §4.3.12). The JDK's
 * stream goes by local headers instead and refuses what the writing library puts behind each part;
 * the JDK's random access wants a file on disk, where personal data would lie. Immutable and
 * thread-safe.
 */
final class ZipParts {

  private static final int END = 0x06054b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int MAX_COMMENT = 0xffff;
  private static final int ENCRYPTED = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final byte[] bytes;
  private final ByteBuffer file;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  private record Part(int method, int packed, int offset) {}

  private ZipParts(byte[] bytes) {
    this.bytes = bytes;
    this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The parts of a file.
   *
   * @param bytes the file, which must not be changed any more
   * @throws ZipException when it is damaged or encrypted, or names a part twice
   */
  static ZipParts of(byte[] bytes) throws ZipException {
    ZipParts zip = new ZipParts(bytes);
    try {
      zip.readDirectory(zip.end());
    } catch (IndexOutOfBoundsException e) {
      throw damaged();
    }
    return zip;
  }

  private int end() throws ZipException {
    int last = file.limit() - END_LENGTH;
    for (int at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
      if (file.getInt(at) == END) {
        return at;
      }
    }
    throw damaged();
  }

  private void readDirectory(int end) throws ZipException {
    int count = unsigned(end + 10);
    int at = file.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      if (file.getInt(at) != CENTRAL || (unsigned(at + 8) & ENCRYPTED) != 0) {
        throw damaged();
      }
      byte[] name = new byte[unsigned(at + 28)];
      file.get(at + CENTRAL_LENGTH, name);
      Part part = new Part(unsigned(at + 10), file.getInt(at + 20), file.getInt(at + 42));
      if (parts.put(new String(name, StandardCharsets.UTF_8), part) != null) {
        throw damaged();
      }
      at += CENTRAL_LENGTH + name.length + unsigned(at + 30) + unsigned(at + 32);
    }
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }

  /** The names, in the order of the directory. */
  List<String> names() {
    return List.copyOf(parts.keySet());
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /**
   * What a part unpacks to, of whatever length.
   *
   * @throws ZipException when there is no such part, or it lies outside the file
   */
  InputStream open(String name) throws ZipException {
    Part part = parts.get(name);
    if (part == null) {
      throw damaged();
    }
    try {
      if (file.getInt(part.offset()) != LOCAL) {
        throw damaged();
      }
      int data = part.offset() + LOCAL_LENGTH;
      data += unsigned(part.offset() + 26) + unsigned(part.offset() + 28);
      if (part.packed() < 0 || part.packed() > bytes.length - data) {
        throw damaged();
      }
      return unpacked(part.method(), new ByteArrayInputStream(bytes, data, part.packed()));
    } catch (IndexOutOfBoundsException e) {
      throw damaged();
    }
  }

  private static InputStream unpacked(int method, InputStream packed) throws ZipException {
    return switch (method) {
      case STORED -> packed;
      case DEFLATED -> new Inflating(packed);
      default -> throw damaged();
    };
  }

  private static ZipException damaged() {
    return new ZipException("damaged");
  }

  /** Gives the inflater's memory back at the end. */
  private static final class Inflating extends InflaterInputStream {

    Inflating(InputStream packed) {
      super(packed, new Inflater(true), 1 << 13);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
