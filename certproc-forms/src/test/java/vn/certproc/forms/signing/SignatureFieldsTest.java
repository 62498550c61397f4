package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.error.CertprocException;
import vn.certproc.forms.FormExtractor;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PdfSamples;
import vn.certproc.forms.SigningSamples;

/** Where a form is signed, and the empty fields there. */
class SignatureFieldsTest {

  private static final double MM = 72 / 25.4;
  private static final byte[] LETTER = SigningSamples.pdf(SigningSamples.letter());

  private static byte[] prepared(byte[] pdf) {
    return SignatureFields.prepare(pdf, SigningSamples.AT);
  }

  private static String code(Throwable thrown) {
    return ((CertprocException) thrown).faults().get(0).code();
  }

  @Test
  void aLetterIsSignedByItsHeadAndSealedByTheAgencyThatSendsIt() {
    assertThat(SignatureFields.planned(LETTER))
        .extracting(
            SignatureField::name,
            SignatureField::kind,
            SignatureField::page,
            SignatureField::printedName,
            SignatureField::signed)
        .containsExactly(
            tuple(
                "person", Optional.of(SignerKind.PERSON), 1, Optional.of("Phạm Minh Tuấn"), false),
            tuple(
                "agency",
                Optional.of(SignerKind.AGENCY),
                1,
                Optional.of("Sở Nông nghiệp và Phát triển nông thôn"),
                false));
    assertThat(SignatureFields.of(LETTER)).isEmpty();
  }

  @Test
  void theSealInItsRealSizeCoversAThirdOfTheSignatureOnItsLeft() {
    SignatureField person = SignatureFields.planned(LETTER).get(0);
    SignatureField seal = SignatureFields.planned(LETTER).get(1);
    // The field is wider than the seal, which stands in its middle: a text needs more.
    double covered = seal.left() + seal.width() / 2 + 18 * MM - person.left();
    assertThat(covered / person.width()).isCloseTo(1 / 3.0, within(0.01));
    assertThat(seal.left()).isLessThan(person.left());
    assertThat(seal.width()).isCloseTo(48 * MM, within(0.01));
    assertThat(seal.height()).isCloseTo(36 * MM, within(0.01));
    assertThat(seal.bottom() + seal.height() / 2)
        .isCloseTo(person.bottom() + person.height() / 2, within(0.01));
  }

  @Test
  void aPersonsApplicationHasNoSeal() {
    List<SignatureField> fields =
        SignatureFields.of(prepared(SigningSamples.pdf(SigningSamples.application())));
    assertThat(fields).extracting(SignatureField::name).containsExactly("person");
    assertThat(fields.get(0).printedName()).contains("Nguyễn Thị Thu Hà");
  }

  @Test
  void ofSeveralOfAKindEachHasItsNumberFromLeftToRight() {
    List<SignatureField> fields =
        SignatureFields.of(prepared(SigningSamples.pdf(SigningSamples.minutes())));
    assertThat(fields)
        .extracting(SignatureField::name)
        .containsExactly("person-1", "person-2", "agency");
    assertThat(fields.get(0).left() + fields.get(0).width()).isLessThan(fields.get(2).left());
    assertThat(fields.get(0).printedName()).contains("Nguyễn Thị Thu Hà");
    assertThat(fields.get(1).printedName()).contains("Phạm Minh Tuấn");
  }

  @Test
  void whatIsThereAfterwardsIsWhatWasPlanned() {
    byte[] list = SigningSamples.pdf(SigningSamples.list());
    List<SignatureField> planned = SignatureFields.planned(list);
    List<SignatureField> there = SignatureFields.of(prepared(list));
    assertThat(planned).hasSize(2).allMatch(field -> field.page() == 2);
    assertThat(there)
        .usingRecursiveComparison()
        .withComparatorForType((a, b) -> Math.abs(a - b) < 0.01 ? 0 : 1, Double.class)
        .isEqualTo(planned);
  }

