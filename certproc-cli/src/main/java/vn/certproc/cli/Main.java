package vn.certproc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command's entry. */
@Command(name = "certproc", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
public final class Main implements Runnable {

  private Main() {}

  /** Runs the command in UTF-8, whatever the locale, and exits with its code. */
  public static void main(String[] args) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int code = new CommandLine(new Main()).setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  @Override
  public void run() {}

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"certproc " + Objects.requireNonNullElse(version, "(unpackaged)")};
    }
  }
}
