package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.triage.Triage;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageEvent;
import vn.certproc.core.triage.TriageException;
import vn.certproc.core.triage.TriageQuestion;
import vn.certproc.core.triage.TriageRemark;

/** What an answer says beside the procedures, and what a triage refuses to be asked. */
class TriageAnswerTest {

  private static final AssessmentOptions LONG_AN =
      AssessmentOptions.on(LocalDate.of(2021, 3, 15)).under("long-an-2020");

  private static TriageAnswer ask(ProfileSet profiles, SubscriberKind kind, String... events) {
    List<TriageEvent> all = Arrays.stream(events).map(TriageEvent::parse).toList();
    return new Triage(profiles).answer(all, kind, LONG_AN);
  }

  private static TriageAnswer ask(String profile, SubscriberKind kind, String... events) {
    List<TriageEvent> all = Arrays.stream(events).map(TriageEvent::parse).toList();
    return new Triage(ProfileSet.builtIn())
        .answer(all, kind, AssessmentOptions.on(LocalDate.of(2026, 3, 2)).under(profile));
  }

  private static TriageAnswer ask(SubscriberKind kind, String... events) {
    return ask(ProfileSet.builtIn(), kind, events);
  }

  @Test
  void theSixtyDaysAreTheChecksOwn() throws IOException {
    String other =
        ProfileFilesTest.builtIn()
            .replaceFirst("name=\"minimumDays\" value=\"60\"", "name=\"minimumDays\" value=\"45\"");
    ProfileSet set = ProfileSet.builtIn().with(other.getBytes(StandardCharsets.UTF_8), "khac.xml");
    String event = "renewal-wanted:renewals-used=0,days-left=";
    assertThat(ask(set, SubscriberKind.STAFF, event + "45").filings().get(0).procedure().code())
        .isEqualTo("renew");
    TriageAnswer late = ask(set, SubscriberKind.STAFF, event + "44");
    assertThat(late.filings().get(0).procedure().code()).isEqualTo("issue");
    assertThat(late.filings().get(0).grounds().get(0).note().orElseThrow().vi())
        .contains("45 ngày")
        .doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource({
    "long-an-2020,2020-02-23,,from 2020-02-24 to 2024-08-14",
    "long-an-2020,2020-02-24,,",
    "long-an-2020,2024-08-14,,",
    "long-an-2020,2024-08-15,,from 2020-02-24 to 2024-08-14",
    "nd-68-2024,2024-08-14,,from 2024-08-15 with no end stated",
    "nd-68-2024,2024-08-15,,",
    "long-an-2020,2021-03-15,Đồng Tháp,that of Long An",
    "long-an-2020,2021-03-15,long an,"
  })
  void rulesThatDoNotHoldOnTheDayOrInTheProvinceAreWarnedOf(
      String profile, LocalDate day, String province, String said) {
    AssessmentOptions options = AssessmentOptions.on(day).under(profile);
    TriageAnswer answer =
        new Triage(ProfileSet.builtIn())
            .answer(
                List.of(TriageEvent.parse("retired")),
                SubscriberKind.STAFF,
                province == null ? options : options.inProvince(province));
    assertThat(answer.verdict().code()).isEqualTo("decided");
    List<TriageRemark> warned =
        answer.remarks().stream().filter(r -> r.key().equals("period")).toList();
    assertThat(warned).hasSize(said == null ? 0 : 1);
    for (TriageRemark remark : warned) {
      assertThat(remark.kind()).isEqualTo(TriageRemark.Kind.WARNING);
      assertThat(remark.text().en()).contains(said).doesNotContain("{");
      assertThat(remark.text().vi()).containsPattern("từ [0-9]{2}/[0-9]{2}/|là của Long An");
      assertThat(remark.citation()).isPresent();
      assertThat(remark.events()).isEmpty();
    }
  }

  @Test
  void aQuestionHoldsItsWordsAndValues() {
    TriageQuestion sector = ask(SubscriberKind.STAFF, "transferred").questions().get(0);
    assertThat(sector.event()).isEqualTo(Code.of("transferred"));
    assertThat(sector.keys()).containsExactly("sector");
    assertThat(sector.values().keySet())
        .containsExactly("state", "party", "mass-organisation", "vertical-line");
    assertThat(sector.values().get("party").vi()).isEqualTo("Cơ quan đảng");
    assertThat(sector.text().vi()).contains("Không suy từ tên");
    TriageQuestion days = ask(SubscriberKind.STAFF, "renewal-wanted").questions().get(0);
    assertThat(days.keys()).containsExactly("days-left", "valid-to");
    assertThat(days.values()).isEmpty();
    assertThat(days.text().en()).contains("At least 60 are needed");
  }

  @Test
  void groundsNameEventLabelClauseAndReading() {
    TriageAnswer answer = ask(SubscriberKind.HEAD, "died");
    var ground = answer.filings().get(0).grounds().get(0);
    assertThat(ground.event()).isEqualTo(Code.of("died"));
    assertThat(ground.label().vi()).isEqualTo("Từ trần");
    assertThat(ground.citation().document())
        .isEqualTo("Công văn năm 2020 của Sở TTTT tỉnh Long An");
    assertThat(ground.note().orElseThrow().en()).contains("representing the agency");
    assertThat(answer.filings().get(0).reasons().get(0).label().en()).isEqualTo("Died");
    TriageRemark warning = answer.remarks(TriageRemark.Kind.WARNING).get(0);
    assertThat(warning.text().en()).contains("not revoked");
    assertThat(warning.note()).isEmpty();
    assertThat(answer.remarks(TriageRemark.Kind.OPEN)).isEmpty();
    assertThat(answer.profileSha256()).isEqualTo(ProfileSet.builtIn().get("long-an-2020").sha256());
  }

  @Test
  void aContradictionNamesBothEventsAndTheClause() {
    TriageRemark said =
        ask(SubscriberKind.STAFF, "too-many-wrong-passwords", "token-lost").remarks().get(0);
    assertThat(said.events())
        .containsExactly(Code.of("token-lost"), Code.of("too-many-wrong-passwords"));
    assertThat(said.citation().orElseThrow().clause()).isEqualTo("§8 (3)");
    assertThat(said.note()).isPresent();
  }

  @Test
  void factsThatDifferAreNamedWithTheirValues() {
    TriageRemark said =
        ask(
                SubscriberKind.STAFF,
                "email-changed:days-left=40",
                "name-corrected:valid-to=2021-06-01")
            .remarks()
            .get(0);
    assertThat(said.text().en()).contains("days-left=40", "valid-to=2021-06-01");
    assertThat(said.events()).containsExactly(Code.of("email-changed"), Code.of("name-corrected"));
    assertThat(said.citation()).isEmpty();
  }

  @Test
  void aPairThatCannotBeIsNamedOnceWhicheverCameFirst() {
    for (List<String> pair :
        List.of(
            List.of("agency-absorbed", "agency-merged"),
            List.of("agency-merged", "agency-absorbed"))) {
      TriageAnswer answer = ask(SubscriberKind.AGENCY, pair.toArray(String[]::new));
      assertThat(answer.remarks()).hasSize(1);
      assertThat(answer.remarks().get(0).events())
          .containsExactlyElementsOf(pair.stream().map(Code::of).toList());
    }
    assertThat(
            ask(SubscriberKind.AGENCY, "agency-absorbed", "agency-merged", "agency-split")
                .remarks())
        .hasSize(3);
  }

  @Test
  void ofOneWhoDiedTheOneWhoFollowsIsAnother() {
    TriageRemark said =
        ask(SubscriberKind.HEAD, "acting-head:certificate=no", "died").remarks().get(0);
    assertThat(said.text().en()).contains("about one person", "apart");
    assertThat(said.events()).containsExactly(Code.of("died"), Code.of("acting-head"));
  }

  @Test
  void oneSentenceOfSeveralEventsStandsOnce() {
    List<TriageRemark> open =
        ask("nd-68-2024", SubscriberKind.STAFF, "email-changed", "transferred:still-needed=yes")
            .remarks(TriageRemark.Kind.OPEN);
    assertThat(open).hasSize(1);
    assertThat(open.get(0).events())
        .containsExactly(Code.of("email-changed"), Code.of("transferred"));
    assertThat(open.get(0).text().en()).contains("take no number");
    assertThat(open.get(0).key()).isEqualTo("person");
    assertThat(open.get(0).note().orElseThrow().en()).contains("does not tell sectors apart");
  }

  @Test
  void deducedNumbersOfArticlesAreNamedAsSuch() {
    var ground =
        ask("nd-68-2024", SubscriberKind.STAFF, "renewal-wanted").filings().get(0).grounds().get(0);
    assertThat(ground.citation().clause()).isEqualTo("Điều 12, Điều 13");
    assertThat(ground.note().orElseThrow().en()).contains("[inferred]", "12 and 13");
  }

  @Test
  void anAgencyThatIsNoMoreMayNotBeAbleToSign() {
    for (String event :
        List.of("agency-dissolved", "agency-absorbed", "agency-merged", "agency-divided")) {
      assertThat(ask("nd-68-2024", SubscriberKind.AGENCY, event).remarks())
          .as(event)
          .anyMatch(r -> r.text().en().contains("may not be able to sign"));
    }
    assertThat(ask("nd-68-2024", SubscriberKind.AGENCY, "agency-split").remarks())
        .noneMatch(r -> r.text().en().contains("may not be able to sign"));
  }

  @Test
  void aFactThatMattersToNobodyIsNotAskedButTheOtherIs() {
    List<TriageQuestion> asked =
        ask(SubscriberKind.STAFF, "transferred", "token-lost:still-needed=no").questions();
    assertThat(asked).extracting(TriageQuestion::fact).containsExactly("sector");
    assertThat(asked.get(0).event()).isEqualTo(Code.of("transferred"));
  }

  /** The reading on a new issue rests on an answer that was not given. */
  @Test
  void aReadingStandsWhereTheFilingRestsOnItWhateverTheAnswerIs() {
    var open = ask(SubscriberKind.STAFF, "token-lost").filings().get(0).grounds().get(0);
    assertThat(open.note()).isEmpty();
    var late =
        ask(SubscriberKind.STAFF, "renewal-wanted:days-left=59").filings().get(0).grounds().get(0);
    assertThat(late.note().orElseThrow().en()).contains("at least 60 days");
  }

  @Test
  void whatFallsAwayNamesWhatMakesItSo() {
    TriageRemark said =
        ask(SubscriberKind.STAFF, "too-many-wrong-passwords", "retired").remarks().get(0);
    assertThat(said.kind()).isEqualTo(TriageRemark.Kind.SUPERSEDED);
    assertThat(said.events())
        .containsExactly(Code.of("retired"), Code.of("too-many-wrong-passwords"));
  }

  @Test
  void theCertificatesMeantAreNamedByTheirKinds() {
    TriageAnswer renamed = ask(SubscriberKind.AGENCY, "agency-renamed");
    assertThat(renamed.filings().get(0).subscribers()).containsExactly(SubscriberKind.AGENCY);
    assertThat(renamed.filings().get(1).subscribers())
        .containsExactly(SubscriberKind.HEAD, SubscriberKind.STAFF);
    assertThat(
            ask(SubscriberKind.STAFF, "e-tax-wanted:certificate=no").filings().get(0).subscribers())
        .containsExactly(SubscriberKind.AGENCY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STAFF | tokn-lost | triage-unknown-event | tokn-lost | token-lost",
        "AGENCY | retired | triage-event-not-for | retired | agency-renamed",
        "STAFF | token-lost:stil-needed=yes | triage-unknown-key | stil-needed | still-needed",
        "STAFF | retired:sector=party | triage-no-key | sector | ",
        "DEVICE | retired:foo=bar | triage-no-key | foo | ",
        "DEVICE | token-lost:foo=bar | triage-unknown-key | foo | still-needed",
        "STAFF | transferred:sector=Party | triage-unknown-value | Party | mass-organisation",
        "STAFF | transferred:sector=below | triage-unknown-value | below | state",
      })
  void anUnknownWordIsAnsweredWithThoseThereAre(
      SubscriberKind kind, String event, String code, String found, String known) {
    TriageException.UnknownWord refused =
        catchThrowableOfType(TriageException.UnknownWord.class, () -> ask(kind, event));
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.found()).isEqualTo(found);
    if (known == null) {
      assertThat(refused.known()).isEmpty();
    } else {
      assertThat(refused.known()).contains(known);
      assertThat(refused.text().vi()).contains(found, known);
    }
  }