  @Test
  void theBytesBeforeStayAndTheSameArgumentsGiveTheSameBytes() {
    byte[] with = prepared(LETTER);
    assertThat(Arrays.copyOf(with, LETTER.length)).isEqualTo(LETTER);
    assertThat(prepared(LETTER)).isEqualTo(with);
    assertThat(with.length - LETTER.length).isLessThan(8 * 1024);
  }

  @Test
  void theRequestInsideIsStillRead() throws IOException {
    byte[] with = prepared(LETTER);
    assertThat(FormExtractor.standard().extract(new ByteArrayInputStream(with)).xml())
        .isEqualTo(PdfSamples.REQUEST);
  }

  @Test
  void eachFieldFollowsItsTitleInTheReadingOrderAndSaysWhoseItIs() throws IOException {
    try (PDDocument document = Loader.loadPDF(prepared(LETTER))) {
      COSDictionary root =
          (COSDictionary)
              document.getDocumentCatalog().getCOSObject().getDictionaryObject("StructTreeRoot");
      COSArray kids =
          (COSArray) ((COSDictionary) root.getDictionaryObject("K")).getDictionaryObject("K");
      int title = 0;
      while (!((COSDictionary) kids.getObject(title)).containsKey("ID")) {
        title++;
      }
      COSDictionary person = (COSDictionary) kids.getObject(title + 1);
      COSDictionary agency = (COSDictionary) kids.getObject(title + 2);
      assertThat(person.getNameAsString(COSName.S)).isEqualTo("Form");
      assertThat(person.getString("Alt")).isEqualTo("Chữ ký số của Phạm Minh Tuấn");
      assertThat(agency.getString("Alt"))
          .isEqualTo("Chữ ký số của Sở Nông nghiệp và Phát triển nông thôn");
      assertThat(((COSDictionary) kids.getObject(title + 3)).getNameAsString(COSName.S))
          .isEqualTo("P");
    }
  }

  @Test
  void aFormToFillInKeepsItsFields() throws IOException {
    byte[] form = PdfForms.render(SigningSamples.fillable(), PdfSamples.OPTIONS);
    byte[] with = prepared(form);
    assertThat(SignatureFields.of(with))
        .extracting(SignatureField::name)
        .containsExactly("person", "agency");
    try (PDDocument before = Loader.loadPDF(form);
        PDDocument after = Loader.loadPDF(with)) {
      assertThat(after.getDocumentCatalog().getAcroForm(null).getFields())
          .hasSize(before.getDocumentCatalog().getAcroForm(null).getFields().size() + 2);
    }
  }

  @Test
  void aFormWithoutTagsGetsFieldsWithoutTags() {
    byte[] form = PdfForms.render(SigningSamples.letter(), PdfSamples.OPTIONS.untagged());
    assertThat(SignatureFields.of(prepared(form))).hasSize(2);
  }

