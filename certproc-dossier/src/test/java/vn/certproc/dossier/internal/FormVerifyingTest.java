package vn.certproc.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.dossier.internal.SignedForms.APPLICATION;
import static vn.certproc.dossier.internal.SignedForms.LETTER;
import static vn.certproc.dossier.internal.SignedForms.PERSON;
import static vn.certproc.dossier.internal.SignedForms.form;
import static vn.certproc.dossier.internal.SignedForms.sign;
import static vn.certproc.dossier.internal.SignedForms.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.decision.Verdict;
import vn.certproc.dossier.FormVerification;
import vn.certproc.dossier.NamedSigner;
import vn.certproc.dossier.Presence;
import vn.certproc.pki.revocation.RevocationSources;
import vn.certproc.pki.verification.Reason;
import vn.certproc.pki.verification.SignatureVerdict;

/** A signed form as a form: what it shows, what the rules say, who signed. */
class FormVerifyingTest {
  private static final String IN_TIME = "2021-03-15";
  private static final String TOO_LATE = "2021-06-01";

  private static List<String> codes(FormVerification form) {
    return form.reasons().stream().map(Reason::code).toList();
  }

  private static List<Presence> presences(FormVerification form) {
    return form.signers().stream().map(NamedSigner::presence).toList();
  }

  @Test
  void signedByThePersonWhoApplies() {
    FormVerification form = verify(sign(form(APPLICATION, IN_TIME), SignerKind.PERSON, PERSON));
    assertThat(form.verdict())
        .as("%s %s", form.reasons(), form.signatures())
        .isEqualTo(SignatureVerdict.VALID);
    assertThat(codes(form)).isEmpty();
    assertThat(presences(form)).containsExactly(Presence.PRESENT);
    NamedSigner signer = form.signers().get(0);
    assertThat(signer.certified()).contains(PERSON);
    assertThat(signer.signature().orElseThrow().field()).isEqualTo("person");
    assertThat(form.assessment().orElseThrow().verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(form.check().orElseThrow().equal()).isTrue();
    assertThat(form.check().orElseThrow().formId()).isEqualTo(APPLICATION);
  }

  @Test
  void nobodySigned() {
    FormVerification form = verify(form(APPLICATION, IN_TIME));
    assertThat(form.verdict()).isEqualTo(SignatureVerdict.INVALID);
    assertThat(codes(form)).containsExactly("signer-person-missing");
    assertThat(presences(form)).containsExactly(Presence.MISSING);
    assertThat(form.signers().get(0).signature()).isEmpty();
  }

  @Test
  void theNameInOtherLetters() {
    FormVerification form =
        verify(sign(form(APPLICATION, IN_TIME), SignerKind.PERSON, "nguyen van an"));
    assertThat(form.verdict()).isEqualTo(SignatureVerdict.VALID);
    assertThat(codes(form)).containsExactly("signer-person-name-nearly");
    assertThat(presences(form)).containsExactly(Presence.PRESENT);
  }

  @Test
  void somebodyElseInThePersonsPlace() {
    FormVerification form =
        verify(sign(form(APPLICATION, IN_TIME), SignerKind.PERSON, "Trần Thị Bình"));
    assertThat(form.verdict()).isEqualTo(SignatureVerdict.UNDECIDED);
    assertThat(codes(form)).containsExactly("signer-person-name-differs");
    assertThat(presences(form)).containsExactly(Presence.NAME_DIFFERS);
    assertThat(form.signers().get(0).certified()).contains("Trần Thị Bình");
  }

  @Test
  void theHeadWithoutTheAgency() {
    FormVerification form = verify(sign(form(LETTER, IN_TIME), SignerKind.PERSON, "Lê Văn Cường"));
    assertThat(form.verdict()).isEqualTo(SignatureVerdict.INVALID);
    assertThat(codes(form)).containsExactly("signer-agency-missing", "signer-person-name-unknown");
    assertThat(presences(form)).containsExactly(Presence.PRESENT, Presence.MISSING);
  }

  @Test
  void theHeadAndTheAgency() {
    String agency = SignedForms.signers(LETTER, IN_TIME).get(1).name().orElse("Sở Xây dựng");
    byte[] head = sign(form(LETTER, IN_TIME), SignerKind.PERSON, "Lê Văn Cường");
    FormVerification form = verify(sign(head, SignerKind.AGENCY, agency));
    assertThat(form.verdict())
        .as("%s %s", form.reasons(), form.signatures())
        .isEqualTo(SignatureVerdict.VALID);
    assertThat(presences(form)).containsExactly(Presence.PRESENT, Presence.PRESENT);
  }

  @Test
  void aRequestThatMayNotBeFiled() {
    FormVerification form = verify(sign(form(APPLICATION, TOO_LATE), SignerKind.PERSON, PERSON));
    assertThat(form.verdict()).isEqualTo(SignatureVerdict.INVALID);
    assertThat(form.signatures().verdict()).isEqualTo(SignatureVerdict.VALID);
    assertThat(codes(form)).containsExactly("form-request-ineligible");
    assertThat(form.reasons().get(0).arguments().get("checks")).isEqualTo("remaining-validity");
  }

  @Test
  void aFormThatWasEditedBeforeItWasSigned() throws IOException {
    byte[] edited = edited(form(APPLICATION, IN_TIME));
    FormVerification form = verify(sign(edited, SignerKind.PERSON, PERSON));
    assertThat(form.signatures().verdict())
        .as("the signature holds over what was edited")
        .isEqualTo(SignatureVerdict.VALID);
    assertThat(codes(form)).containsExactly("form-text-differs");
    assertThat(form.verdict()).isEqualTo(SignatureVerdict.INVALID);
  }

  /** Draws a line across the page. */
  private static byte[] edited(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      try (PDPageContentStream page =
          new PDPageContentStream(
              document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false, true)) {
        page.moveTo(100, 500);
        page.lineTo(400, 500);
        page.stroke();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void withoutRevocationListsItStaysOpen() {
    FormVerification form =
        verify(
            sign(form(APPLICATION, IN_TIME), SignerKind.PERSON, PERSON), RevocationSources.none());
    assertThat(form.verdict()).isEqualTo(SignatureVerdict.UNDECIDED);
    assertThat(codes(form)).isEmpty();
    assertThat(presences(form)).containsExactly(Presence.PRESENT);
  }

  @Test
  void somethingBehindTheEnd() {
    byte[] signed = sign(form(APPLICATION, IN_TIME), SignerKind.PERSON, PERSON);
    byte[] changed = new byte[signed.length + 1];
    System.arraycopy(signed, 0, changed, 0, signed.length);
    changed[signed.length] = 'x';
    FormVerification form = verify(changed);
    assertThat(form.signatures().verdict()).isEqualTo(SignatureVerdict.INVALID);
    assertThat(form.verdict()).isEqualTo(SignatureVerdict.INVALID);
  }
}