  @Test
  void anEventOfOthersIsNotOffered() {
    TriageException.UnknownWord refused =
        catchThrowableOfType(
            TriageException.UnknownWord.class, () -> ask(SubscriberKind.AGENCY, "retired"));
    assertThat(refused.known()).doesNotContain("retired", "promoted").contains("token-lost");
  }

  @ParameterizedTest
  @CsvSource({
    "days-left=many,triage-value-number",
    "days-left=1.5,triage-value-number",
    "days-left=1234567,triage-value-number",
    "renewals-used=-1,triage-value-least",
    "valid-to=2021-02-30,triage-value-day",
    "valid-to=40,triage-value-day"
  })
  void aNumberOrDayThatIsNoneIsRefused(String fact, String code) {
    assertThatThrownBy(() -> ask(SubscriberKind.STAFF, "renewal-wanted:" + fact))
        .isInstanceOfSatisfying(
            TriageException.NotANumber.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:", "a:b", "a:=c", "a:b=", "a:b=c,", "a:b=c,b=c"})
  void anEventThatIsNotWrittenSoIsRefused(String text) {
    assertThatThrownBy(() -> TriageEvent.parse(text))
        .isInstanceOf(TriageException.Malformed.class)
        .hasMessageContaining(text);
  }

  @Test
  void anEventIsReadWithItsFactsInOrder() {
    TriageEvent event = TriageEvent.parse(" renewal-wanted : days-left = 40 ,renewals-used=1");
    assertThat(event.code()).isEqualTo("renewal-wanted");
    assertThat(event.facts().keySet()).containsExactly("days-left", "renewals-used");
    assertThat(event.facts()).containsEntry("days-left", "40");
    assertThat(TriageEvent.of("x").with("a", "b")).isEqualTo(TriageEvent.parse("x:a=b"));
  }

  @Test
  void noEventIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> ask(SubscriberKind.AGENCY))
        .isInstanceOf(TriageException.NoEvent.class)
        .hasMessageContaining("agency-dissolved");
  }

