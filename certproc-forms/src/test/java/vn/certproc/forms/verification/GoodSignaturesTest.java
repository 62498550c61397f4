package vn.certproc.forms.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PdfSamples;
import vn.certproc.forms.signing.PdfSigner;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.signing.SignatureOrder;
import vn.certproc.pki.revocation.RevocationSources;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureJudge;
import vn.certproc.pki.verification.SignatureVerdict;

/** What is in order must be called so. */
class GoodSignaturesTest {

  @Test
  void oneSignatureCoversTheWholeLetter() {
    PdfVerification answer = Signing.verify(Signing.sign(Signing.letter(), Signing.PERSON_KEY));

    assertValid(answer, Coverage.WHOLE_DOCUMENT);
    assertThat(answer.wholeDocument()).isTrue();
  }

  @Test
  void theFirstOfTwoCoversItsRevisionAndTheSecondEverything() {
    byte[] once = Signing.sign(Signing.letter(), Signing.PERSON_KEY);
    PdfVerification answer = Signing.verify(Signing.sign(once, Signing.AGENCY_KEY));

    assertValid(answer, Coverage.REVISION, Coverage.WHOLE_DOCUMENT);
    assertThat(answer.signatures().get(0).onlySignaturesAfter()).isTrue();
    assertThat(answer.signatures()).extracting(PdfSignature::revision).containsExactly(2, 3);
    assertThat(answer.signatures()).extracting(PdfSignature::revisions).containsOnly(3);
  }

  @Test
  void aFormThatWasFilledInAndThenSigned() {
    PdfVerification answer = Signing.verify(Signing.sign(Signing.fillable(), Signing.PERSON_KEY));

    assertValid(answer, Coverage.WHOLE_DOCUMENT);
  }

  @Test
  void aCertificationAndAnApproval() {
    for (int level = 1; level <= 3; level++) {
      byte[] certified = Signing.sign(Signing.letter(), Signing.PERSON_KEY, level);
      PdfVerification answer = Signing.verify(certified);
      assertValid(answer, Coverage.WHOLE_DOCUMENT);
      assertThat(answer.signatures().get(0).purpose()).isEqualTo(SignaturePurpose.CERTIFICATION);
    }
    byte[] certified = Signing.sign(Signing.letter(), Signing.PERSON_KEY, 2);
    assertValid(
        Signing.verify(Signing.sign(certified, Signing.AGENCY_KEY)),
        Coverage.REVISION,
        Coverage.WHOLE_DOCUMENT);
  }

  @Test
  void personAndAgencyInTheFieldsOfAForm() {
    PdfVerification answer = Signing.verify(Signing.twice());

    assertValid(answer, Coverage.REVISION, Coverage.WHOLE_DOCUMENT);
    assertThat(answer.signatures())
        .extracting(each -> each.role().orElseThrow())
        .containsExactly(SignerKind.PERSON, SignerKind.AGENCY);
    assertThat(answer.signatures()).extracting(PdfSignature::page).containsOnly(1);
  }

  @Test
  void anAnnexOfAnotherProgramAndItsAgency() {
    byte[] annex = SignatureFields.prepareAnnex(Signing.fillable(), Signing.NOW);
    SignatureOrder order = SignatureOrder.as(SignerKind.AGENCY, Signing.NOW).acceptingOtherName();
    byte[] signed = PdfSigner.create().sign(annex, order, Signing.AGENCY_KEY).pdf();

    assertValid(Signing.verify(signed), Coverage.WHOLE_DOCUMENT);
  }

  @Test
  void aFieldThatIsAddedLaterWithItsStructure() {
    byte[] prepared = SignatureFields.prepare(Signing.form(), Signing.NOW);

    assertThat(DocumentComparison.onlySignaturesAdded(Signing.form(), prepared)).isEmpty();
  }

  @Test
  void validationDataAndADocumentTimeStampMayFollow() {
    byte[] stored = Signing.withValidationData(Signing.twice());
    PdfVerification answer = Signing.verify(Signing.stamp(stored));

    assertValid(answer, Coverage.REVISION, Coverage.REVISION, Coverage.WHOLE_DOCUMENT);
    PdfSignature stamp = answer.signatures().get(2);
    assertThat(stamp.purpose()).isEqualTo(SignaturePurpose.DOCUMENT_TIME_STAMP);
    assertThat(stamp.stamp().orElseThrow().time()).isEqualTo(Signing.NOW);
    assertThat(stamp.answer()).isEmpty();
  }

  @Test
  void whatTheDocumentBringsHelpsToJudgeItsSignatures() {
    byte[] signed = Signing.sign(Signing.letter(), Signing.PERSON_KEY);
    PdfVerifier bare = PdfVerifier.of(SignatureJudge.of(Signing.TRUST, RevocationSources.none()));

    assertThat(bare.verify(signed, Signing.NOW).verdict()).isEqualTo(SignatureVerdict.UNDECIDED);
    assertValid(bare.verify(Signing.withValidationData(signed), Signing.NOW), Coverage.REVISION);
  }

  @Test
  void manyRows() {
    byte[] list = PdfForms.render(PdfSamples.letter(PdfSamples.table(1000)), PdfSamples.OPTIONS);
    byte[] once = Signing.sign(list, Signing.PERSON_KEY);

    assertValid(
        Signing.verify(Signing.sign(once, Signing.AGENCY_KEY)),
        Coverage.REVISION,
        Coverage.WHOLE_DOCUMENT);
  }

  @Test
  void whiteSpaceBehindTheEndIsTold() {
    byte[] signed = Signing.sign(Signing.letter(), Signing.PERSON_KEY);
    byte[] longer = Arrays.copyOf(signed, signed.length + 1);
    longer[signed.length] = '\n';
    PdfVerification answer = Signing.verify(longer);

    assertValid(answer, Coverage.REVISION);
    assertThat(answer.wholeDocument()).isFalse();
    assertThat(answer.signatures().get(0).reasons())
        .extracting(Reason::code)
        .contains("white-space-after");
  }

  @Test
  void aFileWithoutSignatureIsNotValid() {
    PdfVerification answer = Signing.verify(Signing.letter());

    assertThat(answer.verdict()).isEqualTo(SignatureVerdict.INVALID);
    assertThat(answer.reasons()).extracting(Reason::code).containsExactly("no-signature");
    assertThat(answer.signatures()).isEmpty();
  }

  static void assertValid(PdfVerification answer, Coverage... coverages) {
    assertThat(answer.verdict()).as(() -> Signing.told(answer)).isEqualTo(SignatureVerdict.VALID);
    assertThat(answer.signatures())
        .extracting(PdfSignature::coverage)
        .containsExactlyElementsOf(List.of(coverages));
  }
}
