package vn.certproc.forms.internal.check;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at a file's packed streams before any of them is unpacked: the PDF library unpacks each as
 * a whole, and a few kilobytes may unpack to many gigabytes.
 */
public final class FileBounds {

  private static final int MEGABYTE = 1024 * 1024;
  private static final long STREAM = 96L * MEGABYTE;
  private static final long ALL = 768L * MEGABYTE;

  /** Streams packed in packed streams. */
  private static final int LAYERS = 4;

  /** How far before its data a stream's dictionary is looked for. */
  private static final int REACH = 2048;

  private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);

  private final byte[] file;
  private long all;

  private FileBounds(byte[] file) {
    this.file = file;
  }

  /**
   * Passes a file of bounded streams.
   *
   * @throws vn.certproc.forms.UnreadablePdfException {@code pdf-too-complex}
   */
  public static void check(byte[] file) {
    new FileBounds(file).run();
  }

  private void run() {
    for (int i = 0; i < file.length - KEYWORD.length; i++) {
      if (file[i] == 's' && isKeyword(i) && (i == 0 || file[i - 1] != 'd')) {
        int data = i + KEYWORD.length;
        data += data < file.length && file[data] == '\r' ? 1 : 0;
        data += data < file.length && file[data] == '\n' ? 1 : 0;
        objects(i);
        i = Math.max(i, unpack(data) - 1);
      }
    }
  }

  private boolean isKeyword(int at) {
    for (int k = 0; k < KEYWORD.length; k++) {
      if (file[at + k] != KEYWORD[k]) {
        return false;
      }
    }
    return true;
  }

  /** The library unpacks streams of objects by itself: only the one packing that is known here. */
  private void objects(int keyword) {
    int from = Math.max(0, keyword - REACH);
    String before = new String(file, from, keyword - from, StandardCharsets.ISO_8859_1);
    String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
    if (dictionary.contains("/ObjStm") || dictionary.contains("/XRef")) {
      Budget.check(
          !dictionary.contains("LZW")
              && !dictionary.contains("ASCII")
              && !dictionary.contains("RunLength")
              && !dictionary.contains("#"));
    }
  }

  /** Where the packed data ends; where it begins, if it is not packed. */
  private int unpack(int data) {
    Inflater inflater = new Inflater();
    try {
      if (!packed(file, data)) {
        return data;
      }
      inflater.setInput(file, data, file.length - data);
      count(inflater, 1);
      return data + (int) inflater.getBytesRead();
    } finally {
      inflater.end();
    }
  }

  private static boolean packed(byte[] bytes, int at) {
    return at + 1 < bytes.length
        && (bytes[at] & 15) == 8
        && ((bytes[at] & 255) * 256 + (bytes[at + 1] & 255)) % 31 == 0;
  }

  private void count(Inflater outer, int layer) {
    Budget.check(layer <= LAYERS);
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    Inflater inner = new Inflater();
    boolean nested = false;
    try {
      int n = outer.inflate(buffer);
      nested = n > 1 && packed(buffer, 0);
      while (n > 0) {
        size += n;
        all += n;
        Budget.check(size <= STREAM && all <= ALL);
        if (nested) {
          inner.setInput(buffer, 0, n);
          drain(inner);
        }
        n = outer.inflate(buffer);
      }
    } catch (DataFormatException e) {
      // Cut off or damaged: what there is was counted.
      all += size;
    } finally {
      inner.end();
    }
  }

  private void drain(Inflater inner) throws DataFormatException {
    byte[] buffer = new byte[64 * 1024];
    int n = inner.inflate(buffer);
    while (n > 0) {
      all += n;
      Budget.check(inner.getBytesWritten() <= STREAM && all <= ALL);
      n = inner.inflate(buffer);
    }
  }
}
