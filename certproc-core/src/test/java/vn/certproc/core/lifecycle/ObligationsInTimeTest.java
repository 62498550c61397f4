package vn.certproc.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.profile.ObligationSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;

/** Which deadlines run: begun, stopped by a return, paused by a recall, as of a day. */
class ObligationsInTimeTest {

  private static final Deadlines DAYS = Deadlines.on(WorkingCalendar.vietnam());
  private static final String ONE =
      "request:managing-agency-clerk approve:managing-agency-approver send:managing-agency-clerk ";
  private static final String TWO =
      "request:applicant approve:applicant-approver file:applicant"
          + " consolidate:managing-agency-clerk endorse:managing-agency-approver"
          + " send:managing-agency-clerk ";

  /** Each word is {@code event:role} or {@code @date}; a day begins at eight. */
  private static EventLog log(CaseHeader header, String words) {
    List<CaseEvent> events = new ArrayList<>();
    OffsetDateTime at = Cases.START;
    for (String word : words.trim().split(" +")) {
      String[] parts = word.split(":");
      if (word.startsWith("@")) {
        at = OffsetDateTime.parse(word.substring(1) + "T08:00:00+07:00");
      } else {
        at = at.plusMinutes(1);
        CaseEvent full = Cases.full(parts[0], parts[1], parts[1], 0);
        events.add(
            new CaseEvent(
                full.code(),
                at,
                full.actor(),
                full.documents(),
                full.reasons(),
                full.note(),
                full.status()));
      }
    }
    return new EventLog(header, events);
  }

  private static Tracking track(CaseHeader header, String on, String words) {
    Profile profile = ProfileSet.builtIn().get(header.profile());
    Tracking tracking =
        Tracking.of(Cases.LIFECYCLE, log(header, words), profile, LocalDate.parse(on), DAYS);
    assertThat(tracking.tracked().illegal()).isEmpty();
    return tracking;
  }

  private static CaseHeader renewal() {
    return Cases.header(Procedure.RENEW, 2, false);
  }

  private static CaseHeader under(String profile, Procedure procedure) {
    return new CaseHeader(
        "HS-1", procedure, SubscriberKind.STAFF, profile, 1, Optional.empty(), false);
  }

  private static List<String> told(Tracking tracking) {
    return tracking.owed().stream()
        .map(
            o ->
                o.obligation().code()
                    + o.since().map(d -> " " + d).orElse("")
                    + o.due().map(d -> " " + d.date()).orElse("")
                    + (o.overdue() ? " overdue" : ""))
        .toList();
  }

  @Test
  void someStepFulfilsEachObligationOfEachProfileAndEachDeadlineHasABeginning() {
    Set<String> fulfilled =
        Cases.LIFECYCLE.events().stream()
            .flatMap(e -> e.fulfils().stream())
            .collect(Collectors.toSet());
    for (Profile profile : ProfileSet.builtIn().all()) {
      assertThat(profile.obligations()).extracting(ObligationSpec::code).isSubsetOf(fulfilled);
      assertThat(profile.obligations())
          .allMatch(o -> o.due().filter(d -> !Cases.LIFECYCLE.counts(d.after())).isEmpty());
    }
    assertThat(Cases.LIFECYCLE.counts("moon-landed")).isFalse();
    assertThat(Cases.LIFECYCLE.counts("send")).isTrue();
  }

  @Test
  void theAuthorityIssuesWithinThreeWorkingDaysUnderTheDecree() {
    CaseHeader issue = under("nd-68-2024", Procedure.ISSUE);
    String received = "@2025-03-03 " + ONE + "receive:authority ";
    assertThat(told(track(issue, "2025-03-07", received)))
        .containsExactly("authority-issues 2025-03-03 2025-03-06 overdue");
    assertThat(
            told(
                track(
                    issue,
                    "2025-03-07",
                    received + "accept:authority receive-token:managing-agency-clerk")))
        .containsExactly("hand-over-token");
    CaseHeader central = issue.withTokenKind(Code.of("rssp"));
    assertThat(
            told(
                track(
                    central,
                    "2025-03-07",
                    received + "accept:authority receive-account:managing-agency-clerk")))
        .containsExactly("hand-over-account");
    assertThat(
            told(
                track(
                    central,
                    "2025-03-07",
                    received
                        + "accept:authority receive-account:managing-agency-clerk"
                        + " close:managing-agency-clerk")))
        .isEmpty();
  }

  @Test
  void onlyWhatHasATokenOfItsOwnIsCollected() {
    CaseHeader revoke = under("nd-68-2024", Procedure.REVOKE);
    String revoked = "@2025-03-03 " + ONE + "receive:authority accept:authority revoke:authority";
    assertThat(next(track(revoke, "2025-03-07", revoked)))
        .contains("collect-token")
        .doesNotContain("close");
    Tracking central = track(revoke.withTokenKind(Code.of("rssp")), "2025-03-07", revoked);
    assertThat(next(central)).contains("close");
    assertThat(told(central)).containsExactly("ask-about-key");
  }

  private static List<String> next(Tracking tracking) {
    return tracking.tracked().file().next().stream().map(n -> n.transition().event()).toList();
  }

