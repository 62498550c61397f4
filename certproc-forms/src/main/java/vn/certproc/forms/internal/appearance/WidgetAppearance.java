package vn.certproc.forms.internal.appearance;

import java.io.IOException;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.internal.field.PageBox;
import vn.certproc.forms.internal.font.Face;
import vn.certproc.forms.internal.font.FontSet;
import vn.certproc.forms.internal.layout.DocumentFormat;
import vn.certproc.forms.internal.layout.Style;
import vn.certproc.forms.internal.pdf.ContentWriter;
import vn.certproc.forms.internal.pdf.CosFont;
import vn.certproc.forms.signing.SignatureAppearance;
import vn.certproc.forms.signing.SignatureField;

/** Draws what stands in a signature field. Stateless and thread-safe. */
public final class WidgetAppearance {

  private static final double POINTS_PER_INCH = 72;
  private static final int CONTENT = 1024;
  static final String PICTURE = "Im0";

  private final COSDocument document;
  private final SignatureField field;
  private final int turn;
  private final double width;
  private final double height;
  private final Optional<FormPlace> place;
  private final ContentWriter content = new ContentWriter(CONTENT);
  private final COSDictionary resources = new COSDictionary();

  private WidgetAppearance(PDDocument document, SignatureField field, int turn) {
    this.document = document.getDocument();
    this.field = field;
    this.turn = turn;
    boolean lying = turn % 180 != 0;
    this.width = lying ? field.height() : field.width();
    this.height = lying ? field.width() : field.height();
    this.place = turn == 0 ? FormPlace.of(document, field) : Optional.empty();
  }

  /**
   * The field's normal appearance (ISO 32000-1, 12.5.5): the value of {@code /AP<</N …>>} of its
   * widget. Fonts are embedded by subset; nothing else of the document is changed. On a page that
   * is shown turned it stands upright.
   *
   * @param document that it is made for; gets no page and no resource
   * @param field whose size and kind count
   * @param look what it shows
   * @param signer the name in the signer's certificate, for a text
   * @param at the signing time, for a text
   * @return a form of the field's width and height; the same bytes for the same arguments
   */
  public static COSStream of(
      PDDocument document,
      SignatureField field,
      SignatureAppearance look,
      String signer,
      Instant at)
      throws IOException {
    int turn =
        field.page() >= 1 && field.page() <= document.getNumberOfPages()
            ? PageBox.turn(document.getPage(field.page() - 1).getCOSObject())
            : 0;
    WidgetAppearance drawing = new WidgetAppearance(document, field, turn);
    if (field.width() > 0 && field.height() > 0) {
      if (look instanceof SignatureAppearance.Image image) {
        drawing.picture(image);
      } else {
        drawing.text(look, signer, at);
      }
    }
    return drawing.form();
  }

  private void picture(SignatureAppearance.Image image) throws IOException {
    double scale = scale(image);
    double wide = image.width() * scale;
    double high = image.height() * scale;
    content.raw("q\n").op("cm", wide, 0, 0, high, (width - wide) / 2, (height - high) / 2);
    content.raw("/" + PICTURE + " Do\nQ\n");
    COSStream mask = pixels(image, COSName.DEVICEGRAY, image.opacity());
    COSStream colours = pixels(image, COSName.DEVICERGB, image.colours());
    colours.setItem(COSName.SMASK, mask);
    COSDictionary pictures = new COSDictionary();
    pictures.setDirect(true);
    pictures.setItem(COSName.getPDFName(PICTURE), colours);
    resources.setItem(COSName.XOBJECT, pictures);
  }

  /** Points per pixel. */
  private double scale(SignatureAppearance.Image image) {
    double wide = place.map(FormPlace::pictureWidth).orElse(width);
    double fitting = Math.min(wide / image.width(), height / image.height());
    boolean seal = field.kind().filter(SignerKind.AGENCY::equals).isPresent();
    double least = DocumentFormat.official().length("signature.seal.least");
    return image
        .dpi()
        .map(dpi -> POINTS_PER_INCH / dpi)
        .filter(real -> seal && real <= fitting)
        .filter(real -> Math.max(image.width(), image.height()) * real >= least)
        .orElse(fitting);
  }