  @Test
  void whatHasFieldsIsNotPreparedAgain() {
    byte[] with = prepared(LETTER);
    assertThatThrownBy(() -> prepared(with))
        .isInstanceOf(UnsignablePdfException.class)
        .hasMessageContaining("person, agency")
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("signing-fields-there"));
    assertThatThrownBy(() -> SignatureFields.prepareAnnex(with, SigningSamples.AT))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("signing-fields-there"));
  }

  @Test
  void whatIsSignedGetsNoMoreFields() throws IOException {
    byte[] signed;
    try (PDDocument document = Loader.loadPDF(LETTER)) {
      document.addSignature(new PDSignature(), content -> new byte[10]);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      signed = out.toByteArray();
    }
    assertThat(SignatureFields.of(signed)).extracting(SignatureField::signed).containsExactly(true);
    assertThat(SignatureFields.of(signed).get(0).kind()).isEmpty();
    assertThatThrownBy(() -> prepared(signed))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("signing-signed"));
  }

  @Test
  void aFormThatIsSignedByHandAloneSaysSo() {
    byte[] form = SigningSamples.pdf(PdfSamples.letter(PdfSamples.TEXT));
    assertThat(SignatureFields.planned(form)).isEmpty();
    assertThatThrownBy(() -> prepared(form))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("signing-no-places"));
  }

  @Test
  void anotherFileIsNoFormButMayBeAnAnnex() throws IOException {
    byte[] other = page(0);
    assertThatThrownBy(() -> prepared(other))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("signing-no-form"));
    byte[] annex = SignatureFields.prepareAnnex(other, SigningSamples.AT);
    assertThat(Arrays.copyOf(annex, other.length)).isEqualTo(other);
    assertThat(SignatureFields.of(annex))
        .extracting(SignatureField::name)
        .containsExactly("agency");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void anAnnexIsSignedAtTheTopRightOfItsPageAsItIsSeen(int turn) throws IOException {
    byte[] annex = SignatureFields.prepareAnnex(page(turn), SigningSamples.AT);
    SignatureField field = SignatureFields.of(annex).get(0);
    // A4 is 595 by 842; the corner at the top right of what is seen, in the page's own measures.
    double x = turn == 0 || turn == 270 ? 595.28 : 0;
    double y = turn == 0 || turn == 90 ? 841.89 : 0;
    assertThat(Math.abs(field.left() + field.width() / 2 - x)).isLessThan(200);
    assertThat(Math.abs(field.bottom() + field.height() / 2 - y)).isLessThan(200);
    assertThat(field.width() > field.height()).isEqualTo(turn % 180 == 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90})
  void aPageThatIsTooSmallForAnAnnexIsRefused(int turn) throws IOException {
    for (var paper : List.of(new PDRectangle(50, 50), new PDRectangle(140, 400))) {
      byte[] small = page(turn, paper);
      if (turn == 90 && paper.getHeight() > 300) {
        // Turned, its long side lies above.
        assertThat(SignatureFields.of(SignatureFields.prepareAnnex(small, SigningSamples.AT)))
            .hasSize(1);
      } else {
        assertThatThrownBy(() -> SignatureFields.prepareAnnex(small, SigningSamples.AT))
            .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("signing-page-small"));
      }
    }
  }

  private static byte[] page(int turn) throws IOException {
    return page(turn, PDRectangle.A4);
  }

  private static byte[] page(int turn, PDRectangle paper) throws IOException {
    try (PDDocument document = new PDDocument()) {
      var page = new PDPage();
      page.setMediaBox(paper);
      page.setRotation(turn);
      document.addPage(page);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void filesThatCannotBeReadAreToldApart() throws IOException {
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(LETTER)) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(locked);
    }
    assertThatThrownBy(() -> prepared(locked.toByteArray()))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("pdf-encrypted"));
    assertThatThrownBy(() -> prepared(Arrays.copyOf(LETTER, LETTER.length / 2)))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("pdf-truncated"));
    assertThatThrownBy(() -> SignatureFields.of("xin chào".getBytes(StandardCharsets.UTF_8)))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("pdf-not-a-pdf"));
  }

  @Test
  void aFileThatReadersWouldHaveToRepairIsShownButNotPrepared() {
    byte[] moved = PdfSamples.tableMoved(LETTER, 1);
    assertThat(SignatureFields.planned(moved)).hasSize(2);
    assertThat(SignatureFields.of(moved)).isEmpty();
    assertThatThrownBy(() -> prepared(moved))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("pdf-damaged"));
    assertThatThrownBy(() -> SignatureFields.prepareAnnex(moved, SigningSamples.AT))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("pdf-damaged"));
  }

  @Test
  void placesThatFitNoPageAreRefused() throws IOException {
    byte[] list = SigningSamples.pdf(SigningSamples.list());
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(list)) {
      document.removePage(1);
      document.save(cut);
    }
    assertThatThrownBy(() -> prepared(cut.toByteArray()))
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("signing-places-wrong"));
  }

  @Test
  void noNameStandsInWhatIsLogged() {
    assertThat(SignatureFields.planned(LETTER).toString())
        .doesNotContain("Tuấn")
        .contains("SignatureField[person, page 1]");
  }
}
