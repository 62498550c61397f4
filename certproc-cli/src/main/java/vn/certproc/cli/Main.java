package vn.certproc.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import vn.certproc.cli.internal.Cli;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Host;
import vn.certproc.cli.internal.StandardInput;
import vn.certproc.cli.internal.Streams;

/** The command's entry. */
public final class Main {

  private Main() {}

  /**
   * Runs the command in UTF-8, whatever the locale, and exits with its code.
   *
   * @param arguments a verb with its options
   */
  public static void main(String[] arguments) {
    // Pictures are drawn in memory: no display is looked for, nor is one needed.
    System.setProperty("java.awt.headless", "true");
    // Out of memory or the like would end the JVM with 1, which means a well-formed no.
    Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> die(error));
    Streams streams =
        new Streams(
            new StandardInput(new FileInputStream(FileDescriptor.in)),
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
            new FileOutputStream(FileDescriptor.err),
            personWatches(),
            Clock.systemUTC(),
            Host.process());
    System.exit(Cli.run(streams, arguments));
  }

  /** The launcher looks whether standard error is a terminal; Java itself sees only the others. */
  private static boolean personWatches() {
    return "true".equals(System.getProperty("certproc.terminal"));
  }

  private static void die(Throwable error) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    err.println("certproc: " + error.getClass().getSimpleName());
    Runtime.getRuntime().halt(ExitCode.ENVIRONMENT.number());
  }
}
