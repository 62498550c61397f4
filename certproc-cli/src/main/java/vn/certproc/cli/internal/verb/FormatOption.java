package vn.certproc.cli.internal.verb;

import picocli.CommandLine.Option;
import vn.certproc.cli.internal.out.Format;

/** How the answer is written. */
public final class FormatOption {

  @Option(names = "--format", paramLabel = "text|json|xml")
  private Format format = Format.TEXT;

  /** The format asked for. */
  public Format format() {
    return format;
  }

  /** Whether it is for people. */
  public boolean text() {
    return format == Format.TEXT;
  }
}
