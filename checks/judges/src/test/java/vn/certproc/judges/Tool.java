package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A program of the system that judges our files. */
final class Tool {
  private Tool() {}

  /**
   * What the program prints, both streams; it must end with 0. A missing program skips the test and
   * says so, and fails it under continuous integration.
   */
  static String run(String... command) throws IOException, InterruptedException {
    require(command[0]);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + printed).isZero();
    return printed;
  }

  /** Demands a library of the system's Python in the same way. */
  static void requirePython(String library) throws IOException, InterruptedException {
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

  private static void require(String program) {
    boolean found =
        Path.of(program).isAbsolute()
            || Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    demand(found, program);
  }

  private static void demand(boolean found, String program) {
    if (!found && Boolean.getBoolean("certproc.ci")) {
      throw new AssertionError(program + " is not installed");
    }
    if (!found) {
      abort(program + " is not installed");
    }
  }
}
