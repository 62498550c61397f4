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

  private static void require(String program) {
    boolean found =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!found && Boolean.getBoolean("certproc.ci")) {
      throw new AssertionError(program + " is not installed");
    }
    if (!found) {
      abort(program + " is not installed");
    }
  }
}
