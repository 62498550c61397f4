package vn.certproc.pkcs11.rig;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Programs and modules of the system. A missing one skips the test and says which package has it;
 * under continuous integration (certproc.ci) it fails the test.
 */
public final class RealTool {
  private RealTool() {}

  /**
   * How a program ended.
   *
   * @param exit its exit code
   * @param printed both streams
   */
  public record Run(int exit, String printed) {}

  /** Demands a program by its name on the path, or in a folder of the administrator's programs. */
  public static String require(String program, String debianPackage) {
    String folders = System.getenv("PATH") + ":/usr/sbin:/sbin";
    return Stream.of(folders.split(":", -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseGet(() -> missing(program, debianPackage));
  }

  /** Demands a library: the first of these files that exists. */
  public static Path requireFile(String debianPackage, String... candidates) {
    return Stream.of(candidates)
        .map(Path::of)
        .filter(Files::exists)
        .findFirst()
        .orElseGet(() -> Path.of(missing(candidates[0], debianPackage)));
  }

  /** Demands anything else that a machine may lack. */
  public static String missing(String what, String debianPackage) {
    String sentence = what + " is not there (package " + debianPackage + ")";
    if (Boolean.getBoolean("certproc.ci")) {
      throw new AssertionError(sentence);
    }
    return abort(sentence);
  }

  /** Runs a program with a text as its input. */
  static Run run(Map<String, String> environment, String input, String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
        in.write(input);
      }
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), printed);
    } catch (IOException e) {
      throw new AssertionError(String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What the program prints, both streams; it must end with 0. */
  static String succeed(Map<String, String> environment, String... command) {
    Run run = run(environment, "", command);
    if (run.exit() != 0) {
      throw new AssertionError(
          String.join(" ", command) + " ended with " + run.exit() + "\n" + run.printed());
    }
    return run.printed();
  }
}
