package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.forms.signing.Authority.NOW;
import static vn.certproc.forms.signing.Authority.PERSON;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.checks.authority.TimeStamper;
import vn.certproc.pki.cms.CmsException;
import vn.certproc.pki.cms.CmsSignature;
import vn.certproc.pki.cms.TimeStamp;
import vn.certproc.pki.cms.TimeStampAuthority;

/** PAdES-BASELINE-T: an authority gives the time. */
class StampedTest {

  private static final PdfSigner SIGNER = PdfSigner.create();
  private static final TimeStamper STAMPER = TimeStamper.of(Authority.ISSUER, () -> NOW);
  private static final SignatureOrder ORDER = SignatureOrder.field("person", NOW);

  @Test
  void theStampIsOverTheSignature() throws IOException {
    byte[] pdf =
        SIGNER
            .sign(
                ForeignField.document("person"),
                ORDER.withTimeStamp(STAMPER::answer).withChain(Authority.chain()),
                PERSON)
            .pdf();
    try (SignedFile file = new SignedFile(pdf)) {
      file.assertIntact("person");
      CmsSignature cms = file.cms("person");
      assertThat(cms.timeStamps()).hasSize(1);
      TimeStamp stamp = cms.timeStamps().get(0);
      assertThat(stamp.coversSignature()).isTrue();
      assertThat(stamp.intact()).isTrue();
      assertThat(stamp.time().truncatedTo(ChronoUnit.SECONDS))
          .isEqualTo(NOW.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  /** Nothing comes out, whatever is wrong with the answer. */
  @ParameterizedTest
  @EnumSource(
      value = TimeStamper.Fault.class,
      names = "NO_CERTIFICATES",
      mode = EnumSource.Mode.EXCLUDE)
  void aBadStampIsNotTaken(TimeStamper.Fault fault) throws IOException {
    byte[] pdf = ForeignField.document("person");
    TimeStampAuthority bad = STAMPER.with(fault)::answer;
    assertThatThrownBy(() -> SIGNER.sign(pdf, ORDER.withTimeStamp(bad), PERSON))
        .isInstanceOf(CmsException.NotStamped.class);
  }

  @Test
  void anAuthorityThatIsNotReached() throws IOException {
    byte[] pdf = ForeignField.document("person");
    TimeStampAuthority away =
        request -> {
          throw new IOException("no route");
        };
    assertThatThrownBy(() -> SIGNER.sign(pdf, ORDER.withTimeStamp(away), PERSON))
        .isInstanceOfSatisfying(
            CmsException.NotStamped.class,
            e -> assertThat(e.code()).isEqualTo("cms-time-stamp-unreachable"));
  }

  @Test
  void theAuthorityIsNotAskedForASignatureThatDoesNotFit() throws IOException {
    List<byte[]> asked = new ArrayList<>();
    TimeStampAuthority counting =
        request -> {
          asked.add(request);
          return STAMPER.answer(request);
        };
    TestSigner wrong = PERSON.signingWith(Authority.ISSUER.key());
    byte[] pdf = ForeignField.document("person");
    assertThatThrownBy(() -> SIGNER.sign(pdf, ORDER.withTimeStamp(counting), wrong))
        .isInstanceOf(SignatureMismatchException.class);
    assertThat(asked).isEmpty();
  }
}
