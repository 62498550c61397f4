package vn.certproc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.profile.Profile;
import vn.certproc.forms.ExtractedRequest;

/** What goes into a form comes out of it, and the form shows it: each form that there is. */
class RoundTripTest {

  private static final Certproc CERTPROC =
      Certproc.builder()
          .clock(Clock.fixed(Instant.parse("2026-01-05T03:00:00Z"), ZoneOffset.UTC))
          .build();

  @TempDir Path folder;

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Profile profile : CERTPROC.profiles().all()) {
      LocalDate on = day(profile);
      for (Procedure procedure : Procedure.values()) {
        for (SubscriberKind kind : SubscriberKind.values()) {
          for (int rows : new int[] {1, 3}) {
            cases.add(Arguments.of(profile.id(), on, procedure, kind, rows));
          }
        }
      }
    }
    return cases.stream();
  }

  private static LocalDate day(Profile profile) {
    return profile.inForce().from().plusDays(40);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachFormOfEachProcedure(
      String profile, LocalDate on, Procedure procedure, SubscriberKind kind, int rows)
      throws IOException {
    AssessmentOptions options = AssessmentOptions.on(on).under(profile);
    Payload payload = CERTPROC.example(procedure, kind, rows, options);
    FilingOptions filing = new FilingOptions(options, false, rows > 1);
    FilingResult result = CERTPROC.file(payload, filing, folder.resolve("dossier"));
    assertThat(result).isInstanceOf(FilingResult.Filed.class);
    List<Path> forms;
    try (Stream<Path> files = Files.list(folder.resolve("dossier"))) {
      forms = files.filter(f -> f.toString().endsWith(".pdf")).toList();
    }
    assertThat(forms.isEmpty()).isEqualTo(undefined(payload, options));
    for (Path form : forms) {
      byte[] pdf = Files.readAllBytes(form);
      ExtractedRequest extracted = CERTPROC.extract(new ByteArrayInputStream(pdf));
      Payload read = CERTPROC.read(extracted.xml(), "request.xml").orElseThrow();
      boolean row = form.getFileName().toString().matches("mau-\\d+-\\d+\\.pdf");
      assertThat(read).isEqualTo(row ? payload.requests().get(number(form) - 1) : payload);
      FormCheck check = CERTPROC.check(new ByteArrayInputStream(pdf));
      assertThat(check.comparison().differences()).as(form.toString()).isEmpty();
      assertThat(check.comparison().identical()).isTrue();
      assertThat(check.on()).isEqualTo(on);
      assertThat(check.definitionsMayDiffer()).isFalse();
    }
  }

  /** Whether all forms of the request are such that nobody knows. */
  private static boolean undefined(Payload payload, AssessmentOptions options) {
    return CERTPROC.assess(payload, options).route().stream()
        .allMatch(
            step -> CERTPROC.forms().stream().noneMatch(f -> f.id().equals(step.formId())));
  }

  private static int number(Path form) {
    String name = form.getFileName().toString();
    return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1, name.lastIndexOf('.')));
  }
}
