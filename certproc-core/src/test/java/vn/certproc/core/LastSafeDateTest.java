package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.profile.ProfileSet;

/** The last safe date stands on a working day, and says how it came there. */
class LastSafeDateTest {

  private static final byte[] NO_EVE =
      """
      <calendar xmlns="urn:vn:certproc:calendar:1" year="2026">
      <source number="01/TB" issuedOn="2025-12-01" issuer="Cơ quan ví dụ"/>
      <dayOff date="2026-02-17" holiday="tet"/><dayOff date="2026-02-18" holiday="tet"/>
      <dayOff date="2026-02-19" holiday="tet"/><dayOff date="2026-02-20" holiday="tet"/>
      <dayOff date="2026-02-23" holiday="tet"/>
      </calendar>
      """
          .getBytes(StandardCharsets.UTF_8);

  private static Check ask(Assessor assessor, LocalDate end, LocalDate on) {
    Request request =
        Make.begin(Request.renew(Sample.certificate(end), 0), SubscriberKind.STAFF)
            .token(Token.of(Make.TOKEN, TokenCondition.AT_HAND))
            .build();
    Decision decision =
        (Decision) assessor.assess(request, AssessmentOptions.on(on).under("long-an-2020"));
    return decision.check("last-safe-date").orElseThrow();
  }

  private static Check ask(LocalDate end, LocalDate on) {
    return ask(new Assessor(ProfileSet.builtIn()), end, on);
  }

  /** 60 days before 20/04/2026 is Thursday 19/02/2026, in Tết: Friday 13/02 is the day before. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-20, 2026-02-02, 2026-02-19, 2026-02-13, PASSED, true",
    "2026-04-20, 2026-02-03, 2026-02-19, 2026-02-13, WARNING, true",
    "2026-04-20, 2026-02-13, 2026-02-19, 2026-02-13, WARNING, true",
    "2026-05-15, 2026-03-05, 2026-03-16, 2026-03-16, PASSED, false",
    "2026-05-15, 2026-03-06, 2026-03-16, 2026-03-16, WARNING, false",
    "2026-05-15, 2026-03-16, 2026-03-16, 2026-03-16, WARNING, false"
  })
  void itIsMovedBackToAWorkingDay(
      LocalDate end,
      LocalDate on,
      LocalDate unmoved,
      LocalDate last,
      Outcome outcome,
      boolean moved) {
    Check check = ask(end, on);
    assertThat(check.outcome()).isEqualTo(outcome);
    assertThat(check.values())
        .containsEntry("lastSafeDate", last)
        .containsEntry("unmovedDate", unmoved)
        .containsEntry("calendar", List.of("computed"));
    assertThat(check.text().en().contains("the working day before")).isEqualTo(moved);
    assertThat(check.text().en().contains("Time is short")).isEqualTo(outcome == Outcome.WARNING);
    assertThat(check.text().en()).endsWith("Holidays of 2026: computed by rule, not announced.");
    assertThat(check.text().vi()).endsWith("tính theo quy tắc, chưa có thông báo.");
  }

  @Test
  void theSentenceSaysWhyItWasMoved() {
    assertThat(ask(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 2, 2)).text().en())
        .startsWith(
            "The managing agency must send step 2 by 2026-02-13, the working day before 2026-02-19"
                + " (Lunar New Year). ");
    assertThat(ask(LocalDate.of(2026, 4, 22), LocalDate.of(2026, 2, 2)).text().vi())
        .startsWith(
            "Cơ quan quản lý trực tiếp phải gửi bước 2 chậm nhất ngày 13/02/2026, là ngày làm việc"
                + " liền trước ngày 21/02/2026 (Nghỉ hằng tuần). ");
  }

  /** On the rest days after it the days left still suffice: at once, and with a warning. */
  @ParameterizedTest
  @CsvSource({"2026-02-14, WARNING", "2026-02-19, WARNING", "2026-02-20, NOT_APPLICABLE"})
  void afterItARestDayIsAWarning(LocalDate on, Outcome outcome) {
    Check check = ask(LocalDate.of(2026, 4, 20), on);
    assertThat(check.outcome()).isEqualTo(outcome);
    assertThat(check.text().en().startsWith("The last safe working day, 2026-02-13, has passed"))
        .isEqualTo(outcome == Outcome.WARNING);
  }

