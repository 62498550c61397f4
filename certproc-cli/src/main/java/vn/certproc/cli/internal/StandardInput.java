package vn.certproc.cli.internal;

import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.Map;

/**
 * Standard input: it comes once, so that a second argument that names it would find nothing. It is
 * the process's, not ours to close. Not thread-safe.
 */
public final class StandardInput {

  private final InputStream in;
  private boolean taken;

  /** Reads from this stream. */
  public StandardInput(InputStream in) {
    this.in = in;
  }

  /**
   * The stream, for the one argument that names it.
   *
   * @throws CliException when another argument took it
   */
  InputStream take() {
    if (taken) {
      throw CliException.usage("cli-stdin-twice", Map.of());
    }
    taken = true;
    return new Unclosed(in);
  }

  /** Lets the process's stream be. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
