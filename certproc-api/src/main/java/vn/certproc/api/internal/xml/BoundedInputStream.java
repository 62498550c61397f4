package vn.certproc.api.internal.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in an error beyond a number of bytes. Not thread-safe. */
public final class BoundedInputStream extends FilterInputStream {

  private final long max;
  private long count;

  /**
   * Bounds a stream.
   *
   * @param in where the bytes come from
   * @param max how many may come
   */
  public BoundedInputStream(InputStream in, long max) {
    super(in);
    this.max = max;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      counted(1);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (n > 0) {
      counted(n);
    }
    return n;
  }

  private void counted(int n) throws LimitException {
    count += n;
    if (count > max) {
      throw new LimitException(max);
    }
  }

  /** More bytes came than were allowed. */
  public static final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The number of bytes allowed. */
    private final long max;

    private LimitException(long max) {
      super("more than " + max + " bytes");
      this.max = max;
    }

    /** The number of bytes allowed. */
    public long max() {
      return max;
    }
  }
}
