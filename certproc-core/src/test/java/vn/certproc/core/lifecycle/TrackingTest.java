package vn.certproc.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.decision.Due;
import vn.certproc.api.model.Procedure;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;

/** What is owed, since when, until when. */
class TrackingTest {

  private static final Profile PROFILE = ProfileSet.builtIn().get("long-an-2020");
  private static final Deadlines DAYS = Deadlines.on(WorkingCalendar.vietnam());

  /** From sent on; every event is of Monday 15/03/2021. */
  private static Tracking after(Procedure procedure, boolean lost, String on, String... words) {
    CaseFile file = Cases.walk(Cases.at(procedure, 2, lost, "sent"), words);
    return at(file, LocalDate.parse(on), DAYS);
  }

  private static Tracking at(CaseFile file, LocalDate on, Deadlines deadlines) {
    Tracked tracked = new Tracked(file, List.of(), Optional.empty());
    List<Owed> owed = new Owings(file, PROFILE, on, deadlines).all();
    return new Tracking(tracked, PROFILE, on, owed, List.of(), List.of());
  }

  private static List<String> codes(Tracking tracking) {
    return tracking.owed().stream().map(o -> o.obligation().code()).toList();
  }

  @ParameterizedTest
  @CsvSource({"2021-03-15,false", "2021-03-18,false", "2021-03-19,true"})
  void theAuthorityRenewsWithinThreeWorkingDaysOfReceipt(String on, boolean overdue) {
    Tracking tracking = after(Procedure.RENEW, false, on, "receive:authority");
    assertThat(codes(tracking)).containsExactly("authority-renews");
    Owed owed = tracking.owed().get(0);
    assertThat(owed.since()).hasValue(LocalDate.parse("2021-03-15"));
    assertThat(owed.due().orElseThrow().date()).isEqualTo("2021-03-18");
    assertThat(owed.overdue()).isEqualTo(overdue);
    assertThat(tracking.overdue().toList()).hasSize(overdue ? 1 : 0);
    assertThat(tracking.on()).isEqualTo(on);
  }

  @Test
  void nothingIsOwedBeforeReceiptOrAfterARefusal() {
    assertThat(codes(after(Procedure.RENEW, false, "2021-03-15"))).isEmpty();
    assertThat(
            codes(
                after(
                    Procedure.RENEW, false, "2021-06-15", "receive:authority", "refuse:authority")))
        .isEmpty();
  }

  @Test
  void whatWasDoneIsNotOwedAndWhatIsPossibleIs() {
    Tracking tracking =
        after(
            Procedure.RENEW,
            false,
            "2021-06-15",
            "receive:authority",
            "accept:authority",
            "receive-certificate:applicant");
    assertThat(codes(tracking)).containsExactly("install-certificate");
    Owed owed = tracking.owed().get(0);
    assertThat(owed.since()).isEmpty();
    assertThat(owed.due()).isEmpty();
    assertThat(owed.overdue()).isFalse();
  }

  @Test
  void theTokenIsOwedFiveWorkingDaysAfterTheRevocationOrItsLossConfirmed() {
    String[] way = {"receive:authority", "accept:authority", "revoke:authority"};
    Tracking kept = after(Procedure.REVOKE, false, "2021-03-22", way);
    assertThat(codes(kept)).containsExactly("return-token");
    assertThat(kept.owed().get(0).due().orElseThrow().date()).isEqualTo("2021-03-22");
    assertThat(kept.owed().get(0).overdue()).isFalse();
    assertThat(codes(after(Procedure.REVOKE, true, "2021-03-22", way))).isEmpty();
    assertThat(
            codes(
                after(
                    Procedure.REVOKE,
                    true,
                    "2021-03-22",
                    "receive:authority",
                    "accept:authority",
                    "revoke:authority",
                    "announce-recall:authority")))
        .containsExactly("confirm-loss");
  }

  @Test
  void aNewIssueOwesTheHandoverThenTheEffectiveTime() {
    String[] way = {"receive:authority", "accept:authority", "receive-token:managing-agency-clerk"};
    assertThat(codes(after(Procedure.ISSUE, false, "2021-03-15", way)))
        .containsExactly("hand-over-token");
    CaseFile given =
        Cases.walk(
            Cases.at(Procedure.ISSUE, 2, false, "token-received"),
            "hand-over:managing-agency-clerk");
    assertThat(codes(at(given, LocalDate.parse("2021-03-15"), DAYS)))
        .containsExactly("request-effective-time");
  }

  @Test
  void withoutACalendarTheLastDayIsNotTold() {
    CaseFile file = Cases.walk(Cases.at(Procedure.RENEW, 2, false, "sent"), "receive:authority");
    Owed owed = at(file, LocalDate.parse("2030-01-01"), Deadlines.uncounted()).owed().get(0);
    assertThat(owed.since()).isPresent();
    assertThat(owed.due()).isEmpty();
    assertThat(owed.overdue()).isFalse();
    assertThat(owed.missing().orElseThrow().vi())
        .isEqualTo(
            "Không tính được ngày cuối cùng của thời hạn kể từ ngày 15/03/2021: thời hạn nằm ngoài"
                + " các năm của lịch làm việc.");
    assertThat(owed.missing().orElseThrow().en())
        .contains("from 2021-03-15", "could not be counted");
    assertThat(at(file, LocalDate.parse("2021-03-15"), DAYS).owed().get(0).missing()).isEmpty();
  }

  @Test
  void aPeriodBeyondTheCalendarIsNotCounted() {
    Due due = new Due(3, "working-days", "received", Optional.empty());
    assertThat(DAYS.last(LocalDate.parse("1700-01-01"), due)).isEmpty();
    assertThat(DAYS.last(LocalDate.parse("2021-03-15"), due))
        .hasValue(new DueDay(LocalDate.parse("2021-03-18"), false));
  }

  @Test
  void formNumbersComeFromTheProfile() {
    CaseHeader header = Cases.header(Procedure.REVOKE, 2, false);
    List<String> numbers =
        Cases.LIFECYCLE.documents().stream()
            .map(d -> d.code() + "=" + d.formNumber(PROFILE, header).orElse("-"))
            .toList();
    assertThat(numbers)
        .containsExactly(
            "payload=-",
            "signed-step-1=09",
            "signed-step-2=10",
            "refusal-notice=-",
            "effective-time-request=-",
            "new-certificate=-",
            "recall-notice=-",
            "handover-minutes=14",
            "loss-minutes=15");
    DocumentKind time =
        Cases.LIFECYCLE.documents().stream()
            .filter(d -> d.code().equals("effective-time-request"))
            .findFirst()
            .orElseThrow();
    assertThat(time.formNumber(PROFILE, Cases.header(Procedure.ISSUE, 2, false))).hasValue("13");
  }
}
