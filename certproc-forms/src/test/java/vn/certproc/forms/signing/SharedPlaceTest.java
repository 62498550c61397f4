package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.forms.SigningSamples;

/** Between title and name, where a person and an agency sign in one place. */
class SharedPlaceTest {

  private static final double MM = 72 / 25.4;
  private static final byte[] LETTER = SigningSamples.pdf(SigningSamples.letter());
  private static final String TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
          .format(Authority.NOW.atOffset(ZoneOffset.ofHours(7)));
  private static final String PERSON = "Phạm Minh Tuấn";
  private static final String AGENCY = "Sở Nông nghiệp và Phát triển nông thôn";
  private static final String LONG = "Ban Quản lý dự án đầu tư xây dựng công trình tỉnh Long An";

  /** A line of a text, and where its letters stand on the page. */
  private record Line(String text, Rectangle2D box) {}

  private static byte[] signed(byte[] pdf, SignerKind kind, String name, SignatureAppearance look) {
    SignatureOrder order =
        SignatureOrder.as(kind, Authority.NOW).withAppearance(look).acceptingOtherName();
    TestSigner signer = Authority.signer(name, KeyPairs.sharedRsa(2048));
    return PdfSigner.create().sign(pdf, order, signer).pdf();
  }

  private static byte[] both(
      SignatureAppearance person, String agency, SignatureAppearance agencys) {
    byte[] once = signed(LETTER, SignerKind.PERSON, PERSON, person);
    return signed(once, SignerKind.AGENCY, agency, agencys);
  }

  /** The lines that a field shows, where it stands on the page. */
  private static List<Line> lines(byte[] pdf, String name) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf);
        PDDocument shown = new PDDocument()) {
      PDAnnotationWidget widget =
          document.getDocumentCatalog().getAcroForm(null).getField(name).getWidgets().get(0);
      PDPage page = new PDPage(PDRectangle.A4);
      shown.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(shown, page)) {
        PDRectangle place = widget.getRectangle();
        content.transform(
            org.apache.pdfbox.util.Matrix.getTranslateInstance(
                place.getLowerLeftX(), place.getLowerLeftY()));
        content.drawForm(
            new PDFormXObject(
                widget.getCOSObject().getCOSDictionary(COSName.AP).getCOSStream(COSName.N)));
      }
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
              TextPosition first = letters.get(0);
              TextPosition last = letters.get(letters.size() - 1);
              double base = PDRectangle.A4.getHeight() - first.getYDirAdj();
              double right = last.getXDirAdj() + last.getWidthDirAdj();
              lines.add(
                  new Line(
                      text,
                      new Rectangle2D.Double(
                          first.getXDirAdj(), base - 2, right - first.getXDirAdj(), 8.7)));
            }
          };
      stripper.getText(shown);
    }
    return lines;
  }

  private static String text(List<Line> lines) {
    return String.join(" ", lines.stream().map(Line::text).toList());
  }

  private static void apart(List<Line> some, List<Line> others) {
    for (Line one : some) {
      for (Line other : others) {
        assertThat(one.box().intersects(other.box())).as("%s over %s", one, other).isFalse();
      }
    }
  }

  @Test
  void theTextsOfPersonAndAgencyDoNotTouch() throws IOException {
    for (String name : List.of("Sở Y tế", AGENCY, LONG)) {
      byte[] pdf = both(SignatureAppearance.standard(), name, SignatureAppearance.standard());
      List<Line> person = lines(pdf, "person");
      List<Line> agency = lines(pdf, "agency");
      assertThat(text(person)).isEqualTo("Ký bởi: " + PERSON + " Thời gian ký: " + TIME);
      assertThat(text(agency)).isEqualTo("Ký bởi: " + name + " Thời gian ký: " + TIME);
      assertThat(person).extracting(Line::text).contains(TIME);
      assertThat(agency).extracting(Line::text).contains(TIME);
      apart(person, agency);
    }
  }

  @Test
  void theTextOfAnAgencyEndsAboveThePrintedName() throws IOException {
    SignatureField field = SignatureFields.planned(LETTER).get(1);
    double name = field.bottom() + 2 * MM;
    byte[] pdf = both(SignatureAppearance.standard(), LONG, SignatureAppearance.standard());
    assertThat(lines(pdf, "agency")).allMatch(line -> line.box().getMinY() > name + MM / 2);
    assertThat(lines(pdf, "agency")).allMatch(line -> line.box().getMaxY() < name + 32 * MM);
  }

  @Test
  void theTextOfAnAgencyKeepsOffAPersonsPicture() throws IOException {
    SignatureAppearance picture =
        SignatureAppearance.image(SigningSamples.picture(426, 226, Color.BLUE));
    byte[] pdf = both(picture, "Chi cục Kiểm lâm", SignatureAppearance.standard());
    SignatureField person = SignatureFields.planned(LETTER).get(0);
    double width = person.height() * 406 / 206;
    Rectangle2D strokes =
        new Rectangle2D.Double(
            person.left() + (person.width() - width) / 2, person.bottom(), width, person.height());
    List<Line> agency = lines(pdf, "agency");
    assertThat(text(agency)).endsWith("Thời gian ký: " + TIME);
    assertThat(agency).noneMatch(line -> line.box().intersects(strokes));
  }

  @Test
  void besideANumberTheSignerIsNamedInAForm() throws IOException {
    byte[] pdf =
        both(SignatureAppearance.standard(), AGENCY, SignatureAppearance.text("15/SNN-VP"));
    assertThat(text(lines(pdf, "agency")))
        .isEqualTo("Số: 15/SNN-VP Ký bởi: " + AGENCY + " Thời gian ký: " + TIME);
    byte[] annex = SignatureFields.prepareAnnex(LETTER, Authority.NOW);
    byte[] signed = signed(annex, SignerKind.AGENCY, AGENCY, SignatureAppearance.text("15/SNN-VP"));
    assertThat(text(lines(signed, "agency"))).isEqualTo("Số: 15/SNN-VP Thời gian ký: " + TIME);
  }

  @Test
  void theNameOfAPersonStandsRightOfTheSeal() throws IOException {
    byte[] pdf =
        both(
            SignatureAppearance.standard(),
            AGENCY,
            SignatureAppearance.image(SigningSamples.picture(400, 400, Color.RED)));
    SignatureField seal = SignatureFields.planned(LETTER).get(1);
    double end = seal.left() + seal.width() / 2 + 18 * MM;
    assertThat(lines(pdf, "person"))
        .filteredOn(line -> !line.text().equals(TIME))
        .allMatch(line -> line.box().getMinX() >= end);
  }
}
