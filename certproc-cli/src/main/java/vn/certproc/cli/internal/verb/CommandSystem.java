package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.certproc.cli.internal.CliException;
import vn.certproc.testkit.Answer;
import vn.certproc.testkit.AnswerReader;
import vn.certproc.testkit.ConformanceCase;

/**
 * A system that is a program: run once for each case, without a shell, so that nothing in a case
 * can become a command. What it prints is its answer; its exit code is its own affair.
 */
final class CommandSystem implements ConformanceSystem {

  private final List<String> words;
  private final Path root;
  private final int seconds;

  /**
   * A program.
   *
   * @param command its words, apart by spaces; {case} is the case's folder, {request} and {facts}
   *     its files, {profile}, {on} and {province} what it says; an argument whose value the case
   *     does not have is left out with the option before it
   * @param root the folder of all cases
   * @param seconds how long it may take for one case
   */
  CommandSystem(String command, Path root, int seconds) {
    this.words = List.of(command.strip().split("\\s+"));
    this.root = root;
    this.seconds = seconds;
  }

  @Override
  public Answer answer(ConformanceCase one) throws IOException, NoAnswer {
    Path out = Files.createTempFile("certproc-conformance", ".out");
    try {
      Process process = start(one, out);
      if (!finished(process)) {
        process.destroyForcibly();
        throw new NoAnswer("conformance-timeout", Map.of("seconds", Integer.toString(seconds)));
      }
      byte[] bytes = Files.readAllBytes(out);
      if (bytes.length == 0) {
        throw new NoAnswer(
            "conformance-silent", Map.of("code", Integer.toString(process.exitValue())));
      }
      return AnswerReader.read(bytes, one.id());
    } finally {
      Files.deleteIfExists(out);
    }
  }

  private Process start(ConformanceCase one, Path out) {
    List<String> arguments = arguments(one);
    try {
      return new ProcessBuilder(arguments)
          .redirectInput(ProcessBuilder.Redirect.from(empty()))
          .redirectOutput(out.toFile())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw CliException.environment("cli-command-failed", arguments.get(0));
    }
  }

  private static java.io.File empty() {
    return new java.io.File(java.io.File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }

  private boolean finished(Process process) throws IOException {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private List<String> arguments(ConformanceCase one) {
    Path folder = Files.isRegularFile(root.resolve("case.xml")) ? root : root.resolve(one.id());
    Map<String, Optional<String>> values =
        Map.of(
            "{case}", Optional.of(folder.toString()),
            "{request}", Optional.of(folder.resolve("request.xml").toString()),
            "{facts}", facts(one, folder),
            "{profile}", Optional.of(one.profile()),
            "{on}", Optional.of(one.on().toString()),
            "{province}", one.province());
    List<String> arguments = new ArrayList<>();
    for (String word : words) {
      Optional<String> value = values.getOrDefault(word, Optional.of(word));
      value.ifPresentOrElse(arguments::add, () -> dropOption(arguments));
    }
    return arguments;
  }

  private static Optional<String> facts(ConformanceCase one, Path folder) {
    return one.facts().map(in -> folder.resolve("facts.xml").toString());
  }

  private static void dropOption(List<String> arguments) {
    int last = arguments.size() - 1;
    if (last > 0 && arguments.get(last).startsWith("-")) {
      arguments.remove(last);
    }
  }
}
