package vn.certproc.checks.tools;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A program of the system that judges our files. A missing one skips the test and says so, and
 * fails it under continuous integration.
 */
public final class Tool {
  private Tool() {}

  /**
   * How a program ended.
   *
   * @param code its exit code
   * @param printed what it printed, both streams
   */
  public record Ended(int code, String printed) {}

  /** What the program prints, both streams; it must end with 0. */
  public static String run(String... command) throws IOException, InterruptedException {
    Ended ended = end(command);
    if (ended.code() != 0) {
      throw new AssertionError(
          String.join(" ", command) + "\nended with " + ended.code() + "\n" + ended.printed());
    }
    return ended.printed();
  }

  /** Runs the program, whatever its exit code. */
  public static Ended end(String... command) throws IOException, InterruptedException {
    require(command[0]);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), printed);
  }

  /** Demands a library of the system's Python in the same way. */
  public static void requirePython(String library) throws IOException, InterruptedException {
    Path python = Path.of("/usr/bin/python3");
    boolean found =
        Files.isExecutable(python)
            && new ProcessBuilder(python.toString(), "-c", "import " + library)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor()
                == 0;
    demand(found, "the Python library " + library);
  }

  /** Demands the program. */
  public static void require(String program) {
    boolean found =
        Path.of(program).isAbsolute()
            || Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    demand(found, program);
  }

  /** Demands what the caller has looked for, and names it where it is missing. */
  public static void demand(boolean found, String what) {
    if (!found && Boolean.getBoolean("certproc.ci")) {
      throw new AssertionError(what + " is not installed");
    }
    if (!found) {
      abort(what + " is not installed");
    }
  }
}
