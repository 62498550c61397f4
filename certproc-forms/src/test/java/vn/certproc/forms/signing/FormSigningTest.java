package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.forms.signing.Authority.NOW;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.forms.FormExtractor;
import vn.certproc.forms.PdfSamples;
import vn.certproc.forms.SigningSamples;

/** Our own forms, signed in their places. */
class FormSigningTest {

  private static final PdfSigner SIGNER = PdfSigner.create();
  private static final SignatureOrder AS_PERSON = SignatureOrder.as(SignerKind.PERSON, NOW);
  private static final SignatureOrder AS_AGENCY = SignatureOrder.as(SignerKind.AGENCY, NOW);
  private static final byte[] LETTER = SigningSamples.pdf(SigningSamples.letter());
  private static final TestSigner HEAD = signer("Phạm Minh Tuấn");
  private static final TestSigner STAFF = signer("Nguyễn Thị Thu Hà");
  private static final TestSigner DEPARTMENT = signer("Sở Nông nghiệp và Phát triển nông thôn");

  private static TestSigner signer(String name) {
    return Authority.signer(name, KeyPairs.sharedRsa(2048));
  }

  private static List<String> codes(SignedPdf signed) {
    return signed.warnings().stream().map(fault -> fault.code()).toList();
  }

  @Test
  void aLetterGetsItsFieldsAndBothSignatures() throws IOException {
    byte[] signature = SigningSamples.picture(300, 150, Color.BLUE);
    byte[] seal = SigningSamples.picture(400, 400, Color.RED);
    SignedPdf once =
        SIGNER.sign(LETTER, AS_PERSON.withAppearance(SignatureAppearance.image(signature)), HEAD);
    SignedPdf twice =
        SIGNER.sign(
            once.pdf(), AS_AGENCY.withAppearance(SignatureAppearance.image(seal)), DEPARTMENT);
    assertThat(once.warnings()).isEmpty();
    assertThat(twice.warnings()).isEmpty();
    assertThat(Arrays.copyOf(once.pdf(), LETTER.length)).isEqualTo(LETTER);
    assertThat(Arrays.copyOf(twice.pdf(), once.pdf().length)).isEqualTo(once.pdf());
    try (SignedFile file = new SignedFile(twice.pdf())) {
      file.assertIntact("person");
      file.assertIntact("agency");
      assertThat(image(file, "person")).isNotNull();
      assertThat(image(file, "agency").getCOSStream(COSName.SMASK)).isNotNull();
    }
    assertThat(SignatureFields.of(twice.pdf())).allMatch(SignatureField::signed).hasSize(2);
    assertThat(FormExtractor.standard().extract(new ByteArrayInputStream(twice.pdf())).xml())
        .as("the request inside")
        .isEqualTo(PdfSamples.REQUEST);
  }

  private static COSStream image(SignedFile file, String field) throws IOException {
    var form = file.document.getDocumentCatalog().getAcroForm(null);
    COSDictionary widget =
        ((PDSignatureField) form.getField(field)).getWidgets().get(0).getCOSObject();
    COSDictionary pictures =
        widget
            .getCOSDictionary(COSName.AP)
            .getCOSStream(COSName.N)
            .getCOSDictionary(COSName.RESOURCES)
            .getCOSDictionary(COSName.XOBJECT);
    return pictures.getCOSStream(pictures.keySet().iterator().next());
  }

  @Test
  void aPictureInTheColourOfTheOtherIsTold() {
    SignatureAppearance red =
        SignatureAppearance.image(SigningSamples.picture(300, 150, new Color(190, 30, 40)));
    SignatureAppearance blue =
        SignatureAppearance.image(SigningSamples.picture(400, 400, new Color(20, 40, 150)));
    SignatureAppearance black =
        SignatureAppearance.image(SigningSamples.picture(300, 150, Color.DARK_GRAY));
    SignedPdf once = SIGNER.sign(LETTER, AS_PERSON.withAppearance(red), HEAD);
    assertThat(codes(once)).containsExactly("signing-image-colour");
    SignedPdf twice = SIGNER.sign(once.pdf(), AS_AGENCY.withAppearance(blue), DEPARTMENT);
    assertThat(codes(twice)).containsExactly("signing-image-colour");
    assertThat(codes(SIGNER.sign(LETTER, AS_PERSON.withAppearance(black), HEAD))).isEmpty();
    PendingSignature kept =
        SIGNER.begin(
            LETTER,
            AS_PERSON.withAppearance(red),
            HEAD.certificate().orElseThrow(),
            SignatureScheme.RSA_PKCS1_SHA256);
    assertThat(PendingSignature.decode(kept.encoded()).warnings()).isEqualTo(once.warnings());
  }

