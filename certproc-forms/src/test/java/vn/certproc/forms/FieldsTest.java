package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Labels;
import vn.certproc.forms.document.FormDocument;

/** Each form holds each field of the annex with its value; the fields stand here a second time. */
class FieldsTest {

  private final FormBinder binder = new FormBinder(FormCatalog.builtIn());

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "tt185-01, 1, ISSUE, STAFF",
    "tt185-02, 2, ISSUE, STAFF",
    "tt185-03, 1, ISSUE, AGENCY",
    "tt185-04, 2, ISSUE, AGENCY",
    "tt185-05, 1, ISSUE, DEVICE",
    "tt185-06, 2, ISSUE, DEVICE",
    "tt185-07, 1, RENEW, STAFF",
    "tt185-08, 2, RENEW, STAFF",
    "tt185-09, 1, REVOKE, STAFF",
    "tt185-09-agency, 1, REVOKE, AGENCY",
    "tt185-10, 2, REVOKE, STAFF",
    "tt185-11, 1, RECOVER, STAFF",
    "tt185-12, 2, RECOVER, STAFF",
    "nd68-01, 1, ISSUE, STAFF",
    "nd68-02, 1, ISSUE, AGENCY",
    "nd68-03, 1, ISSUE, DEVICE",
    "nd68-04, 1, RENEW, STAFF",
    "nd68-05, 1, REVOKE, STAFF",
    "nd68-06, 1, RECOVER, STAFF",
  })
  void eachFieldStandsOnTheForm(
      String expected, int step, Procedure procedure, SubscriberKind kind) {
    RouteStep route = route(expected, step, kind);

    FormDocument document = binder.bind(route, Samples.request(procedure, kind), Labels.codes());

    List<String> lines = expectedLines(expected);
    assertThat(lines).hasSizeGreaterThan(6);
    assertThat(Lines.of(document)).containsSubsequence(lines).doesNotContain("…");
  }

  /** What is owed once the token was handed over or is lost. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "tt185-13, ISSUE, Cục Chứng thực số và Bảo mật thông tin",
    "tt185-14, REVOKE, Cục Chứng thực số và Bảo mật thông tin",
    "tt185-15, REVOKE, Cục Chứng thực số và Bảo mật thông tin",
    "nd68-07, ISSUE,",
  })
  void eachFieldOfWhatFollowsStandsOnTheForm(
      String expected, Procedure procedure, @Nullable String to) {
    Obligation owed = Samples.owed(expected.substring(6), Optional.ofNullable(to));
    Request request =
        Samples.lost(Samples.handedOver(Samples.request(procedure, SubscriberKind.STAFF)));

    FormDocument document =
        binder.bind(expected, owed, Optional.of(Samples.DEPARTMENT), request, Labels.codes());

    assertThat(Lines.of(document))
        .containsExactlyElementsOf(expectedLines(expected))
        .doesNotContain("…");
  }

  /** Under Decree 68/2024 the managing agency alone writes, in one step. */
  private static RouteStep route(String expected, int step, SubscriberKind kind) {
    if (expected.startsWith("nd68-")) {
      return Samples.onlyStep("nd68", expected.substring("nd68-".length()), "Cục");
    }
    String form = expected.substring("tt185-".length(), "tt185-07".length());
    return step == 1 ? Samples.step1(form, kind) : Samples.step2(form, "Cục");
  }

  private static List<String> expectedLines(String name) {
    try (InputStream in = FieldsTest.class.getResourceAsStream("fields/" + name + ".txt")) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
