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
 * @param host what is asked of the process beside its streams
 */
public record Streams(
    StandardInput in,
    OutputStream out,
    OutputStream err,
    boolean terminal,
    Clock clock,
    Host host) {

  /** Streams of a process that knows no variables and has no keyboard. */
  public Streams(
      StandardInput in, OutputStream out, OutputStream err, boolean terminal, Clock clock) {
    this(in, out, err, terminal, clock, Host.none());
  }

  /** Text on standard output; flush it before writing bytes. */
  public PrintWriter text() {
    return writer(out, false);
  }

  /** Text on standard error. */
  public PrintWriter errors() {
    return writer(err, true);
  }

  /** Whether nobody reads standard output any more, as far as writing to it has shown. */
  public boolean outputEnded() {
    return out instanceof GuardedOutput guarded && guarded.ended();
  }

  private static PrintWriter writer(OutputStream stream, boolean autoFlush) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), autoFlush);
  }
}
