package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.internal.rule.Rules;
import vn.certproc.core.profile.ProfileSet;

/** Which check speaks to which procedure and subscriber, against a table written by hand. */
class CheckBindingTest {

  private record Row(String code, Set<String> procedures, Set<String> subscribers) {
    boolean speaks(Procedure procedure, SubscriberKind kind) {
      return procedures.contains(procedure.code()) && subscribers.contains(kind.code());
    }
  }

  static List<Row> rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CheckBindingTest.class.getResourceAsStream("check-bindings.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .skip(1)
          .map(l -> l.split(","))
          .map(c -> new Row(c[0], Set.of(c[1].split(" ")), Set.of(c[2].split(" "))))
          .toList();
    }
  }

  @Test
  void theTableHasEveryRule() throws IOException {
    Set<String> named = new HashSet<>(rows().stream().map(Row::code).toList());
    assertThat(named).isEqualTo(Rules.codes()).hasSizeGreaterThan(20);
  }

  /** A check that speaks to some in one procedure alone has a row for that. */
  private static boolean spoken(String code, Procedure procedure, SubscriberKind kind)
      throws IOException {
    return rows().stream().anyMatch(row -> row.code().equals(code) && row.speaks(procedure, kind));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aCheckSpeaksWhereTheTableSays(Row row) throws IOException {
    Assessor assessor = new Assessor(ProfileSet.builtIn());
    for (Procedure procedure : Procedure.values()) {
      for (SubscriberKind kind : SubscriberKind.values()) {
        Decision decision =
            (Decision)
                assessor.assess(
                    Sample.request(procedure, kind),
                    AssessmentOptions.on(Sample.DAY).under("long-an-2020"));
        Check check = decision.check(row.code()).orElseThrow();
        assertThat(check.outcome() != Outcome.NOT_APPLICABLE)
            .as(row.code() + " in " + procedure.code() + " × " + kind.code())
            .isEqualTo(spoken(row.code(), procedure, kind));
        if (check.outcome() == Outcome.NOT_APPLICABLE) {
          assertThat(check.text().en()).isEqualTo("Does not concern this request.");
          assertThat(check.note()).isEmpty();
        }
      }
    }
  }
}