  @Test
  void theDepartmentUnlocksAPkiTokenWithinOneWorkingDayAndTheAuthorityOthers() {
    CaseHeader recover = under("dong-thap-2025", Procedure.RECOVER);
    CaseHeader usb = recover.withTokenKind(Code.of("pki-token"));
    String way = "@2026-03-03 " + ONE + "receive:host-system accept:host-system ";
    assertThat(told(track(usb, "2026-03-05", way)))
        .containsExactly("department-unlocks 2026-03-03 2026-03-04 overdue");
    assertThat(told(track(usb, "2026-03-05", way + "unlock:department-technician"))).isEmpty();
    CaseHeader sim = recover.withTokenKind(Code.of("sim-pki"));
    assertThat(told(track(sim, "2026-03-05", way))).containsExactly("authority-unlocks");
    assertThat(track(sim, "2026-03-05", way).tracked().file().next())
        .filteredOn(n -> n.transition().event().equals("unlock"))
        .allSatisfy(
            n -> assertThat(n.transition().actors()).containsExactly("authority", "coordinator"));
  }

  @Test
  void theAuthorityRevokes() {
    assertThat(
            told(
                track(
                    under("nd-68-2024", Procedure.REVOKE),
                    "2025-03-07",
                    "@2025-03-03 " + ONE + "receive:authority accept:authority")))
        .containsExactly("authority-revokes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "receive:authority return:authority|",
        "receive:authority return:authority @2021-04-20 edit:managing-agency-clerk"
            + " endorse:managing-agency-approver send:managing-agency-clerk|",
        "receive:authority return:authority @2021-04-20 edit:managing-agency-clerk"
            + " endorse:managing-agency-approver send:managing-agency-clerk receive:authority"
            + "|authority-renews 2021-04-20 2021-04-26",
        "receive:authority @2021-03-16 ask-recall:managing-agency-clerk|",
        "receive:authority @2021-03-16 ask-recall:managing-agency-clerk refuse-recall:authority"
            + "|authority-renews 2021-03-15 2021-03-18 overdue",
        "ask-recall:managing-agency-clerk refuse-recall:authority|",
        "receive:authority @2021-03-16 note-status:host-system"
            + "|authority-renews 2021-03-15 2021-03-18 overdue",
        "receive:authority ask-recall:managing-agency-clerk agree-recall:authority|",
      })
  void aReturnStopsTheDeadlineAndARecallPausesIt(String way, String owed) {
    assertThat(told(track(renewal(), "2021-04-20", "@2021-03-15 " + TWO + way)))
        .isEqualTo(owed == null ? List.of() : List.of(owed));
  }

  @Test
  void aRecallThatIsRefusedGoesBackToWhereItCameFrom() {
    String unreceived = TWO + "ask-recall:managing-agency-clerk refuse-recall:authority";
    assertThat(track(renewal(), "2021-04-20", unreceived).tracked().file().state().code())
        .isEqualTo("sent");
    String received =
        TWO + "receive:authority ask-recall:managing-agency-clerk refuse-recall:authority";
    assertThat(track(renewal(), "2021-04-20", received).tracked().file().state().code())
        .isEqualTo("received");
  }

  @Test
  void eventsAfterTheDayAreToldAndDecideNothing() {
    String way =
        "@2021-03-15 "
            + TWO
            + "receive:authority accept:authority"
            + " @2030-01-01 receive-certificate:applicant";
    Tracking tracking = track(renewal(), "2021-03-20", way);
    assertThat(tracking.tracked().file().state().code()).isEqualTo("accepted");
    assertThat(tracking.later()).extracting(CaseEvent::code).containsExactly("receive-certificate");
    assertThat(told(tracking)).containsExactly("authority-renews 2021-03-15 2021-03-18 overdue");
    assertThat(tracking.cautions()).hasSize(1);
    assertThat(tracking.cautions().get(0).code()).isEqualTo("lifecycle-later-events");
    assertThat(tracking.cautions().get(0).text().vi())
        .isEqualTo(
            "Có 1 sự kiện sau ngày 20/03/2021: được liệt kê riêng, không được tính vào trạng thái"
                + " và việc phải làm.");
    assertThat(tracking.cautions().get(0).text().en()).contains("1 event(s) after 2021-03-20");
  }

  @Test
  void theDayEndsAtMidnightOfTheProfilesZone() {
    CaseEvent last =
        new CaseEvent(
            "edit",
            OffsetDateTime.parse("2021-03-15T16:59:59Z"),
            new Actor("applicant", "a"),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    CaseEvent next =
        CaseEvent.of("edit", OffsetDateTime.parse("2021-03-15T17:00:00Z"), last.actor());
    Tracking tracking =
        Tracking.of(
            Cases.LIFECYCLE,
            new EventLog(renewal(), List.of(last, next)),
            ProfileSet.builtIn().get("long-an-2020"),
            LocalDate.parse("2021-03-15"),
            DAYS);
    assertThat(tracking.tracked().file().history()).extracting(Passed::event).containsExactly(last);
    assertThat(tracking.later()).containsExactly(next);
  }

  @ParameterizedTest
  @CsvSource({"2019-01-01,2019-01-01", "2024-08-14,2024-08-14", "2024-08-15,''"})
  void eventsOutsideThePeriodOfTheProfileAreWarnedOf(String day, String named) {
    Tracking tracking =
        track(under("nd-68-2024", Procedure.ISSUE), "2026-01-01", "@" + day + " " + ONE);
    if (named.isEmpty()) {
      assertThat(tracking.cautions()).isEmpty();
    } else {
      assertThat(tracking.cautions()).extracting(Caution::code).containsExactly("period");
      assertThat(tracking.cautions().get(0).text().en())
          .startsWith(named + " is outside the profile's period (from 2024-08-15");
    }
  }
}
