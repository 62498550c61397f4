package vn.certproc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the decision that some system wrote, in the JSON or the XML of the contract; keys and
 * elements that the contract does not know are passed over.
 *
 * <p>Thread-safe; without state.
 */
public final class AnswerReader {

  /** How long an answer may be: a list of 10,000 rows fits, a program that runs wild does not. */
  public static final int MAX_BYTES = 1 << 24;

  private AnswerReader() {}

  /**
   * The answer.
   *
   * @param bytes a decision, or a list's, in UTF-8; told apart by its first character
   * @param source its name for errors
   * @throws ConformanceException.NotADecision when it is neither, with what is the matter
   */
  public static Answer read(byte[] bytes, String source) {
    if (bytes.length > MAX_BYTES) {
      throw new ConformanceException.NotADecision(
          source, "too-long", Map.of("max", Integer.toString(MAX_BYTES >> 20)));
    }
    String text = text(bytes, source);
    try {
      AnswerNode root =
          text.stripLeading().startsWith("<")
              ? AnswerXml.read(text.stripLeading(), source)
              : AnswerJson.read(text, source);
      return answer(root, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory
    }
  }

  private static String text(byte[] bytes, String source) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (plain.isBlank()) {
        throw new ConformanceException.NotADecision(source, "empty");
      }
      return plain;
    } catch (CharacterCodingException e) {
      throw new ConformanceException.NotADecision(source, "not-utf8");
    }
  }

  private static Answer answer(AnswerNode root, String source) {
    if (root.word("verdict").isEmpty()) {
      throw new ConformanceException.NotADecision(source, "no-verdict");
    }
    List<AnswerNode> decisions =
        Stream.concat(Stream.of(root), root.all("decisions").stream()).toList();
    return new Answer(
        root.word("verdict"),
        decisions.stream().flatMap(d -> d.all("checks").stream()).map(AnswerReader::check).toList(),
        root.all("route").stream().map(AnswerReader::step).toList(),
        decisions.stream()
            .flatMap(d -> d.all("obligations").stream())
            .map(o -> obligation(o, source))
            .distinct()
            .toList());
  }

  private static Answer.CheckAnswer check(AnswerNode node) {
    return new Answer.CheckAnswer(node.word("code"), node.word("outcome"), node.given("cause"));
  }

  private static Answer.StepAnswer step(AnswerNode node) {
    return new Answer.StepAnswer(
        node.word("formSet"),
        node.word("form"),
        node.first("to").map(to -> to.word("role")).orElse(""),
        node.all("channels").stream().map(c -> c.word("id")).toList());
  }

  private static Answer.ObligationAnswer obligation(AnswerNode node, String source) {
    boolean written = node.given("due").isPresent() || node.count("due").isPresent();
    if (written) {
      throw new ConformanceException.NotADecision(source, "no-days");
    }
    return new Answer.ObligationAnswer(
        node.word("code"), node.given("form"), node.first("due").map(due -> due(due, source)));
  }

  /** A deadline that cannot be read must not pass for none. */
  private static Answer.DueAnswer due(AnswerNode node, String source) {
    Optional<Integer> days = node.count("days");
    return new Answer.DueAnswer(
        days.orElseThrow(() -> new ConformanceException.NotADecision(source, "no-days")),
        node.word("unit"),
        node.word("after"));
  }
}
