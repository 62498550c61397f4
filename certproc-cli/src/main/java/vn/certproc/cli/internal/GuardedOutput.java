package vn.certproc.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that never throws: the first failure is kept, what follows is dropped. A reader
 * that has left ({@code | head}) is no failure. Not thread-safe.
 */
final class GuardedOutput extends OutputStream {

  private final OutputStream target;
  private @Nullable IOException failure;

  GuardedOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (failure == null) {
      try {
        target.write(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  @Override
  public void flush() {
    if (failure == null) {
      try {
        target.flush();
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  /** Why the output is not whole; empty when it is, or when its reader has left. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure).filter(e -> !readerLeft(e));
  }

  /** Whether nothing more gets through, for whatever reason. */
  boolean ended() {
    return failure != null;
  }

  /** Java has no type of its own for it; the system's words name the pipe on Linux and Windows. */
  private static boolean readerLeft(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
