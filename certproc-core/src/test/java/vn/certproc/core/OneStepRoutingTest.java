package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.ChannelOption;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.AgencyLetter;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.Channel;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.LetterSigner;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.ProfileSet;

/** Where the managing agency alone writes: who it is, who signs, how it is sent, what follows. */
class OneStepRoutingTest {

  private static RouteStep only(Request request) {
    return Deltas.decide(request, "nd-68-2024").route().get(0);
  }

  private static List<Channel> channels(Request request) {
    return only(request).channels().stream().map(ChannelOption::channel).toList();
  }

  /** An agency, its head, its people and its devices: the nearest body with standing. */
  @ParameterizedTest
  @EnumSource(SubscriberKind.class)
  void theNearestBodyWithStandingWrites(SubscriberKind kind) {
    RouteStep own = only(Deltas.request(Procedure.REVOKE, kind));
    assertThat(own.from()).contains(Deltas.CENTRE);
    RouteStep above = only(Deltas.request(Procedure.REVOKE, kind, Deltas.OFFICE));
    assertThat(above.from()).contains(Deltas.DEPARTMENT);
    Decision province =
        Deltas.decide(Deltas.request(Procedure.REVOKE, kind, Deltas.PROVINCE), "nd-68-2024");
    assertThat(province.route().get(0).from()).contains(Deltas.PROVINCE);
    assertThat(Deltas.check(province, "kind-mismatch").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void theLettersSignerIsTheManagingAgencys() {
    AgencyLetter letter =
        new AgencyLetter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new LetterSigner(List.of("GIÁM ĐỐC"), Optional.of("Lê Thị Bé"))),
            List.of());
    Dispatch part =
        new Dispatch(
            letter,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    RouteStep step = only(Deltas.request(Procedure.REVOKE, SubscriberKind.STAFF).with(part));
    assertThat(step.signers()).extracting(s -> s.kind().code()).containsExactly("person", "agency");
    assertThat(step.signers())
        .extracting(s -> s.name().orElse("open"))
        .containsExactly("Lê Thị Bé", "Trung tâm Y tế");
  }

  /** Nothing exists yet to sign with: by hand, on paper. With an older certificate: not so. */
  @Test
  void theFirstCertificateOfAnAgencyIsAskedForOnPaper() {
    RouteStep first = only(Deltas.request(Procedure.ISSUE, SubscriberKind.AGENCY));
    assertThat(first.channels()).extracting(ChannelOption::channel).containsExactly(Channel.PAPER);
    assertThat(first.channels().get(0).paperOriginal()).isTrue();
    assertThat(first.channels().get(0).note().orElseThrow().vi()).contains("[second]");
    assertThat(channels(Deltas.request(Procedure.ISSUE, SubscriberKind.STAFF)))
        .containsExactly(Channel.PORTAL, Channel.AXIS);
    assertThat(channels(Deltas.request(Procedure.REVOKE, SubscriberKind.AGENCY)))
        .containsExactly(Channel.PORTAL, Channel.AXIS);
    Organization sealless =
        Organization.named("Trạm Y tế")
            .legalPersonality(true)
            .ownSeal(false)
            .province("Đồng Tháp")
            .under(Deltas.DEPARTMENT)
            .build();
    assertThat(channels(Deltas.request(Procedure.ISSUE, SubscriberKind.AGENCY, sealless)))
        .containsExactly(Channel.PORTAL, Channel.AXIS);
  }

  @ParameterizedTest
  @CsvSource({
    "ISSUE,authority-issues hand-over-token,3",
    "RENEW,authority-renews,-",
    "CHANGE,authority-changes,-",
    "REVOKE,authority-revokes return-token,-",
    "RECOVER,authority-unlocks,-"
  })
  void whatFollowsHasADeadlineOnlyWhereItWasRead(Procedure procedure, String codes, String days) {
    List<Obligation> all =
        Deltas.decide(Deltas.request(procedure, SubscriberKind.STAFF), "nd-68-2024").obligations();
    assertThat(all).extracting(Obligation::code).containsExactly(codes.split(" "));
    assertThat(all.get(0).due().map(d -> d.days() + " " + d.unit() + " " + d.after()).orElse("-"))
        .isEqualTo(days.equals("-") ? "-" : days + " working-days received");
    if (days.equals("-")) {
      assertThat(all)
          .allSatisfy(o -> assertThat(o.note().orElseThrow().vi()).contains("chưa đọc được"));
    }
  }

  @ParameterizedTest
  @CsvSource({"pki-token,department-unlocks,1", "sim-pki,authority-unlocks,0"})
  void theProvinceUnlocksItsOwnKindAlone(String kind, String code, int days) {
    Decision decision =
        Deltas.decide(
            Deltas.request(Procedure.RECOVER, SubscriberKind.HEAD, kind), "dong-thap-2025");
    assertThat(decision.obligations()).extracting(Obligation::code).containsExactly(code);
    assertThat(decision.obligations().get(0).due().map(d -> d.days()).orElse(0)).isEqualTo(days);
    assertThat(decision.route().get(0).channels().get(0).channel())
        .isEqualTo(days == 1 ? Channel.DMS : Channel.PORTAL);
    assertThat(Deltas.check(decision, "recovery-scope").outcome())
        .isEqualTo(days == 1 ? Outcome.PASSED : Outcome.NOT_APPLICABLE);
  }

  /** An agency that is gone cannot ask; another that manages it can. */
  @Test
  void aDissolvedAgencyDoesNotAskForItself() {
    Request own =
        Request.revoke(Sample.certificate(Sample.END), "agency-dissolved")
            .subscriber(Deltas.subscriber(SubscriberKind.AGENCY, Deltas.CENTRE))
            .applicant(ApplicantRole.MANAGING_AGENCY)
            .build();
    Decision open = Deltas.decide(own, "nd-68-2024");
    assertThat(Deltas.check(open, "applicant").outcome()).isEqualTo(Outcome.NOT_CHECKED);
    Request above =
        Request.revoke(Sample.certificate(Sample.END), "agency-dissolved")
            .subscriber(Deltas.subscriber(SubscriberKind.AGENCY, Deltas.OFFICE))
            .applicant(ApplicantRole.MANAGING_AGENCY)
            .build();
    assertThat(Deltas.check(Deltas.decide(above, "nd-68-2024"), "applicant").outcome())
        .isEqualTo(Outcome.PASSED);
    Request dead =
        Request.revoke(Sample.certificate(Sample.END), "died")
            .subscriber(Deltas.subscriber(SubscriberKind.HEAD, Deltas.CENTRE))
            .applicant(ApplicantRole.MANAGING_AGENCY)
            .build();
    assertThat(Deltas.decide(dead, "nd-68-2024").verdict()).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void rowsOfOneManagingAgencyStandTogether() {
    Request first = Deltas.request(Procedure.REVOKE, SubscriberKind.STAFF);
    Request second = Deltas.request(Procedure.REVOKE, SubscriberKind.HEAD);
    Request other = Deltas.request(Procedure.REVOKE, SubscriberKind.STAFF, Deltas.OFFICE);
    Assessor assessor = new Assessor(ProfileSet.builtIn());
    Assessment together =
        assessor.assess(RequestList.of(List.of(first, second)), Deltas.under("nd-68-2024"));
    assertThat(together.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(together.route()).extracting(RouteStep::formId).containsExactly("nd68-05");
    Assessment apart =
        assessor.assess(RequestList.of(List.of(first, other)), Deltas.under("nd-68-2024"));
    assertThat(apart.verdict()).isEqualTo(Verdict.INELIGIBLE);
  }

  /** The text speaks of its validity in days nowhere that was read: even an old one is open. */
  @Test
  void aCertificateNearItsEndIsOpenNotRefused() {
    Certificate ending = Sample.certificate(java.time.LocalDate.of(2025, 12, 22));
    Request request =
        Request.renew(ending, 3)
            .subscriber(Deltas.subscriber(SubscriberKind.STAFF, Deltas.CENTRE))
            .applicant(ApplicantRole.MANAGING_AGENCY)
            .build();
    Decision decision = Deltas.decide(request, "nd-68-2024");
    assertThat(decision.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(Deltas.check(decision, "remaining-validity").values()).isEmpty();
    assertThat(Deltas.check(decision, "renewed-once").values()).isEmpty();
  }
}
