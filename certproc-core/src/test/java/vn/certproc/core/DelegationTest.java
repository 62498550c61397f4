package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;

/** "X acts for Y": the built-in letter states none; a host's profile can. */
class DelegationTest {

  private static final String STATED =
      """
      <delegations>
        <delegation principal="provincial-peoples-committee" actor="Sở Thông tin và Truyền thông"
            clause="Điều 1"/>
      </delegations>
      <changeCases>""";

  private static Decision decide(ProfileSet profiles) {
    Request request =
        Sample.stage(
                Procedure.RENEW,
                Subscriber.head(Sample.person(), Sample.DEPARTMENT),
                Sample.usualApplicant(Procedure.RENEW, vn.certproc.api.model.SubscriberKind.HEAD))
            .build();
    return (Decision)
        new Assessor(profiles)
            .assess(request, AssessmentOptions.on(Sample.DAY).under("long-an-2020"));
  }

  @Test
  void theLetterStatesNoneAndWarns() {
    Decision decision = decide(ProfileSet.builtIn());
    assertThat(decision.route().get(0).to().name()).contains(Sample.PROVINCE.name());
    assertThat(decision.check("delegation-566-unknown").orElseThrow().outcome())
        .isEqualTo(Outcome.WARNING);
  }

  @Test
  void whomAProfileNamesIsWrittenToAndWritesOn() throws IOException {
    Decision decision = decide(ProfileSet.builtIn().with(stated(), "host.xml"));
    assertThat(decision.route().get(0).to().name()).contains("Sở Thông tin và Truyền thông");
    assertThat(decision.route().get(0).to().role())
        .isEqualTo(AddresseeRole.SUPERIOR_MANAGING_AGENCY);
    assertThat(decision.route().get(1).from())
        .map(Organization::name)
        .contains("Sở Thông tin và Truyền thông");
    assertThat(decision.check("delegation-566-unknown").orElseThrow().outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  private static byte[] stated() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Profile.class.getResourceAsStream("long-an-2020.xml"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("<changeCases>", STATED).getBytes(StandardCharsets.UTF_8);
    }
  }
}
