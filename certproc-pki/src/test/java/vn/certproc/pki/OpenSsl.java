package vn.certproc.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** OpenSSL, a judge that is not ours; missing, it skips the test, and fails it under CI. */
public final class OpenSsl {
  private OpenSsl() {}

  /** What it prints, both streams; it must end with 0. */
  public static String run(String... arguments) throws IOException, InterruptedException {
    boolean found =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "openssl")));
    if (!found && Boolean.getBoolean("certproc.ci")) {
      throw new AssertionError("openssl is not installed");
    }
    if (!found) {
      abort("openssl is not installed");
    }
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + printed).isZero();
    return printed;
  }
}
