package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;

/** A token is handed over and collected where there is one (Decree 68/2024, art. 11, 19). */
class TokenKindObligationTest {

  private static final String DECREE = "nd-68-2024";

  private static Decision after(Procedure procedure, Optional<String> kind) {
    Request.OptionalStage stage =
        Deltas.stage(
            procedure,
            Deltas.subscriber(SubscriberKind.STAFF, Deltas.CENTRE),
            ApplicantRole.MANAGING_AGENCY);
    return Deltas.decide(kind.map(k -> stage.token(of(k))).orElse(stage).build(), DECREE);
  }

  private static Token of(String kind) {
    return new Token(
        Optional.empty(), Optional.empty(), Optional.of(Code.of(kind)), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "issue,,authority-issues hand-over-token",
    "issue,pki-token,authority-issues hand-over-token",
    "issue,sim-pki,authority-issues hand-over-token",
    "issue,rssp,authority-issues hand-over-account",
    "issue,hsm,authority-issues ask-about-handover",
    "issue,soft,authority-issues ask-about-handover",
    "issue,floppy,authority-issues",
    "revoke,,authority-revokes return-token",
    "revoke,pki-token,authority-revokes return-token",
    "revoke,sim-pki,authority-revokes return-token",
    "revoke,rssp,authority-revokes ask-about-key",
    "revoke,hsm,authority-revokes ask-about-key",
    "revoke,soft,authority-revokes ask-about-key",
    "revoke,floppy,authority-revokes"
  })
  void whatFollowsIsOfTheKindOfToken(String procedure, String kind, String owed) {
    Decision decision =
        after(
            procedure.equals("issue") ? Procedure.ISSUE : Procedure.REVOKE,
            Optional.ofNullable(kind));
    assertThat(decision.obligations())
        .extracting(Obligation::code)
        .isEqualTo(List.of(owed.split(" ")));
  }

  /** Only what was read of art. 11 is text; the rest says that it is a reading. */
  @Test
  void readingsAreMarked() {
    for (String kind : List.of("rssp", "hsm", "soft")) {
      for (Procedure procedure : List.of(Procedure.ISSUE, Procedure.REVOKE)) {
        Obligation own = after(procedure, Optional.of(kind)).obligations().get(1);
        assertThat(own.note().orElseThrow().en()).contains("was not seen").contains("[inferred]");
        assertThat(own.form()).isEmpty();
        assertThat(own.due()).isEmpty();
      }
    }
    assertThat(after(Procedure.ISSUE, Optional.of("rssp")).obligations().get(1).note())
        .hasValueSatisfying(n -> assertThat(n.en()).contains("[text]"));
  }
}
