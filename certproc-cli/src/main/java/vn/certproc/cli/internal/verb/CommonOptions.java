package vn.certproc.cli.internal.verb;

import java.util.Locale;
import picocli.CommandLine.Option;

/** What every verb takes. */
public final class CommonOptions {

  @Option(names = "--lang", paramLabel = "vi|en")
  private Locale language = Locale.forLanguageTag("vi");

  @Option(names = "--debug")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  private boolean help;

  /** The language of what officials see. */
  public Locale language() {
    return language;
  }

  /** Whether the trace of an unexpected error is printed. */
  public boolean debug() {
    return debug;
  }

  boolean help() {
    return help;
  }
}
