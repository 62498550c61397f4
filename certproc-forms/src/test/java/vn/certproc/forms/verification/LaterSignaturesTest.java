package vn.certproc.forms.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.checks.attacks.LaterSigning;
import vn.certproc.forms.signing.PdfSigner;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.signing.SigningRefusedException;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureVerdict;

/** What signatures and stamps that come later may show, and for whom they speak. */
class LaterSignaturesTest {

  private static final byte[] SIGNED = Signing.sign(Signing.letter(), Signing.PERSON_KEY);

  private static byte[] visible(byte[] pdf, String name, String place) {
    return LaterSigning.visible(
        pdf, name, place, content -> Signing.cms(content, Signing.AGENCY_KEY));
  }

  private static List<String> changes(PdfVerification answer) {
    return answer.signatures().get(0).changes().stream().map(Change::code).toList();
  }

  @Test
  void aStampAloneIsNoSignature() {
    PdfVerification answer = Signing.verify(Signing.stamp(Signing.letter()));

    assertThat(answer.verdict()).isEqualTo(SignatureVerdict.INVALID);
    assertThat(answer.wholeDocument()).isFalse();
    assertThat(answer.reasons()).extracting(Reason::code).containsExactly("no-signature");
    assertThat(answer.signatures())
        .extracting(PdfSignature::verdict)
        .containsExactly(SignatureVerdict.VALID);
  }

  @Test
  void aStampMayComeFirst() {
    byte[] pdf = Signing.sign(Signing.stamp(Signing.letter()), Signing.PERSON_KEY);

    GoodSignaturesTest.assertValid(Signing.verify(pdf), Coverage.REVISION, Coverage.WHOLE_DOCUMENT);
  }

  @Test
  void oneMayBeSeenInAQuarterOfThePage() {
    byte[] pdf = visible(SIGNED, "first", "20 20 300 300");

    GoodSignaturesTest.assertValid(Signing.verify(pdf), Coverage.REVISION, Coverage.WHOLE_DOCUMENT);
  }

  @Test
  void severalAreSeenInNoMoreThanThatTogether() {
    byte[] pdf = visible(visible(SIGNED, "first", "20 20 300 300"), "second", "20 320 300 600");
    PdfVerification answer = Signing.verify(pdf);

    assertThat(answer.verdict()).isEqualTo(SignatureVerdict.INVALID);
    assertThat(changes(answer)).contains("signature-fields-large");
    assertThat(answer.signatures().get(1).changes()).isEmpty();
  }

  @Test
  void aStampInAPersonsPlaceIsNobodysSignature() {
    byte[] prepared = SignatureFields.prepare(Signing.form(), Signing.NOW);
    byte[] stamped = LaterSigning.stamped(prepared, "person", Signing::token);

    assertThat(Signing.verify(stamped).signatures().get(0).reasons())
        .extracting(Reason::code)
        .contains("stamp-in-signers-field");
    assertThatThrownBy(
            () ->
                PdfSigner.create()
                    .sign(stamped, Signing.order(SignerKind.AGENCY), Signing.AGENCY_KEY))
        .isInstanceOfSatisfying(
            SigningRefusedException.class,
            e -> {
              assertThat(e.code()).isEqualTo("signer-field-stamped");
              assertThat(e.arguments()).containsEntry("field", "person");
            });
  }

  @Test
  void aStampInAnAgencysPlaceIsAChange() {
    byte[] prepared = SignatureFields.prepare(Signing.form(), Signing.NOW);
    byte[] person =
        PdfSigner.create()
            .sign(prepared, Signing.order(SignerKind.PERSON), Signing.PERSON_KEY)
            .pdf();
    byte[] stamped = LaterSigning.stamped(person, "agency", Signing::token);

    assertThat(changes(Signing.verify(stamped))).contains("stamp-in-signers-field");
    assertThat(DocumentComparison.onlySignaturesAdded(person, stamped))
        .extracting(Change::code)
        .contains("stamp-in-signers-field");
  }
}
