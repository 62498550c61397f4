package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.cli.internal.CliException;
import vn.certproc.testkit.Answer;
import vn.certproc.testkit.AnswerReader;
import vn.certproc.testkit.ConformanceCase;
import vn.certproc.testkit.ConformanceException;

/**
 * A system that is a program: run once for each case, without a shell, so that nothing in a case
 * can become a command. What it prints is its answer; its exit code is its own affair. Nothing that
 * it began outlives its answer.
 */
final class CommandSystem implements ConformanceSystem {

  private static final List<String> PLACES =
      List.of("case", "request", "facts", "profile", "on", "province");

  /** Enough for the line that says what is the matter. */
  private static final int COMPLAINT = 1 << 13;

  /** How long to wait for the rest of what a program printed that has ended. */
  private static final long REST_MILLIS = 2000;

  private final CommandWords words;
  private final int seconds;

  /**
   * A program.
   *
   * @param command its words, with places for what a case says: {case} is its folder, {request} and
   *     {facts} its files, {profile}, {on} and {province} what it says
   * @param seconds how long it may take for one case
   */
  CommandSystem(String command, int seconds) {
    this.words = CommandWords.of(command, PLACES);
    if (seconds < 1) {
      throw CliException.usage(
          "cli-conformance-timeout", Map.of("seconds", Integer.toString(seconds)));
    }
    this.seconds = seconds;
  }

  @Override
  public Answer answer(ConformanceCase one) throws IOException, NoAnswer {
    ProcessTree tree = new ProcessTree();
    Process process = start(words.filled(values(one)), tree);
    BoundedOutput out =
        BoundedOutput.first(
            process.getInputStream(), AnswerReader.MAX_BYTES, process::destroyForcibly);
    BoundedOutput complaints = BoundedOutput.last(process.getErrorStream(), COMPLAINT);
    boolean ended = finished(process, tree, out, complaints);
    if (out.isOver()) {
      throw none("conformance-too-long", megabytes(), complaints);
    }
    if (!ended) {
      throw none("conformance-timeout", Map.of("seconds", Integer.toString(seconds)), complaints);
    }
    byte[] bytes = out.bytes();
    if (bytes.length == 0) {
      String code = Integer.toString(process.exitValue());
      throw none("conformance-silent", Map.of("code", code), complaints);
    }
    try {
      return AnswerReader.read(bytes, one.id());
    } catch (ConformanceException.NotADecision e) {
      throw new NoAnswer(true, with(e.faults().get(0).text(), complaints));
    }
  }

  private static NoAnswer none(
      String code, Map<String, String> arguments, BoundedOutput complaints) {
    return new NoAnswer(false, with(Messages.text(code, arguments), complaints));
  }

  private static List<Text> with(Text why, BoundedOutput complaints) {
    List<Text> all = new ArrayList<>(List.of(why));
    complaints
        .lastLine()
        .ifPresent(line -> all.add(Messages.text("conformance-said", Map.of("line", line))));
    return all;
  }

  private static Process start(List<String> arguments, ProcessTree tree) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(arguments);
    tree.mark(builder.environment());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw CliException.environment("cli-command-failed", arguments.get(0));
    }
  }

  /** Waits for its end; whatever still runs then, of it or begun by it, is killed. */
  private boolean finished(
      Process process, ProcessTree tree, BoundedOutput out, BoundedOutput complaints)
      throws IOException {
    try {
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      tree.kill(process);
      out.join(REST_MILLIS);
      complaints.join(REST_MILLIS);
      return ended;
    } catch (InterruptedException e) {
      tree.kill(process);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Map<String, String> values(ConformanceCase one) {
    Map<String, String> values = new HashMap<>();
    values.put("case", one.folder().orElseThrow().toString());
    values.put("request", one.file("request.xml"));
    values.put("profile", one.profile());
    values.put("on", one.on().toString());
    one.province().ifPresent(province -> values.put("province", province));
    Optional<String> facts = one.facts().map(in -> one.file("facts.xml"));
    facts.ifPresent(file -> values.put("facts", file));
    return values;
  }

  private static Map<String, String> megabytes() {
    return Map.of("max", Integer.toString(AnswerReader.MAX_BYTES >> 20));
  }
}