  private COSStream pixels(SignatureAppearance.Image image, COSName space, byte[] packed)
      throws IOException {
    COSStream pixels = CosFont.packed(document, packed);
    pixels.setItem(COSName.TYPE, COSName.XOBJECT);
    pixels.setItem(COSName.SUBTYPE, COSName.IMAGE);
    pixels.setInt(COSName.WIDTH, image.width());
    pixels.setInt(COSName.HEIGHT, image.height());
    pixels.setItem(COSName.COLORSPACE, space);
    pixels.setInt(COSName.BITS_PER_COMPONENT, 8);
    return pixels;
  }

  private void text(SignatureAppearance look, String signer, Instant at) throws IOException {
    SignatureText text = new SignatureText();
    Style style = text.style();
    Face face = style.face();
    SignatureText.Laid laid = laid(text, look, signer, at);
    TextRoom room = laid.room();
    BitSet used = new BitSet();
    content.op("BT").raw("0 g\n/").raw(face.resource()).raw(" ").op("Tf", style.size());
    for (int i = 0; i < laid.lines().size(); i++) {
      String line = laid.lines().get(i);
      line.chars().forEach(used::set);
      double left = room.left(text.width(line), i, laid.rows());
      // The base line so that ascent and descent stand in the middle of the line.
      double base = room.top(i, laid.rows()) - baseline(style);
      content.op("Tm", 1, 0, 0, 1, left, base);
      content.show(line, FontSet.shared().metrics(face), 0);
    }
    content.op("ET");
    COSDictionary fonts = new COSDictionary();
    fonts.setDirect(true);
    fonts.setItem(COSName.getPDFName(face.resource()), CosFont.of(document, face, used));
    resources.setItem(COSName.FONT, fonts);
  }

  /** A form's place says who signs, an annex that has a number need not (Decree 30, Annex I). */
  private SignatureText.Laid laid(
      SignatureText text, SignatureAppearance look, String signer, Instant at) {
    Optional<String> number =
        look instanceof SignatureAppearance.Numbered numbered
            ? Optional.of(numbered.documentNumber())
            : Optional.empty();
    boolean named = place.isPresent() || number.isEmpty();
    double leading = text.style().lineHeight();
    List<TextRoom> rooms =
        place.map(p -> p.rooms(leading)).orElseGet(() -> List.of(room(leading, !named)));
    return text.lay(rooms, number, named ? Optional.of(signer) : Optional.empty(), at);
  }

  /** The room in a field that is not a form's: a person's from the top, an agency's at the foot. */
  private TextRoom room(double leading, boolean right) {
    boolean foot = field.kind().filter(SignerKind.AGENCY::equals).isPresent();
    Box all = new Box(0, 0, width, height);
    return new TextRoom(all, leading, foot, right ? 1 : 0.5, 0, List.of());
  }

  private static double baseline(Style style) {
    var metrics = FontSet.shared().metrics(style.face());
    double high = (metrics.ascent() + metrics.descent()) * style.size();
    return (style.lineHeight() - high) / 2 + metrics.ascent() * style.size();
  }

  private COSStream form() throws IOException {
    COSStream form = CosFont.stream(document, content.bytes());
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, numbers(0, 0, width, height));
    if (turn != 0) {
      form.setItem(COSName.MATRIX, matrix());
    }
    resources.setDirect(true);
    form.setItem(COSName.RESOURCES, resources);
    return form;
  }

  /** Turns against the page, so that it is upright where the page is shown. */
  private COSArray matrix() {
    return switch (turn) {
      case 90 -> numbers(0, 1, -1, 0, 0, 0);
      case 180 -> numbers(-1, 0, 0, -1, 0, 0);
      default -> numbers(0, -1, 1, 0, 0, 0);
    };
  }

  private static COSArray numbers(double... values) {
    COSArray array = new COSArray();
    for (double value : values) {
      boolean whole = value == Math.rint(value);
      array.add(
          whole ? COSInteger.get((long) value) : new COSFloat(Math.round(value * 1000) / 1000f));
    }
    array.setDirect(true);
    return array;
  }
}