  @Test
  void aProfileWithoutEventsKnowsNone() throws IOException {
    String none = ProfileFilesTest.builtIn().replaceFirst("(?s)<events .*</events>", "");
    ProfileSet set = ProfileSet.builtIn().with(none.getBytes(StandardCharsets.UTF_8), "khong.xml");
    assertThatThrownBy(() -> ask(set, SubscriberKind.STAFF, "retired"))
        .isInstanceOfSatisfying(
            TriageException.UnknownWord.class, e -> assertThat(e.known()).isEmpty());
  }

  /** A province adds an event and bends a rule by data alone. */
  @Test
  void anEventIsAddedByDataAlone() throws IOException {
    String more =
        ProfileFilesTest.builtIn()
            .replaceFirst(
                "<event code=\"promoted\"",
                "<event code=\"seconded\" subscribers=\"staff\" clause=\"§7\"><vi>Biệt phái</vi>"
                    + "<en>Seconded</en><rule key=\"wait\"><nothing><vi>Chờ</vi><en>Wait</en>"
                    + "</nothing></rule></event><event code=\"promoted\"");
    ProfileSet set = ProfileSet.builtIn().with(more.getBytes(StandardCharsets.UTF_8), "them.xml");
    assertThat(ask(set, SubscriberKind.STAFF, "seconded").remarks().get(0).text().en())
        .isEqualTo("Wait");
  }
}
