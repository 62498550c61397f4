package vn.certproc.api.payload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Remembers the last bytes, to tell a document that was cut off. Not thread-safe. */
final class TailStream extends FilterInputStream {

  private static final int KEPT = 256;

  private byte[] tail = new byte[0];
  private boolean ended;

  TailStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (n < 0) {
      ended = true;
    } else {
      keep(buffer, offset, n);
    }
    return n;
  }

  private void keep(byte[] buffer, int offset, int n) {
    byte[] joined = Arrays.copyOf(tail, tail.length + n);
    System.arraycopy(buffer, offset, joined, tail.length, n);
    tail = Arrays.copyOfRange(joined, Math.max(0, joined.length - KEPT), joined.length);
  }

  /** Leaves the stream open: the parser closes it at a fault, and whoever opened it closes it. */
  @Override
  public void close() {}

  /** Whether there was nothing but white space. */
  boolean isBlank() {
    return new String(tail, StandardCharsets.ISO_8859_1).isBlank();
  }

  /** Whether all was read and the end tag of this element is not at the end of it. */
  boolean lacks(String rootName) throws IOException {
    if (!ended) {
      skipToEnd();
    }
    String end = new String(tail, StandardCharsets.ISO_8859_1).replace("\0", "");
    return !end.contains("</" + rootName);
  }

  private void skipToEnd() throws IOException {
    byte[] buffer = new byte[8192];
    while (read(buffer, 0, buffer.length) >= 0) {
      // the tail is kept on the way
    }
  }
}
