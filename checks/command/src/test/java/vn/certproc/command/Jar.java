package vn.certproc.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the built jar in a process of its own. */
final class Jar {

  private static final Path ROOT = Path.of(System.getProperty("certproc.root"));

  private Jar() {}

  /** What came of a run. */
  record Run(int exit, String out, String err) {}

  /** A file of the project. */
  static Path project(String path) {
    return ROOT.resolve(path).toAbsolutePath().normalize();
  }

  /** Runs the jar in a folder, with a UTF-8 locale. */
  static Run run(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java(), "-XX:-UsePerfData", "-jar", jar()));
    command.addAll(List.of(arguments));
    return run(folder, command, "C.UTF-8");
  }

  /** Runs a shell line in a folder; {@code $JAVA} and {@code $JAR} stand for the two. */
  static Run shell(Path folder, String line) throws IOException, InterruptedException {
    return run(folder, List.of("bash", "-c", line), "C.UTF-8");
  }

  /** Runs any command in a folder under a locale. */
  static Run run(Path folder, List<String> command, String locale)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().put("LC_ALL", locale);
      builder.environment().put("JAVA", java());
      builder.environment().put("JAR", jar());
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("no end after five minutes: " + command);
      }
      return new Run(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String jar() {
    return Path.of(System.getProperty("certproc.jar")).toAbsolutePath().normalize().toString();
  }
}
