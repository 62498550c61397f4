package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.EventSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileException;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.triage.Triage;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageEvent;
import vn.certproc.core.triage.TriageException;

/** A made-up province is one file of data: nothing here or in the engine knows its name. */
class ProvinceByDataTest {

  private static final String ID = "vi-du-2022";
  private static final String PARENT = "long-an-2020";

  private static String xml = "";
  private static ProfileSet profiles = ProfileSet.builtIn();

  @BeforeAll
  static void read() throws IOException {
    xml = Files.readString(Path.of("../docs/examples/profiles/" + ID + ".xml"));
    profiles = with(xml);
  }

  private static ProfileSet with(String text) {
    return ProfileSet.builtIn().with(text.getBytes(StandardCharsets.UTF_8), ID + ".xml");
  }

  @Test
  void anotherAddresseeTakesRecoveries() {
    Decision decision = decide(Sample.request(Procedure.RECOVER, SubscriberKind.STAFF), ID);
    assertThat(decision.route().get(1).to().name()).hasValue("Văn phòng UBND tỉnh Ví Dụ");
    Decision before = decide(Sample.request(Procedure.RECOVER, SubscriberKind.STAFF), PARENT);
    assertThat(before.route().get(1).to().name()).hasValue("Sở Thông tin và Truyền thông");
  }

  /** The limit counts for what the province binds; a change keeps the letter's clause. */
  @Test
  void anotherLimitMovesTheBoundaryDay() {
    LocalDate last = Sample.END.minusDays(90);
    Check passed = validity(Procedure.RENEW, last);
    assertThat(passed.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(passed.citation().clause()).isEqualTo("Điều 3");
    assertThat(passed.citation().document()).isEqualTo("Quyết định số 1/2022/QĐ-UBND");
    assertThat(validity(Procedure.RENEW, last.plusDays(1)).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(validity(Procedure.CHANGE, last.plusDays(1)).citation().clause())
        .isEqualTo("§7 (Lưu ý)");
    assertThat(
            decide(Sample.request(Procedure.RENEW, SubscriberKind.STAFF), PARENT, last.plusDays(1))
                .check("remaining-validity")
                .map(Check::outcome))
        .hasValue(Outcome.PASSED);
  }

  private static Check validity(Procedure procedure, LocalDate day) {
    return decide(Sample.request(procedure, SubscriberKind.STAFF), ID, day)
        .check("remaining-validity")
        .orElseThrow();
  }

  /** A reading is written once, for whoever changes the number that it is about. */
  @Test
  void noReadingNamesANumberThatAProvinceMayChange() {
    for (Profile profile : profiles.all()) {
      for (CheckSpec spec : profile.checks()) {
        List<String> numbers =
            spec.parameters().values().stream().filter(v -> v.matches("[0-9]+")).toList();
        Stream<Text> notes =
            Stream.concat(
                spec.note().stream(), spec.bindings().stream().flatMap(b -> b.note().stream()));
        assertThat(numbers.isEmpty() ? List.<Text>of() : notes.toList())
            .allSatisfy(
                note ->
                    assertThat(note.vi() + " " + note.en())
                        .as(profile.id() + " " + spec.code())
                        .doesNotContainPattern("\\b(" + String.join("|", numbers) + ")\\b"));
      }
    }
    assertThat(validity(Procedure.RENEW, Sample.END.minusDays(90)).note().orElseThrow().en())
        .contains("exactly as many as are needed pass");
  }

  @Test
  void aMisspeltParameterIsRefusedWhereItStands() {
    String wrong = xml.replace("name=\"minimumDays\"", "name=\"minDays\"");
    ProfileException.Invalid refused =
        catchThrowableOfType(ProfileException.Invalid.class, () -> with(wrong));
    assertThat(refused.faults())
        .extracting(Fault::code)
        .containsExactly("profile-parameter-unknown");
    assertThat(refused.faults().get(0).arguments())
        .containsEntry("name", "minDays")
        .containsEntry("known", "minimumDays");
    assertThat(refused.faults().get(0).where().source()).contains(ID + ".xml");
  }

  @Test
  void oneMoreReasonIsTakenThereAlone() {
    assertThat(reason(ID, SubscriberKind.STAFF, ApplicantRole.SUBSCRIBER))
        .isEqualTo(Outcome.PASSED);
    assertThat(reason(ID, SubscriberKind.HEAD, ApplicantRole.SUBSCRIBER)).isEqualTo(Outcome.FAILED);
    assertThat(reason(PARENT, SubscriberKind.STAFF, ApplicantRole.SUBSCRIBER))
        .isEqualTo(Outcome.FAILED);
  }

  private static Outcome reason(String profile, SubscriberKind kind, ApplicantRole role) {
    return decide(Make.revoke(kind, role, "seconded"), profile)
        .check("revocation-case")
        .orElseThrow()
        .outcome();
  }

  @Test
  void oneMoreEventIsTriaged() {
    TriageAnswer answer = triage("seconded", SubscriberKind.STAFF, ID);
    assertThat(answer.filings()).hasSize(1);
    assertThat(answer.filings().get(0).procedure()).isEqualTo(Procedure.REVOKE);
    assertThat(clause(answer)).isEqualTo("Điều 4");
    assertThatThrownBy(() -> triage("seconded", SubscriberKind.STAFF, PARENT))
        .isInstanceOf(TriageException.class);
  }

  /** What is dropped is gone; what is given other words keeps its rules. */
  @Test
  void anEventIsDroppedOrGivenOtherWords() {
    assertThatThrownBy(() -> triage("name-corrected", SubscriberKind.STAFF, ID))
        .isInstanceOf(TriageException.class);
    assertThat(triage("name-corrected", SubscriberKind.STAFF, PARENT).filings()).isNotEmpty();
    EventSpec died = profiles.get(ID).events().event(Code.of("died")).orElseThrow();
    assertThat(died.label().vi()).isEqualTo("Qua đời");
    assertThat(clause(triage("died", SubscriberKind.STAFF, ID))).isEqualTo("Điều 5 khoản 2");
    assertThat(triage("died", SubscriberKind.HEAD, ID).filings().get(0).procedure())
        .isEqualTo(Procedure.REVOKE);
  }

  @Test
  void whatIsNotThereCannotBeDropped() {
    String wrong = xml.replace("code=\"name-corrected\"", "code=\"knighted\"");
    ProfileException.Invalid refused =
        catchThrowableOfType(ProfileException.Invalid.class, () -> with(wrong));
    assertThat(refused.faults()).extracting(Fault::code).containsExactly("profile-drop-nothing");
    assertThat(refused.faults().get(0).where().line()).isPresent();
  }

  private static String clause(TriageAnswer answer) {
    return answer.filings().get(0).grounds().get(0).citation().clause();
  }

  private static TriageAnswer triage(String event, SubscriberKind kind, String profile) {
    return new Triage(profiles)
        .answer(
            List.of(TriageEvent.parse(event)),
            kind,
            AssessmentOptions.on(LocalDate.of(2022, 3, 1)).under(profile));
  }

  private static Decision decide(vn.certproc.api.model.Request request, String profile) {
    return decide(request, profile, Sample.DAY);
  }

  private static Decision decide(
      vn.certproc.api.model.Request request, String profile, LocalDate day) {
    return (Decision)
        new Assessor(profiles).assess(request, AssessmentOptions.on(day).under(profile));
  }
}
