package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.api.model.SubscriberKind.STAFF;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Due;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.core.profile.ProfileSet;

/** What follows (§5–§9, Decree art. 64, 71). */
class ObligationTest {

  private static List<Obligation> after(Request request) {
    return ((Decision)
            new Assessor(ProfileSet.builtIn())
                .assess(request, AssessmentOptions.on(Sample.DAY).under("long-an-2020")))
        .obligations();
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(Make.issue(STAFF), List.of("hand-over-token -", "request-effective-time 13")),
        Arguments.of(
            Sample.request(Procedure.RENEW, STAFF),
            List.of("authority-renews -", "install-certificate -")),
        Arguments.of(
            Sample.request(Procedure.CHANGE, STAFF),
            List.of("authority-changes -", "install-certificate -")),
        Arguments.of(Sample.request(Procedure.REVOKE, STAFF), List.of("return-token 14")),
        Arguments.of(
            Make.withToken(Procedure.REVOKE, TokenCondition.DAMAGED), List.of("return-token 14")),
        Arguments.of(
            Make.revoke(STAFF, ApplicantRole.SUBSCRIBER, "token-lost"), List.of("confirm-loss 15")),
        // The token is lost though the reason says otherwise: 15 instead of 14.
        Arguments.of(
            Make.withToken(Procedure.REVOKE, TokenCondition.LOST), List.of("confirm-loss 15")),
        Arguments.of(Sample.request(Procedure.RECOVER, STAFF), List.of("remote-unlock -")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void follows(Request request, List<String> expected) {
    List<Obligation> all = after(request);
    assertThat(all).extracting(o -> o.code() + " " + o.form().orElse("-")).isEqualTo(expected);
    for (Obligation each : all) {
      assertThat(each.procedure()).isEqualTo(request.procedure());
      assertThat(each.form().isPresent()).isEqualTo(each.to().isPresent());
      each.to().ifPresent(to -> assertThat(to.role()).isEqualTo(AddresseeRole.AUTHORITY));
      if (each.form().isPresent()) {
        assertThat(each.owedBy()).isEqualTo("managing-agency");
        assertThat(each.note().orElseThrow().en()).containsIgnoringCase("owed by the agency");
      }
    }
  }

  @Test
  void deadlinesAreTheDecrees() {
    Obligation back = after(Sample.request(Procedure.REVOKE, STAFF)).get(0);
    assertThat(back.due()).contains(new Due(5, "working-days", "revoked", Optional.empty()));
    assertThat(back.citation().clause()).isEqualTo("Điều 71");
    assertThat(back.citation().document()).contains("130/2018/NĐ-CP").contains("§10");
    Obligation renewal = after(Sample.request(Procedure.RENEW, STAFF)).get(0);
    assertThat(renewal.due()).contains(new Due(3, "working-days", "received", Optional.empty()));
    assertThat(renewal.citation().clause()).isEqualTo("Điều 64");
    assertThat(after(Make.issue(STAFF))).allMatch(o -> o.due().isEmpty());
    assertThat(after(Make.revoke(STAFF, ApplicantRole.SUBSCRIBER, "token-lost")))
        .allMatch(o -> o.due().isEmpty());
  }
}
