package vn.certproc.forms.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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

  static void assertValid(PdfVerification answer, Coverage... coverages) {
    assertThat(answer.verdict())
        .as(() -> Signing.told(answer))
        .isEqualTo(SignatureVerdict.VALID);
    assertThat(answer.signatures())
        .extracting(PdfSignature::coverage)
        .containsExactlyElementsOf(List.of(coverages));
  }
}
