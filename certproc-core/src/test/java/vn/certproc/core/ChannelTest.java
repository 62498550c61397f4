package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.api.model.SubscriberKind.AGENCY;
import static vn.certproc.api.model.SubscriberKind.STAFF;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.decision.ChannelOption;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.CertificateSerial;
import vn.certproc.api.model.Channel;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.ProfileSet;

/** By which way each step goes, and where paper is owed (§3, §9). */
class ChannelTest {

  private static List<RouteStep> route(Request request) {
    return ((Decision)
            new Assessor(ProfileSet.builtIn())
                .assess(request, AssessmentOptions.on(Sample.DAY).under("long-an-2020")))
        .route();
  }

  @ParameterizedTest
  @CsvSource({
    "ISSUE,dms portal paper,courier",
    "RENEW,dms portal paper,does not say how the original travels",
    "CHANGE,dms portal paper,does not say how the original travels",
    "REVOKE,dms portal paper,does not say how the original travels",
    "RECOVER,dms paper,does not delay the unlock"
  })
  void stepTwo(Procedure procedure, String ways, String note) {
    List<ChannelOption> options = route(Sample.request(procedure, STAFF)).get(1).channels();
    assertThat(String.join(" ", options.stream().map(o -> o.channel().code()).toList()))
        .isEqualTo(ways);
    for (ChannelOption option : options) {
      boolean paper = option.channel() == Channel.PAPER;
      assertThat(option.paperOriginal()).isEqualTo(paper);
      assertThat(option.citation().clause())
          .isEqualTo(procedure == Procedure.RECOVER ? "§9" : "§3");
      assertThat(option.note().map(Text::en).orElse("")).contains(paper ? note : "");
    }
  }

  static Stream<Arguments> writers() {
    CertificateSerial old = CertificateSerial.of("54A0000000000009");
    Content again = new Content.Issue(List.of(), Optional.of(old));
    return Stream.of(
        Arguments.of("works", Sample.request(Procedure.RENEW, STAFF), true),
        Arguments.of("no certificate yet", Make.issue(STAFF), false),
        Arguments.of("no certificate yet, agency", Make.issue(AGENCY), false),
        Arguments.of(
            "an old certificate",
            Make.begin(Request.of(again, Optional.empty()), STAFF).build(),
            true),
        Arguments.of("lost", Make.withToken(Procedure.REVOKE, TokenCondition.LOST), false),
        Arguments.of("damaged", Make.withToken(Procedure.REVOKE, TokenCondition.DAMAGED), false),
        Arguments.of("locked", Make.withToken(Procedure.RENEW, TokenCondition.LOCKED), false),
        Arguments.of(
            "lost by the reason",
            Make.revoke(STAFF, ApplicantRole.SUBSCRIBER, "token-lost"),
            false),
        Arguments.of(
            "damaged by the reason",
            Make.revoke(STAFF, ApplicantRole.SUBSCRIBER, "token-damaged"),
            false),
        Arguments.of("recovery", Sample.request(Procedure.RECOVER, STAFF), false),
        Arguments.of(
            "an officer with a token of their own",
            Make.revoke(STAFF, ApplicantRole.REPRESENTING_OFFICER, "token-lost"),
            true));
  }

  /** Who cannot sign files step 1 on paper; step 2 stays electronic. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("writers")
  void stepOne(String name, Request request, boolean canSign) {
    List<RouteStep> route = route(request);
    assertThat(route.get(0).channels())
        .extracting(o -> o.channel().code())
        .isEqualTo(canSign ? List.of("dms", "paper") : List.of("paper"));
    assertThat(route.get(0).channels())
        .allSatisfy(o -> assertThat(o.note().orElseThrow().en()).contains("no rule for step 1"));
    assertThat(route.get(1).channels().get(0).channel()).isEqualTo(Channel.DMS);
  }
}
