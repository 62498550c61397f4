package vn.certproc.checks.signatures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * EU DSS in its process (checks/dss): one for all tests, as its start takes longer than its
 * answers. For one thread at a time.
 */
final class Dss implements AutoCloseable {

  private static final long LIMIT_SECONDS = 120;

  private final Process process;
  private final OutputStream orders;
  private final BufferedReader answers;
  private final ExecutorService reader = Executors.newSingleThreadExecutor();

  private Dss(Process process) {
    this.process = process;
    this.orders = process.getOutputStream();
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts it, with the class path that its module has written. */
  static Dss start() throws IOException {
    Path target = Path.of(System.getProperty("certproc.dss"));
    String path =
        target.resolve("classes") + ":" + Files.readString(target.resolve("class-path.txt"));
    return new Dss(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                path,
                "vn.certproc.checks.dss.DssProcess")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Asks it to validate: {@code options} such as {@code crl=FILE}, {@code trust=FILE}. */
  DssAnswer validate(Path file, List<String> options) {
    return DssAnswer.read(
        ask("validate", Stream.concat(Stream.of("file=" + file), options.stream())));
  }

  /** Asks it to sign {@code file} into {@code out}; it must succeed. */
  void sign(Path file, Path out, List<String> options) {
    List<String> lines =
        ask("sign", Stream.concat(Stream.of("file=" + file, "out=" + out), options.stream()));
    if (!lines.equals(List.of("signed\t" + out))) {
      throw new AssertionError("DSS does not sign: " + lines);
    }
  }

  private List<String> ask(String verb, Stream<String> options) {
    String order = verb + "\t" + String.join("\t", options.toList()) + "\n";
    try {
      orders.write(order.getBytes(StandardCharsets.UTF_8));
      orders.flush();
      return reader.submit(this::answer).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new AssertionError("DSS gave no answer to " + order, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private List<String> answer() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = answers.readLine(); !"end".equals(line); line = answers.readLine()) {
      if (line == null) {
        throw new IOException("DSS has ended");
      }
      lines.add(line);
    }
    return lines;
  }

  @Override
  public void close() throws IOException {
    reader.shutdownNow();
    orders.close();
    process.destroy();
  }
}
