package vn.certproc.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.payload.Reading;
import vn.certproc.core.AssessmentOptions;

/** Every example is complete: it validates, and no check of it fails. */
class ExamplesTest {

  private static final Certproc CERTPROC = Certproc.builder().build();
  private static final AssessmentOptions DAY =
      AssessmentOptions.on(LocalDate.of(2021, 3, 15)).under("long-an-2020");

  static Stream<Arguments> space() {
    List<Arguments> all = new ArrayList<>();
    for (Procedure p : Procedure.values()) {
      for (SubscriberKind k : SubscriberKind.values()) {
        all.add(Arguments.of(p, k));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("space")
  void anExampleIsValidAndNoCheckFails(Procedure procedure, SubscriberKind kind) {
    Payload example = CERTPROC.example(procedure, kind, 1, DAY);
    Reading read = CERTPROC.read(CERTPROC.write(example), "example.xml");
    assertThat(read.faults()).isEmpty();
    assertThat(read.orElseThrow()).isEqualTo(example);
    Decision decision = (Decision) CERTPROC.assess(example, DAY);
    assertThat(decision.checks())
        .allSatisfy(c -> assertThat(c.outcome()).isNotEqualTo(Outcome.FAILED));
    assertThat(decision.verdict())
        .isEqualTo(kind == SubscriberKind.DEVICE ? Verdict.UNDECIDED : Verdict.ELIGIBLE);
  }

  @ParameterizedTest
  @MethodSource("space")
  void aListOfExamplesSharesItsRoute(Procedure procedure, SubscriberKind kind) {
    Payload list = CERTPROC.example(procedure, kind, 12, DAY);
    assertThat(list).isInstanceOf(RequestList.class);
    assertThat(list.requests()).hasSize(12).doesNotHaveDuplicates();
    Assessment assessment = CERTPROC.assess(list, DAY);
    assertThat(assessment.route()).hasSize(kind == SubscriberKind.DEVICE ? 0 : 1);
    assertThat(assessment.verdict()).isNotEqualTo(Verdict.INELIGIBLE);
  }

  @Test
  void aCountThatNoListHoldsIsRefused() {
    assertThatThrownBy(() -> CERTPROC.example(Procedure.RENEW, SubscriberKind.STAFF, 10_001, DAY))
        .isInstanceOf(DossierException.class)
        .hasMessageContaining("1 to 10000");
  }
}
