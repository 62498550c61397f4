package vn.certproc.cli.internal.verb.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * Reads a stream byte by byte: what is read lies in no buffer of the heap. For short secrets; not
 * thread-safe.
 */
final class OneByteChannel implements ReadableByteChannel {

  private final InputStream in;

  OneByteChannel(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int next = in.read();
    if (next < 0) {
      return -1;
    }
    target.put((byte) next);
    return 1;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  /** The stream is its owner's to close. */
  @Override
  public void close() {}
}
