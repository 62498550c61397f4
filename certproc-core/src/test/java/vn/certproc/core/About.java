package vn.certproc.core;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.error.Messages;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;

/** What a case is about, for people. */
final class About {

  private static final Map<Outcome, Text> OUTCOMES =
      Map.of(
          Outcome.PASSED, new Text("đạt", "passed"),
          Outcome.FAILED, new Text("không đạt", "failed"),
          Outcome.WARNING, new Text("nhắc", "warning"),
          Outcome.NOT_CHECKED, new Text("chưa xét được", "not checked"),
          Outcome.NOT_APPLICABLE, new Text("không áp dụng", "not applicable"));

  /** The Vietnamese of the scenarios' names. */
  private static final Map<String, String> NAMES = names();

  private About() {}

  private static Map<String, String> names() {
    return Rows.of("scenario-names.csv").stream()
        .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
  }

  /** A check's answer. */
  static Text check(String code, Outcome outcome, String name) {
    Text rule =
        Messages.find("rule." + code, Map.of())
            .orElse(
                new Text(
                    "biểu mẫu và nơi gửi chung của một danh sách", "what rows of a list share"));
    Text answer = Objects.requireNonNull(OUTCOMES.get(outcome));
    Text said = joined(": ", rule, answer);
    return name.isEmpty()
        ? said
        : joined("; ", said, new Text(NAMES.getOrDefault(name, name), name));
  }

  /** Who files what with whom. */
  static Text cell(
      Procedure procedure, SubscriberKind subscriber, ApplicantRole role, String... more) {
    Text subject =
        joined(
            ", ",
            Messages.text("cli.procedure." + procedure.code()),
            Messages.text("cli.subscriber." + subscriber.code()),
            Messages.text("applicant." + role.code()));
    return Arrays.stream(more)
        .filter(word -> !word.isEmpty())
        .map(word -> new Text(word, word))
        .reduce(subject, (all, word) -> joined(", ", all, word));
  }

  /** All that does not concern a plain request, or whose text was not seen. */
  static Text plain(Procedure procedure, SubscriberKind subscriber) {
    return joined(
        ": ",
        new Text(
            "Những kiểm tra không áp dụng hoặc chưa đọc được quy định",
            "Checks that do not apply, or whose text was not seen"),
        joined(
            ", ",
            Messages.text("cli.procedure." + procedure.code()),
            Messages.text("cli.subscriber." + subscriber.code())));
  }

  static Text joined(String between, Text... texts) {
    return new Text(
        Stream.of(texts).map(Text::vi).collect(Collectors.joining(between)),
        Stream.of(texts).map(Text::en).collect(Collectors.joining(between)));
  }

  /** The names that have a Vietnamese. */
  static List<String> known() {
    return List.copyOf(NAMES.keySet());
  }

  /** A kind of token and a reason as words. */
  static String[] words(Optional<String> kind, Optional<String> reason) {
    return Stream.of(kind, reason).flatMap(Optional::stream).toArray(String[]::new);
  }
}
