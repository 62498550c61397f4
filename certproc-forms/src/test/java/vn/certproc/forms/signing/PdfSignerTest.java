package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.forms.signing.Authority.AGENCY;
import static vn.certproc.forms.signing.Authority.NOW;
import static vn.certproc.forms.signing.Authority.PERSON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.pki.cms.CmsSignature;

/** What a signed document is made of, on fields of another program. */
class PdfSignerTest {

  private static final PdfSigner SIGNER = PdfSigner.create();
  private static final SignatureOrder AS_PERSON = SignatureOrder.as(SignerKind.PERSON, NOW);
  private static final SignatureOrder AS_AGENCY = SignatureOrder.as(SignerKind.AGENCY, NOW);

  @Test
  void aPersonThenAnAgencyEachAppended() throws IOException {
    byte[] pdf = ForeignField.document("person", "agency");
    byte[] given = pdf.clone();
    byte[] once = SIGNER.sign(pdf, AS_PERSON, PERSON).pdf();
    byte[] twice = SIGNER.sign(once, AS_AGENCY, AGENCY).pdf();
    assertThat(pdf).as("what is given is not changed").isEqualTo(given);
    assertThat(Arrays.copyOf(once, pdf.length)).isEqualTo(pdf);
    assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
    try (SignedFile file = new SignedFile(twice)) {
      file.assertIntact("person");
      file.assertIntact("agency");
      assertThat(file.revision("person")).isEqualTo(once.length);
      assertThat(file.revision("agency")).isEqualTo(twice.length);
    }
  }

  @Test
  void theSignatureIsWhatPadesBaselineBSays() throws IOException {
    SignatureOrder order =
        SignatureOrder.as(SignerKind.PERSON, Instant.parse("2026-11-25T20:30:15.9Z"))
            .withReason("Đã xem (và duyệt)")
            .withLocation("Long An");
    byte[] pdf = SIGNER.sign(ForeignField.document("person"), order, PERSON).pdf();
    try (SignedFile file = new SignedFile(pdf)) {
      var dictionary = file.signature("person").getCOSObject();
      assertThat(dictionary.getNameAsString("Type")).isEqualTo("Sig");
      assertThat(dictionary.getNameAsString("Filter")).isEqualTo("Adobe.PPKLite");
      assertThat(dictionary.getNameAsString("SubFilter")).isEqualTo("ETSI.CAdES.detached");
      assertThat(dictionary.getString("M")).isEqualTo("D:20261126033015+07'00'");
      assertThat(dictionary.getString("Reason")).isEqualTo("Đã xem (và duyệt)");
      assertThat(dictionary.getString("Location")).isEqualTo("Long An");
      assertThat(dictionary.containsKey(COSName.CERT)).isFalse();
      CmsSignature cms = file.cms("person");
      assertThat(cms.claimedTime()).as("the time stands in the PDF alone").isEmpty();
      assertThat(cms.timeStamps()).isEmpty();
      assertThat(cms.encapsulated()).isFalse();
      assertThat(cms.certificates()).hasSize(1);
      assertThat(file.document.getDocumentCatalog().getAcroForm(null).isSignaturesExist()).isTrue();
      assertThat(file.document.getDocumentCatalog().getAcroForm(null).isAppendOnly()).isTrue();
    }
  }

  @Test
  void theChainGoesInWhereItIsGiven() throws IOException {
    SignatureOrder order = AS_PERSON.withChain(Authority.chain());
    byte[] pdf = SIGNER.sign(ForeignField.document("person"), order, PERSON).pdf();
    try (SignedFile file = new SignedFile(pdf)) {
      file.assertIntact("person");
      assertThat(file.cms("person").certificates()).hasSize(3).containsAll(Authority.chain());
    }
  }

  @Test
  void theSameOrderGivesTheSameBytes() throws IOException {
    byte[] pdf = ForeignField.document("person");
    assertThat(SIGNER.sign(pdf, AS_PERSON, PERSON).pdf())
        .isEqualTo(SIGNER.sign(pdf, AS_PERSON, PERSON).pdf());
  }

  @Test
  void aFieldIsSignedByItsName() throws IOException {
    byte[] pdf = ForeignField.document("person-1", "person-2", "Chữ ký");
    SignedPdf second = SIGNER.sign(pdf, SignatureOrder.field("person-2", NOW), PERSON);
    SignedPdf other = SIGNER.sign(second.pdf(), SignatureOrder.field("Chữ ký", NOW), AGENCY);
    SignedPdf first = SIGNER.sign(other.pdf(), AS_PERSON.acceptingOtherName(), PERSON);
    assertThat(second.field()).isEqualTo("person-2");
    assertThat(other.field()).isEqualTo("Chữ ký");
    assertThat(first.field()).as("the one that is left").isEqualTo("person-1");
    try (SignedFile file = new SignedFile(first.pdf())) {
      file.assertIntact("person-1");
      file.assertIntact("person-2");
      file.assertIntact("Chữ ký");
    }
  }

  @Test
  void fieldsAppendedByAnotherProgram() throws IOException {
    byte[] pdf = ForeignField.append(ForeignField.document(), "person");
    byte[] signed = SIGNER.sign(pdf, AS_PERSON, PERSON).pdf();
    try (SignedFile file = new SignedFile(signed)) {
      file.assertIntact("person");
    }
  }

  @Test
  void theFileCanBeWrittenWithoutACopy() throws IOException {
    SignedPdf signed = SIGNER.sign(ForeignField.document("person"), AS_PERSON, PERSON);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    signed.writeTo(out);
    assertThat(out.toByteArray()).isEqualTo(signed.pdf());
    signed.pdf()[0] = 0;
    assertThat(signed.pdf()[0]).as("copies are handed out").isEqualTo((byte) '%');
  }
}
