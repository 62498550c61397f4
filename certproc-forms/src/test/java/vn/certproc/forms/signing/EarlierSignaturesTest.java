package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.forms.signing.Authority.AGENCY;
import static vn.certproc.forms.signing.Authority.NOW;
import static vn.certproc.forms.signing.Authority.PERSON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.SignerKind;

/** Who signs a document with a broken signature would seem to stand by it. */
class EarlierSignaturesTest {

  private static final PdfSigner SIGNER = PdfSigner.create();
  private static final SignatureOrder AS_AGENCY = SignatureOrder.as(SignerKind.AGENCY, NOW);
  private static byte[] signed = new byte[0];

  @BeforeAll
  static void sign() throws IOException {
    byte[] pdf = ForeignField.document("person", "agency");
    signed = SIGNER.sign(pdf, SignatureOrder.as(SignerKind.PERSON, NOW), PERSON).pdf();
  }

  private static void broken(byte[] pdf) {
    assertThatThrownBy(() -> SIGNER.sign(pdf, AS_AGENCY, AGENCY))
        .isInstanceOfSatisfying(
            SigningRefusedException.class,
            e -> {
              assertThat(e.code()).isEqualTo("signer-earlier-broken");
              assertThat(e.arguments()).containsEntry("field", "person");
            });
  }

  private static byte[] edited(String what, String other) {
    String text = new String(signed, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(what);
    assertThat(at).as(what).isPositive();
    assertThat(other).hasSameSizeAs(what);
    return (text.substring(0, at) + other + text.substring(at + what.length()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aDocumentThatWasChanged() {
    broken(edited("+07'00'", "+08'00'"));
  }

  @Test
  void aSignatureThatWasChanged() {
    broken(edited("/Contents<3082", "/Contents<3083"));
    broken(edited("/SubFilter/ETSI.CAdES.detached", "/SubFilter/ETSI.RFC3161       "));
  }

  @Test
  void aRangeThatLeavesSomethingOut() {
    broken(edited("/ByteRange[0 ", "/ByteRange[1 "));
    String text = new String(signed, StandardCharsets.ISO_8859_1);
    String range = text.substring(text.indexOf("/ByteRange["), text.indexOf("/Contents<"));
    String[] numbers = range.substring("/ByteRange[".length()).split("[ \\]]+", -1);
    String fewer = Integer.toString(Integer.parseInt(numbers[3]) - 1);
    broken(edited(" " + numbers[3] + " ", " " + fewer + " "));
    broken(edited("/ByteRange[0 " + numbers[1], "/ByteRange[0 0" + numbers[1].substring(1)));
  }

  @Test
  void aDocumentThatWasAppendedTo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(signed)) {
      document.getPage(0).setRotation(90);
      document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
    }
    broken(out.toByteArray());
  }

  @Test
  void aDocumentOfWhichTheSignatureHolds() {
    assertThat(SIGNER.sign(signed, AS_AGENCY, AGENCY).field()).isEqualTo("agency");
  }
}