  @Test
  void aFormThatIsPreparedByNowIsNotPreparedAgain() throws IOException {
    byte[] prepared = SignatureFields.prepare(LETTER, NOW);
    SignedPdf signed = SIGNER.sign(prepared, AS_PERSON, HEAD);
    assertThat(Arrays.copyOf(signed.pdf(), prepared.length)).isEqualTo(prepared);
    try (SignedFile file = new SignedFile(signed.pdf())) {
      file.assertIntact("person");
    }
  }

  @Test
  void inMinutesEachPersonFindsTheOwnPlace() throws IOException {
    byte[] minutes = SigningSamples.pdf(SigningSamples.minutes());
    SignedPdf head = SIGNER.sign(minutes, AS_PERSON, HEAD);
    assertThat(head.field()).isEqualTo("person-2");
    assertThatThrownBy(() -> SIGNER.sign(head.pdf(), AS_AGENCY, DEPARTMENT))
        .isInstanceOfSatisfying(
            SigningRefusedException.class, e -> assertThat(e.code()).isEqualTo("signer-order"));
    SignedPdf staff = SIGNER.sign(head.pdf(), AS_PERSON, STAFF);
    assertThat(staff.field()).isEqualTo("person-1");
    SignedPdf agency = SIGNER.sign(staff.pdf(), AS_AGENCY, DEPARTMENT);
    assertThat(codes(agency)).containsExactly("signer-name-not-printed");
    try (SignedFile file = new SignedFile(agency.pdf())) {
      for (String field : List.of("person-1", "person-2", "agency")) {
        file.assertIntact(field);
      }
    }
  }

  @Test
  void anAnnexIsSignedWhereItWasPrepared() throws IOException {
    byte[] annex = SignatureFields.prepareAnnex(ForeignField.document(), NOW);
    SignatureOrder order = AS_AGENCY.withAppearance(SignatureAppearance.text("15/SNN-VP"));
    SignedPdf signed = SIGNER.sign(annex, order, DEPARTMENT);
    try (SignedFile file = new SignedFile(signed.pdf())) {
      file.assertIntact("agency");
    }
  }

  @Test
  void aNameThatDiffersInAccentsIsToldAndAnotherOneWantsAYes() {
    assertThat(codes(SIGNER.sign(LETTER, AS_PERSON, signer("Pham Minh Tuan"))))
        .containsExactly("signer-name-case");
    TestSigner other = signer("Phạm Minh Tú");
    assertThatThrownBy(() -> SIGNER.sign(LETTER, AS_PERSON, other))
        .isInstanceOfSatisfying(
            SigningRefusedException.class,
            e -> {
              assertThat(e.code()).isEqualTo("signer-other-name");
              assertThat(e.arguments())
                  .containsEntry("printed", "Phạm Minh Tuấn")
                  .containsEntry("certified", "Phạm Minh Tú");
            });
    assertThat(other.asked()).isZero();
    assertThat(codes(SIGNER.sign(LETTER, AS_PERSON.acceptingOtherName(), other)))
        .containsExactly("signer-name-accepted");
  }

  @Test
  void aRenamedAgencySignsWithItsOldName() {
    byte[] once = SIGNER.sign(LETTER, AS_PERSON, HEAD).pdf();
    TestSigner old = signer("Sở Nông nghiệp");
    assertThatThrownBy(() -> SIGNER.sign(once, AS_AGENCY, old))
        .isInstanceOfSatisfying(
            SigningRefusedException.class,
            e -> assertThat(e.code()).isEqualTo("signer-other-name"));
    assertThat(codes(SIGNER.sign(once, AS_AGENCY.acceptingOtherName(), old)))
        .containsExactly("signer-name-accepted");
  }
}
