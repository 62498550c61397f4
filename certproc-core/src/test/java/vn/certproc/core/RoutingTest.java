package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.core.profile.ProfileSet;

/** Which agency takes step 1 and sends step 2 (§1), and who signs. */
class RoutingTest {

  private static final Organization DISTRICT =
      Organization.named("UBND huyện Ví dụ")
          .kind("district-peoples-committee")
          .under(Sample.PROVINCE)
          .build();
  private static final Organization COMMUNE =
      Organization.named("UBND xã Ví dụ").kind("commune-peoples-committee").under(DISTRICT).build();
  private static final Organization DENIED =
      Organization.named("Sở không con dấu")
          .kind("department")
          .ownSeal(false)
          .under(Sample.PROVINCE)
          .build();
  private static final Organization DEEP =
      Organization.named("Tổ Ví dụ").legalPersonality(false).under(Sample.OFFICE).build();
  private static final Organization SEAL_ONLY =
      Organization.named("Trạm Ví dụ")
          .ownSeal(true)
          .legalPersonality(false)
          .under(Sample.UNIT)
          .build();

  private static Decision decide(Request request) {
    return (Decision)
        new Assessor(ProfileSet.builtIn())
            .assess(request, AssessmentOptions.on(Sample.DAY).under("long-an-2020"));
  }

  static Stream<Arguments> routes() {
    Procedure r = Procedure.RENEW;
    String direct = "direct-managing-agency";
    String superior = "superior-managing-agency";
    return Stream.of(
        Arguments.of(
            "staff, own workplace", Make.staffAt(r, Sample.UNIT), direct, "Trung tâm Kiểm định"),
        Arguments.of("staff, unit without", Make.staffAt(r, Sample.OFFICE), direct, "Sở Xây dựng"),
        Arguments.of("staff, two levels up", Make.staffAt(r, DEEP), direct, "Sở Xây dựng"),
        Arguments.of(
            "staff, seal alone", Make.staffAt(r, SEAL_ONLY), direct, "Trung tâm Kiểm định"),
        Arguments.of("staff of a commune", Make.staffAt(r, COMMUNE), direct, "UBND xã Ví dụ"),
        Arguments.of(
            "staff, kind presumed but denied",
            Make.staffAt(r, DENIED),
            direct,
            "Ủy ban nhân dân tỉnh Long An"),
        Arguments.of("head, strictly above", Make.headOf(r, Sample.UNIT), superior, "Sở Xây dựng"),
        Arguments.of("head of a commune", Make.headOf(r, COMMUNE), superior, "UBND huyện Ví dụ"),
        Arguments.of(
            "head of a department",
            Make.headOf(r, Sample.DEPARTMENT),
            superior,
            "Ủy ban nhân dân tỉnh Long An"),
        Arguments.of("head without standing", Make.headOf(r, Sample.OFFICE), direct, "Sở Xây dựng"),
        Arguments.of(
            "agency, strictly above", Make.agency(r, Sample.UNIT), superior, "Sở Xây dựng"),
        Arguments.of(
            "agency of a district",
            Make.agency(r, DISTRICT),
            superior,
            "Ủy ban nhân dân tỉnh Long An"),
        Arguments.of("agency, past one without", Make.agency(r, DEEP), superior, "Sở Xây dựng"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void stepOneGoesTo(String name, Request request, String role, String agency) {
    Decision decision = decide(request);
    RouteStep one = decision.route().get(0);
    RouteStep two = decision.route().get(1);
    assertThat(one.to().role().code()).isEqualTo(role);
    assertThat(one.to().name()).contains(agency);
    assertThat(two.from().map(Organization::name)).contains(agency);
    assertThat(two.signers()).extracting(s -> s.name().orElse("open")).contains(agency);
    assertThat(two.to().role()).isEqualTo(AddresseeRole.AUTHORITY);
    assertThat(decision.check("delegation-566-unknown").orElseThrow().outcome().code())
        .isEqualTo(agency.startsWith("Ủy ban nhân dân tỉnh") ? "warning" : "not-applicable");
    assertThat(decision.verdict()).isEqualTo(Verdict.ELIGIBLE);
  }

  static List<Request> open() {
    return List.of(
        Make.staffAt(Procedure.RENEW, RouteScenarios.UNTOLD),
        Make.staffAt(Procedure.RENEW, RouteScenarios.ALONE),
        Make.headOf(Procedure.RENEW, RouteScenarios.ALONE),
        Make.agency(Procedure.RENEW, Sample.PROVINCE),
        Make.headOf(Procedure.RENEW, Sample.PROVINCE));
  }

  /** Nothing above, or not told: forms stay known, names stay open. */
  @ParameterizedTest
  @MethodSource("open")
  void whatIsNotKnownIsNeverGuessed(Request request) {
    Decision decision = decide(request);
    assertThat(decision.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(decision.route()).extracting(RouteStep::form).containsExactly("07", "08");
    assertThat(decision.route().get(0).to().name()).isEmpty();
    assertThat(decision.route().get(0).to().organization()).isEmpty();
    assertThat(decision.route().get(1).from()).isEmpty();
  }

  @Test
  void theProfileNamesTheTwoAuthorities() {
    RouteStep renewal = decide(Make.staffAt(Procedure.RENEW, Sample.UNIT)).route().get(1);
    RouteStep recovery = decide(Make.staffAt(Procedure.RECOVER, Sample.UNIT)).route().get(1);
    assertThat(renewal.to().name()).contains("Cục Chứng thực số và Bảo mật thông tin");
    assertThat(renewal.to().address()).contains("Số 23 Ngụy Như Kon Tum, Thanh Xuân, Hà Nội");
    assertThat(recovery.to().name()).contains("Sở Thông tin và Truyền thông");
    assertThat(recovery.to().address().orElseThrow()).startsWith("Số 38, Thủ Khoa Huân, Phường 1");
  }

  @Test
  void anOfficerSignsByName() {
    Request request =
        Request.revoke(Sample.certificate(Sample.END), "died")
            .subscriber(Sample.subscriber(vn.certproc.api.model.SubscriberKind.STAFF))
            .applicant(
                vn.certproc.api.model.Applicant.as(
                    vn.certproc.api.model.ApplicantRole.REPRESENTING_OFFICER,
                    vn.certproc.api.model.Person.named("Lê Thị Dung").build()))
            .build();
    assertThat(decide(request).route().get(0).signers().get(0).name()).contains("Lê Thị Dung");
    Request nameless =
        Make.revoke(
            vn.certproc.api.model.SubscriberKind.STAFF,
            vn.certproc.api.model.ApplicantRole.REPRESENTING_OFFICER,
            "died");
    assertThat(decide(nameless).route().get(0).signers().get(0).name()).isEqualTo(Optional.empty());
  }
}
