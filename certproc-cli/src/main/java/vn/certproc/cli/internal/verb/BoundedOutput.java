package vn.certproc.cli.internal.verb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Drains what a program prints, in a thread of its own so that the program never waits, and keeps
 * no more than a bound of it: the beginning, or the end.
 */
final class BoundedOutput extends Thread {

  private static final int CHUNK = 1 << 13;
  private static final int LINE = 300;

  private final InputStream in;
  private final int max;
  private final boolean keepsEnd;
  private final Runnable tooLong;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean over;

  private BoundedOutput(InputStream in, int max, boolean keepsEnd, Runnable tooLong) {
    super("certproc-conformance-output");
    this.in = in;
    this.max = max;
    this.keepsEnd = keepsEnd;
    this.tooLong = tooLong;
    setDaemon(true);
  }

  /**
   * The first bytes, up to a bound.
   *
   * @param tooLong done once when there are more
   */
  static BoundedOutput first(InputStream in, int max, Runnable tooLong) {
    return started(new BoundedOutput(in, max, false, tooLong));
  }

  /** The last bytes, up to twice a bound. */
  static BoundedOutput last(InputStream in, int max) {
    return started(new BoundedOutput(in, max, true, () -> {}));
  }

  private static BoundedOutput started(BoundedOutput output) {
    output.start();
    return output;
  }

  @Override
  public void run() {
    byte[] chunk = new byte[CHUNK];
    try (in) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        keep(chunk, n);
      }
    } catch (IOException e) {
      // A program that was killed closes its end in the middle: what came before it is kept.
      return;
    }
  }

  private void keep(byte[] chunk, int length) {
    boolean first = false;
    synchronized (kept) {
      if (keepsEnd || kept.size() + length <= max) {
        kept.write(chunk, 0, length);
      } else {
        first = !over;
        over = true;
      }
      if (keepsEnd && kept.size() > 2 * max) {
        byte[] all = kept.toByteArray();
        kept.reset();
        kept.write(all, all.length - max, max);
      }
    }
    if (first) {
      tooLong.run();
    }
  }

  /** Whether there was more than the bound. */
  boolean isOver() {
    synchronized (kept) {
      return over;
    }
  }

  /** What was kept. */
  byte[] bytes() {
    synchronized (kept) {
      return kept.toByteArray();
    }
  }

  /**
   * The last line that is not blank, cut to a length that fits a report, control signs left out.
   */
  Optional<String> lastLine() {
    String[] lines = new String(bytes(), StandardCharsets.UTF_8).split("\\R");
    return Arrays.stream(lines)
        .map(line -> line.replaceAll("\\p{Cntrl}+", " ").strip())
        .filter(line -> !line.isEmpty())
        .reduce((one, next) -> next)
        .map(line -> line.length() > LINE ? line.substring(0, LINE) + "…" : line);
  }
}
