package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.ProfileSet;

/** The whole space procedure × subscriber × applicant against the table written out again. */
class WhoFilesWhatTest {

  private static final Assessor ASSESSOR = new Assessor(ProfileSet.builtIn());

  private record Row(
      Set<ApplicantRole> applicants, List<String> forms, List<String> to, String clause) {}

  private static final Map<String, Row> TABLE = table();

  private static Map<String, Row> table() {
    Map<String, Row> rows = new HashMap<>();
    for (String line : lines().subList(1, lines().size())) {
      String[] c = line.split(",");
      Set<ApplicantRole> applicants = EnumSet.noneOf(ApplicantRole.class);
      Arrays.stream(c[2].split(" "))
          .forEach(r -> applicants.add(Coded.find(ApplicantRole.class, r).orElseThrow()));
      rows.put(
          c[0] + "/" + c[1], new Row(applicants, List.of(c[3], c[5]), List.of(c[4], c[6]), c[7]));
    }
    return rows;
  }

  /** The rows of the table: procedure, subscriber, applicants, form, to, form, to, clause. */
  static List<String[]> rows() {
    return lines().stream().skip(1).map(l -> l.split(",")).toList();
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(WhoFilesWhatTest.class.getResourceAsStream("who-files-what.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<Arguments> space() {
    List<Arguments> all = new ArrayList<>();
    for (Procedure p : Procedure.values()) {
      for (SubscriberKind k : SubscriberKind.values()) {
        for (ApplicantRole a : ApplicantRole.values()) {
          all.add(Arguments.of(p, k, a));
        }
      }
    }
    return all.stream();
  }

  @Test
  void theTableHasEveryCellOfTheLetter() {
    assertThat(TABLE).hasSize(15);
    assertThat(space().count()).isEqualTo(100);
  }

  @ParameterizedTest
  @MethodSource("space")
  void everyCellAnswersAsTheTableSays(Procedure procedure, SubscriberKind kind, ApplicantRole who) {
    Decision decision =
        (Decision)
            ASSESSOR.assess(
                Sample.stage(procedure, Sample.subscriber(kind), who).build(),
                AssessmentOptions.on(Sample.DAY).under("long-an-2020"));
    Row row = TABLE.get(procedure.code() + "/" + kind.code());
    if (row == null) {
      assertSilent(decision);
      return;
    }
    Check applicant = decision.check("applicant").orElseThrow();
    boolean allowed = row.applicants().contains(who);
    assertThat(applicant.outcome()).isEqualTo(allowed ? Outcome.PASSED : Outcome.FAILED);
    assertThat(applicant.citation().clause()).contains("§");
    assertThat(decision.verdict())
        .as(() -> open(decision))
        .isEqualTo(allowed ? Verdict.ELIGIBLE : Verdict.INELIGIBLE);
    assertRoute(decision.route(), row);
  }

  private static void assertSilent(Decision decision) {
    Check covered = decision.check("subscriber-covered").orElseThrow();
    assertThat(covered.cause()).contains(Cause.RULE_UNKNOWN);
    assertThat(covered.citation().clause()).isEqualTo("§10");
    assertThat(decision.route()).isEmpty();
    assertThat(decision.verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  private static void assertRoute(List<RouteStep> route, Row row) {
    assertThat(route).extracting(RouteStep::form).isEqualTo(row.forms());
    assertThat(route).extracting(s -> s.to().role().code()).isEqualTo(row.to());
    assertThat(route).extracting(s -> s.citation().clause()).containsOnly(row.clause());
    assertThat(route).extracting(RouteStep::step).containsExactly(1, 2);
    assertThat(route).allSatisfy(s -> assertThat(s.to().name()).isPresent());
  }

  private static String open(Decision decision) {
    return decision.checks().stream()
        .filter(c -> c.forbids() || c.leavesOpen())
        .map(c -> c.code() + ": " + c.text().en())
        .toList()
        .toString();
  }
}
