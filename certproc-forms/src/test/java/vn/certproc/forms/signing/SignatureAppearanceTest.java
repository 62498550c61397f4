package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.error.CertprocException;
import vn.certproc.forms.SigningSamples;
import vn.certproc.forms.internal.appearance.WidgetAppearance;

/** What stands in a signature field. */
class SignatureAppearanceTest {

  private static final double MM = 72 / 25.4;

  private static SignatureField field(SignerKind kind, double width, double height) {
    return new SignatureField(
        kind.code(), Optional.of(kind), 1, 0, 0, width * MM, height * MM, Optional.empty(), false);
  }

  private static COSStream drawn(
      PDDocument document, SignatureField field, SignatureAppearance look, String signer)
      throws IOException {
    return WidgetAppearance.of(document, field, look, signer, SigningSamples.AT);
  }

  private static String code(Throwable thrown) {
    return ((CertprocException) thrown).faults().get(0).code();
  }

  /** Width and height on paper of the one picture, from the matrix before it. */
  private static double[] size(COSStream form) throws IOException {
    var tokens = new PDFStreamParser(form.createInputStream().readAllBytes()).parse();
    for (int i = 6; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator operator && operator.getName().equals("cm")) {
        return new double[] {number(tokens.get(i - 6)), number(tokens.get(i - 3))};
      }
    }
    throw new AssertionError("no picture");
  }

  private static double number(Object token) {
    return ((COSNumber) token).floatValue();
  }

  @Test
  void aPersonsPictureIsFittedIntoItsFieldWithItsProportions() throws IOException {
    SignatureAppearance look =
        SignatureAppearance.image(SigningSamples.picture(426, 226, Color.BLUE));
    try (PDDocument document = new PDDocument()) {
      double[] size = size(drawn(document, field(SignerKind.PERSON, 50, 24), look, ""));
      // What is seen of it is 406 by 206 pixels: the rest is its transparent edge.
      assertThat(size[1]).isCloseTo(24 * MM, within(0.01));
      assertThat(size[0] / size[1]).isCloseTo(406 / 206.0, within(0.02));
    }
  }

  @Test
  void colourAndTransparencyStay() throws IOException {
    SignatureAppearance look =
        SignatureAppearance.image(SigningSamples.picture(200, 200, new Color(200, 16, 32)));
    try (PDDocument document = new PDDocument()) {
      COSStream form = drawn(document, field(SignerKind.AGENCY, 36, 36), look, "");
      COSDictionary pictures =
          ((COSDictionary) form.getDictionaryObject(COSName.RESOURCES))
              .getCOSDictionary(COSName.XOBJECT);
      COSStream picture = pictures.getCOSStream(COSName.getPDFName("Im0"));
      BufferedImage seen = new PDImageXObject(new PDStream(picture), new PDResources()).getImage();
      int middle = seen.getHeight() / 2;
      assertThat(new Color(seen.getRGB(2, middle), true)).isEqualTo(new Color(200, 16, 32, 255));
      assertThat(seen.getRGB(seen.getWidth() / 2, middle) >>> 24).isZero();
    }
  }

  @Test
  void aSealStandsInTheSizeThatItsFileSaysAndElseInThatOfTheField() throws IOException {
    byte[] plain = SigningSamples.picture(326, 326, Color.RED);
    try (PDDocument document = new PDDocument()) {
      SignatureField seal = field(SignerKind.AGENCY, 36, 36);
      double unsaid = size(drawn(document, seal, SignatureAppearance.image(plain), ""))[0];
      // 306 pixels are seen; at 10 a millimetre they are 30.6 mm.
      double said =
          size(drawn(document, seal, SignatureAppearance.image(resolved(plain, 10_000)), ""))[0];
      double absurd =
          size(drawn(document, seal, SignatureAppearance.image(resolved(plain, 100_000)), ""))[0];
      assertThat(unsaid).isCloseTo(36 * MM, within(0.1));
      assertThat(said).isCloseTo(30.6 * MM, within(0.5));
      assertThat(absurd).isCloseTo(36 * MM, within(0.1));
    }
  }

  /** The picture with a chunk that says how many pixels a metre takes. */
  private static byte[] resolved(byte[] png, int perMetre) {
    ByteBuffer chunk =
        ByteBuffer.allocate(21).putInt(9).put("pHYs".getBytes(StandardCharsets.US_ASCII));
    chunk.putInt(perMetre).putInt(perMetre).put((byte) 1);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, 13);
    chunk.putInt((int) sum.getValue());
    int header = 8 + 25;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(png, 0, header);
    out.writeBytes(chunk.array());
    out.write(png, header, png.length - header);
    return out.toByteArray();
  }

  private static String text(SignatureField field, SignatureAppearance look, String signer)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      COSStream form = drawn(document, field, look, signer);
      PDResources resources = new PDResources();
      page.setResources(resources);
      COSName name = resources.add(new PDFormXObject(new PDStream(form)));
      var stream = new PDStream(document);
      try (var content = stream.createOutputStream()) {
        content.write(("/" + name.getName() + " Do").getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      return new PDFTextStripper().getText(document).strip().replace("\r", "");
    }
  }

  @Test
  void withoutAPictureTheSignerAndTheTimeOfVietNamByIso8601() throws IOException {
    assertThat(
            text(
                field(SignerKind.PERSON, 50, 24),
                SignatureAppearance.standard(),
                "Nguyễn Thị Thuỳ Dương"))
        .isEqualTo("Ký bởi: Nguyễn Thị Thuỳ Dương\nThời gian ký:\n2026-09-17T09:05:09+07:00");
  }

  @Test
  void anAnnexHasTheNumberOfItsDocumentAndTheTime() throws IOException {
    assertThat(text(field(SignerKind.AGENCY, 80, 14), SignatureAppearance.text("15/SNV-VP"), "Sở"))
        .isEqualTo("Số: 15/SNV-VP\nThời gian ký: 2026-09-17T09:05:09+07:00");
  }

  @Test
  void theTextIsTenPointUprightAndBlack() throws IOException {
    try (PDDocument document = new PDDocument()) {
      COSStream form =
          drawn(document, field(SignerKind.PERSON, 50, 24), SignatureAppearance.standard(), "An");
      String content =
          new String(form.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(content).contains("0 g").contains("/F0 10 Tf");
      COSDictionary fonts =
          ((COSDictionary) form.getDictionaryObject(COSName.RESOURCES))
              .getCOSDictionary(COSName.FONT);
      COSDictionary font = fonts.getCOSDictionary(COSName.getPDFName("F0"));
      assertThat(font.getNameAsString(COSName.BASE_FONT)).endsWith("+LiberationSerif");
      COSArray parts = font.getCOSArray(COSName.DESCENDANT_FONTS);
      assertThat(
              ((COSDictionary) parts.getObject(0))
                  .getCOSDictionary(COSName.FONT_DESC)
                  .containsKey(COSName.FONT_FILE2))
          .isTrue();
    }
  }

  @Test
  void aNameThatIsTooLongIsCutAndTheTimeStays() throws IOException {
    String text =
        text(
            field(SignerKind.AGENCY, 36, 36),
            SignatureAppearance.standard(),
            "Ban Quản lý dự án đầu tư xây dựng các công trình ".repeat(8) + "\uD83D\uDE00");
    assertThat(text.lines().count()).isEqualTo(8);
    assertThat(text).contains("…").endsWith("2026-09-17T\n09:05:09+07:00");
  }

  @Test
  void whatTheTypefaceLacksIsAQuestionMark() throws IOException {
    assertThat(text(field(SignerKind.PERSON, 50, 24), SignatureAppearance.standard(), "An \u6F22"))
        .startsWith("Ký bởi: An ?");
  }

  @Test
  void aFieldThatShowsNothingStaysEmpty() throws IOException {
    try (PDDocument document = new PDDocument()) {
      COSStream form =
          drawn(document, field(SignerKind.PERSON, 0, 0), SignatureAppearance.standard(), "An");
      assertThat(form.createInputStream().readAllBytes()).isEmpty();
    }
  }

  @Test
  void theSameArgumentsGiveTheSameBytes() throws IOException {
    byte[] png = SigningSamples.picture(100, 60, Color.BLUE);
    try (PDDocument document = new PDDocument()) {
      SignatureField field = field(SignerKind.PERSON, 50, 24);
      for (SignatureAppearance look :
          new SignatureAppearance[] {
            SignatureAppearance.image(png), SignatureAppearance.standard()
          }) {
        assertThat(drawn(document, field, look, "An").createInputStream().readAllBytes())
            .isEqualTo(drawn(document, field, look, "An").createInputStream().readAllBytes());
      }
    }
  }

  @Test
  void picturesThatCannotBeTakenAreToldApart() {
    byte[] png = SigningSamples.picture(100, 60, Color.BLUE);
    refused("JFIF".getBytes(StandardCharsets.US_ASCII), "signing-image-not-png");
    refused(Arrays.copyOf(png, png.length - 20), "signing-image-damaged");
    byte[] bent = png.clone();
    bent[png.length / 2] ^= 1;
    refused(bent, "signing-image-damaged");
    refused(new byte[3 * 1024 * 1024], "signing-image-too-large");
    refused(
        SigningSamples.png(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB)),
        "signing-image-opaque");
    refused(
        SigningSamples.png(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB)),
        "signing-image-empty");
  }

  @Test
  void aPictureThatUnpacksToTooManyPixelsIsNotUnpacked() {
    byte[] png = SigningSamples.png(new BufferedImage(3000, 2000, BufferedImage.TYPE_BYTE_BINARY));
    assertThat(png.length).isLessThan(50_000);
    refused(png, "signing-image-too-large");
  }

  private static void refused(byte[] png, String code) {
    assertThatThrownBy(() -> SignatureAppearance.image(png))
        .isInstanceOf(SignatureImageException.class)
        .satisfies(thrown -> assertThat(code(thrown)).isEqualTo(code));
  }
}
