package vn.certproc.cli.internal.verb;

import picocli.CommandLine.Option;
import vn.certproc.cli.internal.out.Format;

/** How the answer is written. */
final class FormatOption {

  @Option(names = "--format", paramLabel = "text|json|xml")
  private Format format = Format.TEXT;

  Format format() {
    return format;
  }

  boolean text() {
    return format == Format.TEXT;
  }
}
