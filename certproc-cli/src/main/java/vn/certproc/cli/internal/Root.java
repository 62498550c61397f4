package vn.certproc.cli.internal;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command without a verb: says which there are. */
@Command(name = "certproc", versionProvider = Root.Version.class)
final class Root implements Callable<Integer> {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  private boolean version;

  boolean helpOrVersion() {
    return help || version;
  }

  @Override
  public Integer call() {
    throw CliException.usage("cli-verb-missing", Map.of());
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Root.class.getPackage().getImplementationVersion();
      return new String[] {"certproc " + Objects.requireNonNullElse(version, "(unpackaged)")};
    }
  }
}
