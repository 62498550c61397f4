package vn.certproc.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.certproc.dossier.internal.SignedForms.CERTPROC;
import static vn.certproc.dossier.internal.SignedForms.LETTER;
import static vn.certproc.dossier.internal.SignedForms.PERSON;
import static vn.certproc.dossier.internal.SignedForms.form;
import static vn.certproc.dossier.internal.SignedForms.on;
import static vn.certproc.dossier.internal.SignedForms.sign;
import static vn.certproc.dossier.internal.SignedForms.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.Cause;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.dossier.FormVerification;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureVerdict;

/** Signed files that cannot be judged as forms, and requests that the rules leave open. */
class FormUnjudgedTest {
  private static final String DAY = "2021-03-15";
  private static final AssessmentOptions UNSEEN =
      AssessmentOptions.on(LocalDate.parse("2025-03-14")).under("nd-68-2024");

  private static List<String> codes(FormVerification form) {
    return form.reasons().stream().map(Reason::code).toList();
  }

  /** A byte of the request inside is another. */
  private static byte[] tampered(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int stream = text.indexOf("stream", text.indexOf("/EmbeddedFile"));
    byte[] changed = pdf.clone();
    changed[stream + 100] ^= 1;
    return changed;
  }

  private static void isUnjudged(FormVerification form, String code) {
    assertThat(codes(form)).containsExactly(code);
    assertThat(form.check()).isEmpty();
    assertThat(form.assessment()).isEmpty();
    assertThat(form.signers()).isEmpty();
    assertThat(form.signatures().signatures()).isNotEmpty();
  }

  @Test
  void aTamperedFormIsInvalidAndNotOnlyUnreadable() {
    byte[] signed = sign(form(LETTER, DAY), SignerKind.PERSON, "Lê Văn Cường");
    FormVerification form = verify(tampered(signed));
    isUnjudged(form, "form-not-comparable");
    assertThat(form.verdict()).isEqualTo(SignatureVerdict.INVALID);
    assertThat(form.signatures().verdict()).isEqualTo(SignatureVerdict.INVALID);
    Reason reason = form.reasons().get(0);
    assertThat(reason.arguments().get("cause")).startsWith("pdf-");
    assertThat(reason.text().en()).startsWith("The form could not be compared").contains(". The ");
    assertThat(reason.text().vi()).startsWith("Không so sánh được").contains(". ");
  }

  @Test
  void aBlankFormHasItsSignaturesJudged() {
    FormVerification form = verify(sign(CERTPROC.blankForm(LETTER), SignerKind.PERSON, PERSON));
    isUnjudged(form, "form-without-request");
    assertThat(form.signatures().verdict()).isEqualTo(SignatureVerdict.VALID);
    assertThat(form.verdict()).isEqualTo(SignatureVerdict.UNDECIDED);
  }

  @Test
  void soHasOneToFillInOnAScreen() {
    byte[] fillable = CERTPROC.fillableForm("tt185-01", SignerKind.PERSON, on(DAY)).orElseThrow();
    FormVerification form = verify(sign(fillable, SignerKind.PERSON, PERSON));
    isUnjudged(form, "form-without-request");
    assertThat(form.verdict()).isEqualTo(SignatureVerdict.UNDECIDED);
  }

  private static Payload renewal() {
    return CERTPROC.example(Procedure.RENEW, SubscriberKind.STAFF, 1, UNSEEN);
  }

  @Test
  void factsAreAskedForWhereTheySettleAPoint() {
    Decision unseen = CERTPROC.assess(renewal(), UNSEEN).decisions().get(0);
    Check silent = unseen.checks().stream().filter(Check::leavesOpen).findFirst().orElseThrow();
    Check lacking =
        new Check(
            "a-fact",
            silent.outcome(),
            silent.level(),
            silent.procedures(),
            Optional.of(Cause.FACT_MISSING),
            silent.citation(),
            silent.note(),
            silent.text(),
            silent.values());
    assertThat(FormReasons.open(with(unseen, List.of(silent, lacking))))
        .extracting(Reason::code, each -> each.arguments().get("checks"))
        .containsExactly(
            tuple("form-request-undecided", "a-fact"),
            tuple("form-request-rule-unknown", silent.code()));
    assertThat(FormReasons.open(with(unseen, List.of(lacking))))
        .extracting(Reason::code)
        .containsExactly("form-request-undecided");
  }

  private static Decision with(Decision decision, List<Check> checks) {
    return new Decision(
        decision.profile(),
        decision.profileSha256(),
        decision.on(),
        decision.procedure(),
        decision.verdicts(),
        decision.subscriber(),
        decision.verdict(),
        checks,
        decision.route(),
        decision.obligations(),
        decision.reference());
  }

  @Test
  void whatTheRegulationDoesNotSayIsNotAskedOfFacts() {
    byte[] pdf = CERTPROC.form("nd68-04", renewal(), UNSEEN);
    FormVerification form = CERTPROC.verifyForm(pdf, Instant.now(), Optional.empty());
    assertThat(codes(form)).contains("form-request-rule-unknown");
    assertThat(codes(form)).doesNotContain("form-request-undecided");
    Reason open =
        form.reasons().stream()
            .filter(each -> each.code().endsWith("unknown"))
            .findFirst()
            .orElseThrow();
    assertThat(open.arguments().get("checks")).contains("remaining-validity");
    assertThat(open.text().en()).contains("remaining-validity").doesNotContain("--facts");
  }
}