  @Test
  void aHostsCalendarDecides() {
    Assessor assessor =
        new Assessor(ProfileSet.builtIn(), WorkingCalendar.vietnam().with(NO_EVE, "host.xml"));
    Check check = ask(assessor, LocalDate.of(2026, 4, 20), LocalDate.of(2026, 2, 2));
    assertThat(check.values())
        .containsEntry("lastSafeDate", LocalDate.of(2026, 2, 16))
        .containsEntry("calendar", List.of("partly-announced"));
    assertThat(check.text().en()).contains("partly announced (01/TB");
  }

  @Test
  void overTheTurnOfTheYearBothYearsAreMarked() {
    Check check = ask(LocalDate.of(2027, 3, 2), LocalDate.of(2026, 12, 1));
    assertThat(check.values())
        .containsEntry("lastSafeDate", LocalDate.of(2026, 12, 31))
        .containsEntry("calendar", List.of("computed", "computed"));
    assertThat(check.text().en()).contains("Holidays of 2026: ", "Holidays of 2027: ");
  }

  /** A certificate may end where no table of holidays reaches: that is said, and no error. */
  @ParameterizedTest
  @CsvSource({
    "2051-03-15, 2051-01-14, false",
    "2051-03-01, 2050-12-31, true",
    "1990-03-02, 1990-01-01, false",
    "1991-03-04, 1991-01-03, true"
  })
  void outsideTheYearsKnownTheDayStaysAsItIsCounted(
      LocalDate end, LocalDate unmoved, boolean covered) {
    Check check = ask(end, unmoved.minusDays(100));
    assertThat(check.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(check.values()).containsEntry("unmovedDate", unmoved);
    assertThat(check.text().en().contains("knows the years 1990 to 2050 only")).isEqualTo(!covered);
    if (!covered) {
      assertThat(check.values())
          .containsEntry("lastSafeDate", unmoved)
          .containsEntry("calendar", List.of());
    }
  }

  /** One number for both checks: where remaining-validity asks for 90 days, so does this one. */
  @Test
  void theNumberIsThatOfRemainingValidity() throws java.io.IOException {
    String profile =
        ProfileFilesTest.builtIn()
            .replace("\"minimumDays\" value=\"60\"", "\"minimumDays\" value=\"90\"");
    assertThat(profile.split("\"minimumDays\" value", -1)).hasSize(2);
    ProfileSet set =
        ProfileSet.builtIn().with(profile.getBytes(StandardCharsets.UTF_8), "host.xml");
    Check check = ask(new Assessor(set), LocalDate.of(2026, 6, 15), LocalDate.of(2026, 2, 2));
    assertThat(check.values()).containsEntry("lastSafeDate", LocalDate.of(2026, 3, 17));
  }

  /** Where a profile does not ask for days left, there is no last safe date. */
  @Test
  void withoutRemainingValidityThereIsNone() throws java.io.IOException {
    String bind =
        "<bind procedures=\"renew\" level=\"blocking\" clause=\"§6 (Lưu ý)\"/>\n      <bind procedures=\"change\" level=\"blocking\" clause=\"§7 (Lưu ý)\"/>\n      <parameter name=\"minimumDays\"";
    String profile = ProfileFilesTest.builtIn();
    assertThat(profile).contains(bind);
    String changed =
        profile.replace(
            bind,
            "<bind procedures=\"change\" level=\"blocking\" clause=\"§7 (Lưu ý)\"/>\n      <parameter name=\"minimumDays\"");
    ProfileSet set =
        ProfileSet.builtIn().with(changed.getBytes(StandardCharsets.UTF_8), "host.xml");
    Check check = ask(new Assessor(set), LocalDate.of(2026, 6, 15), LocalDate.of(2026, 2, 2));
    assertThat(check.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  /** A number that stands for changes says nothing of renewals whose rule was not seen. */
  @Test
  void whereRemainingValidityIsUnknownThereIsNone() throws java.io.IOException {
    String bind =
        "<bind procedures=\"renew\" level=\"blocking\" clause=\"§6 (Lưu ý)\"/>\n      <bind procedures=\"change\" level=\"blocking\" clause=\"§7 (Lưu ý)\"/>\n      <parameter name=\"minimumDays\"";
    String profile = ProfileFilesTest.builtIn();
    assertThat(profile).contains(bind);
    String unknown = profile.replace(bind, bind.replaceFirst("level", "unknown=\"true\" level"));
    ProfileSet set =
        ProfileSet.builtIn().with(unknown.getBytes(StandardCharsets.UTF_8), "host.xml");
    Check check = ask(new Assessor(set), LocalDate.of(2026, 6, 15), LocalDate.of(2026, 2, 2));
    assertThat(check.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }
}
