package vn.certproc.cli.internal;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * What the command is connected to. The text sides are UTF-8, whatever the locale.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal whether a person sees standard error
 * @param clock what time it is
 */
public record Streams(
    StandardInput in, OutputStream out, OutputStream err, boolean terminal, Clock clock) {

  /** Text on standard output; flush it before writing bytes. */
  public PrintWriter text() {
    return writer(out, false);
  }

  /** Text on standard error. */
  public PrintWriter errors() {
    return writer(err, true);
  }

  private static PrintWriter writer(OutputStream stream, boolean autoFlush) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), autoFlush);
  }
}
