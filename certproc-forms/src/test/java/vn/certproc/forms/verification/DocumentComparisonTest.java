package vn.certproc.forms.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import vn.certproc.checks.attacks.Attack;
import vn.certproc.checks.attacks.AttackFamily;
import vn.certproc.checks.attacks.Attacks;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.signing.SignatureFields;

/** What comes back is the document that was sent, with signatures. */
class DocumentComparisonTest {

  private static final byte[] SENT = SignatureFields.prepare(Signing.form(), Signing.NOW);

  @Test
  void theSameWithOneOrTwoSignatures() {
    byte[] once = Signing.sign(SENT, Signing.PERSON_KEY);
    byte[] twice = Signing.sign(once, Signing.AGENCY_KEY);

    assertThat(DocumentComparison.onlySignaturesAdded(SENT, SENT)).isEmpty();
    assertThat(DocumentComparison.onlySignaturesAdded(SENT, once)).isEmpty();
    assertThat(DocumentComparison.onlySignaturesAdded(SENT, twice)).isEmpty();
    assertThat(DocumentComparison.onlySignaturesAdded(once, twice)).isEmpty();
    assertThat(DocumentComparison.onlySignaturesAdded(Signing.form(), Signing.twice())).isEmpty();
  }

  @Test
  void aProgramMayWriteAnUnsignedFileAnew() throws IOException {
    byte[] returned = Signing.sign(rewritten(SENT), Signing.PERSON_KEY);

    assertThat(DocumentComparison.onlySignaturesAdded(SENT, returned)).isEmpty();
  }

  @Test
  void writtenAnewASignedFileLosesItsSignatures() throws IOException {
    byte[] signed = Signing.sign(SENT, Signing.PERSON_KEY);

    assertThat(DocumentComparison.onlySignaturesAdded(signed, rewritten(signed)))
        .extracting(Change::code)
        .containsExactly("rewritten");
  }

  @Test
  void writtenAnewAndChangedIsTold() throws IOException {
    byte[] sent = Signing.fillable();
    byte[] changed = Signing.filled(sent, Map.of("certificate/name", "Ổn Thị Lê"));

    assertThat(DocumentComparison.onlySignaturesAdded(sent, changed)).isNotEmpty();
    assertThat(DocumentComparison.onlySignaturesAdded(sent, rewritten(sent))).isEmpty();
  }

  @Test
  void anotherDocument() {
    byte[] other = Signing.sign(Signing.letter(), Signing.PERSON_KEY);

    assertThat(DocumentComparison.onlySignaturesAdded(SENT, other)).isNotEmpty();
  }

  @Test
  void everyAttackThatAddsSomethingIsTold() {
    byte[] signed = Signing.sign(SENT, Signing.PERSON_KEY);
    List<AttackFamily> adding =
        List.of(
            AttackFamily.INCREMENTAL_SAVING,
            AttackFamily.ATTACHMENT,
            AttackFamily.FIELDS,
            AttackFamily.STAMP_ABUSE);
    for (Attack attack : Attacks.all(Signing::token)) {
      byte[] prepared = attack.prepare(SENT);
      if (adding.contains(attack.family()) && prepared == SENT) {
        assertThat(DocumentComparison.onlySignaturesAdded(signed, attack.apply(signed)))
            .as(attack.id())
            .isNotEmpty();
      }
    }
  }

  @Test
  void whatIsNoPdfIsRefused() {
    assertThatThrownBy(() -> DocumentComparison.onlySignaturesAdded(SENT, new byte[] {1, 2}))
        .isInstanceOf(UnreadablePdfException.class);
  }

  private static byte[] rewritten(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    }
  }
}
