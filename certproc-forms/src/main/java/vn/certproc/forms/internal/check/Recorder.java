package vn.certproc.forms.internal.check;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Runs the content of a page and tells what it paints, without painting. Belongs to one page; not
 * thread-safe.
 */
final class Recorder extends PDFGraphicsStreamEngine {

  /** The look of a signature's picture. */
  static final long SIGNATURE = 7;

  private static final COSName LAYER = COSName.getPDFName("OC");
  private static final double PATH_UNITS = 10;

  /** A clip of more corners is taken to cut everything away: who needs one hides something. */
  private static final int CORNERS = 200;

  private static final int STATES = 512;
  private static final Charset LATIN = Charset.forName("windows-1252");

  private final Budget budget;
  private final Fonts fonts;
  private final Spoken spoken;
  private final Consumer<Ink> sink;
  private final Deque<Marked> marked = new ArrayDeque<>();
  private GeneralPath path = new GeneralPath();
  private int segments;
  private boolean clipPending;
  private boolean textClips;
  private int layers;
  private int order;
  private Optional<COSDictionary> missingFont = Optional.empty();
  private final Area everything;

  /** A marked content sequence that is open. */
  private record Marked(boolean layer, String says, boolean told) {}

  Recorder(PDPage page, Budget budget, Fonts fonts, Spoken spoken, Consumer<Ink> sink) {
    super(page);
    this.budget = budget;
    this.fonts = fonts;
    this.spoken = spoken;
    this.sink = sink;
    this.everything = new Area(new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6));
    addOperator(new Operators.Draw(this));
    addOperator(new Operators.InlineImage(this));
    addOperator(new Operators.SetFont(this));
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.operator();
    budget.depth(getLevel());
    Budget.check(getGraphicsStackSize() <= STATES);
    super.processOperator(operator, operands);
  }

  /** An XObject. Images are not unpacked: where they lie is enough. */
  void draw(COSStream object) throws IOException {
    boolean layer = object.containsKey(LAYER);
    layers += layer ? 1 : 0;
    if (COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))) {
      Streams.check(object);
      increaseLevel();
      budget.depth(getLevel());
      showForm(new PDFormXObject(object));
      decreaseLevel();
    } else {
      image();
    }
    layers -= layer ? 1 : 0;
  }

  /** An image in the unit square. */
  void image() {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    Rectangle2D square = new Rectangle2D.Double(0, 0, 1, 1);
    paint(
        Ink.Kind.IMAGE,
        matrix.createAffineTransform().createTransformedShape(square).getBounds2D(),
        1,
        1,
        true);
  }

  void font(COSDictionary font, float size) throws IOException {
    PDGraphicsState state = getGraphicsState();
    state.getTextState().setFontSize(size);
    Optional<PDFont> found = fonts.font(font);
    missingFont = found.isPresent() ? missingFont : Optional.of(font);
    state.getTextState().setFont(found.orElse(null));
  }

  @Override
  protected void showText(byte[] string) throws IOException {
    if (getGraphicsState().getTextState().getFont() != null) {
      super.showText(string);
      return;
    }
    for (char c : new String(string, LATIN).toCharArray()) {
      unknownGlyph(c);
    }
  }

  /** A glyph of a font that is not in the file: its shape is the viewer's choice. */
  private void unknownGlyph(char c) {
    PDGraphicsState state = getGraphicsState();
    float size = state.getTextState().getFontSize();
    Matrix matrix =
        new Matrix(size, 0, 0, size, 0, state.getTextState().getRise())
            .multiply(getTextMatrix())
            .multiply(state.getCurrentTransformationMatrix());
    double width = width(c) / 1000.0;
    Outline outline =
        new Outline(-1 - c, new Rectangle2D.Double(0, 0, width * 1000, 700), c == ' ');
    glyph(matrix, outline, String.valueOf(c));
    double advance = width * size + state.getTextState().getCharacterSpacing();
    getTextMatrix().translate((float) advance, 0);
  }

  private int width(char c) {
    int first = missingFont.map(f -> f.getInt(COSName.FIRST_CHAR, 0)).orElse(0);
    return missingFont
        .map(f -> f.getCOSArray(COSName.WIDTHS))
        .filter(widths -> c >= first && c - first < widths.size())
        .map(widths -> widths.getInt(c - first, 500))
        .orElse(500);
  }

  @Override
  protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    glyph(matrix, fonts.outline(font, code), text(font, code));
  }

  /** A drawn glyph; what its program draws is not looked at: it is none of ours in any case. */
  @Override
  protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement)
      throws IOException {
    Outline outline = new Outline(-2, new Rectangle2D.Double(0, 0, 500, 700), false);
    glyph(matrix, outline, text(font, code));
  }

  private static String text(PDFont font, int code) {
    String text = font.toUnicode(code);
    return text == null ? "\uFFFD" : text;
  }

  private void glyph(Matrix matrix, Outline outline, String text) {
    PDGraphicsState state = getGraphicsState();
    int mode = state.getTextState().getRenderingMode().intValue();
    Rectangle2D at = placed(matrix, outline);
    boolean visible =
        Looks.legible(state)
            && layers == 0
            && !textClips
            && (outline.empty() || inClip(at))
            && Math.abs(matrix.getScaleX()) + Math.abs(matrix.getShearX()) > 2;
    textClips |= mode >= 4;
    budget.ink();
    sink.accept(
        new Ink(
            Ink.Kind.GLYPH,
            order++,
            matrix.getTranslateX(),
            matrix.getTranslateY(),
            (float) at.getMinX(),
            (float) at.getMinY(),
            (float) at.getMaxX(),
            (float) at.getMaxY(),
            Looks.text(state, matrix),
            outline.shape(),
            text,
            says(),
            visible,
            false));
  }

  private static Rectangle2D placed(Matrix matrix, Outline outline) {
    Rectangle2D b = outline.bounds();
    double unit = 0.001;
    Rectangle2D em =
        new Rectangle2D.Double(
            b.getX() * unit, b.getY() * unit, b.getWidth() * unit, b.getHeight() * unit);
    if (matrix.getShearX() == 0 && matrix.getShearY() == 0) {
      double x = matrix.getTranslateX() + em.getX() * matrix.getScaleX();
      double y = matrix.getTranslateY() + em.getY() * matrix.getScaleY();
      double w = em.getWidth() * matrix.getScaleX();
      double h = em.getHeight() * matrix.getScaleY();
      return new Rectangle2D.Double(
          Math.min(x, x + w), Math.min(y, y + h), Math.abs(w), Math.abs(h));
    }
    return matrix.createAffineTransform().createTransformedShape(em).getBounds2D();
  }

  private boolean inClip(Rectangle2D box) {
    Area clip = getGraphicsState().getCurrentClippingPath();
    Rectangle2D bounds = clip.getBounds2D();
    return bounds.contains(box) && (clip.isRectangular() || clip.contains(box));
  }

  /** What is said of what is painted now: the innermost words, if the structure tells it. */
  private String says() {
    boolean told = false;
    String says = "";
    for (Marked open : marked) {
      says = says.isEmpty() ? open.says() : says;
      told |= open.told();
    }
    return told ? says : Spoken.NOTHING + says;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    Budget.check(marked.size() <= STATES);
    boolean layer = LAYER.equals(tag);
    layers += layer ? 1 : 0;
    COSDictionary given = properties == null ? new COSDictionary() : properties;
    marked.push(new Marked(layer, spoken.of(given), spoken.tells(given)));
  }

  @Override
  public void endMarkedContentSequence() {
    if (!marked.isEmpty() && marked.pop().layer()) {
      layers--;
    }
  }

  private void paint(Ink.Kind kind, Rectangle2D box, long look, long shape, boolean opaque) {
    Rectangle2D clip = getGraphicsState().getCurrentClippingPath().getBounds2D();
    Rectangle2D seen = box.createIntersection(clip);
    boolean visible =
        seen.getWidth() > -0.01 && seen.getHeight() > -0.01 && layers == 0 && !textClips;
    Rectangle2D at = visible ? seen : box;
    budget.ink();
    sink.accept(
        new Ink(
            kind,
            order++,
            (float) at.getMinX(),
            (float) at.getMinY(),
            (float) at.getMinX(),
            (float) at.getMinY(),
            (float) at.getMaxX(),
            (float) at.getMaxY(),
            look,
            shape,
            "",
            says(),
            visible,
            opaque && visible));
  }

  private void paint(boolean fill, boolean stroke) {
    Outline outline = Outline.of(path, PATH_UNITS);
    if (!outline.empty()) {
      PDGraphicsState state = getGraphicsState();
      paint(
          Ink.Kind.PATH,
          outline.bounds(),
          Looks.path(state, fill, stroke),
          outline.shape(),
          fill && Looks.opaque(state));
    }
    endPath();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    segments += 5;
    path.moveTo((float) p0.getX(), (float) p0.getY());
    path.lineTo((float) p1.getX(), (float) p1.getY());
    path.lineTo((float) p2.getX(), (float) p2.getY());
    path.lineTo((float) p3.getX(), (float) p3.getY());
    path.closePath();
  }

  @Override
  public void drawImage(PDImage image) {
    image();
  }

  @Override
  public void clip(int windingRule) {
    clipPending = true;
    path.setWindingRule(windingRule);
  }

  @Override
  public void moveTo(float x, float y) {
    segments++;
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    segments++;
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    segments++;
    if (path.getCurrentPoint() == null) {
      path.moveTo(x3, y3);
    } else {
      path.curveTo(x1, y1, x2, y2, x3, y3);
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    Point2D point = path.getCurrentPoint();
    return point == null ? new Point2D.Float() : point;
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    if (clipPending) {
      Area clip = segments > CORNERS ? new Area() : new Area(path);
      getGraphicsState().intersectClippingPath(clip);
      clipPending = false;
    }
    path = new GeneralPath();
    segments = 0;
  }

  @Override
  public void strokePath() {
    paint(false, true);
  }

  @Override
  public void fillPath(int windingRule) {
    path.setWindingRule(windingRule);
    paint(true, false);
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    path.setWindingRule(windingRule);
    paint(true, true);
  }

  @Override
  public void shadingFill(COSName shadingName) {
    Rectangle2D box =
        getGraphicsState()
            .getCurrentClippingPath()
            .getBounds2D()
            .createIntersection(everything.getBounds2D());
    paint(Ink.Kind.IMAGE, box, 2, 2, true);
  }
}
