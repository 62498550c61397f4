package vn.certproc.forms.measure;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads texts and lines with their places out of a PDF by running its operators. */
final class SheetReader extends PDFGraphicsStreamEngine {

  private final int number;
  private final double height;
  private final List<Printed> texts = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<double[]> path = new ArrayList<>();
  private Point2D.Float point = new Point2D.Float();

  private SheetReader(PDPage page, int number) {
    super(page);
    this.number = number;
    this.height = page.getMediaBox().getHeight();
  }

  static List<Sheet> sheets(byte[] pdf) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        SheetReader reader = new SheetReader(page, sheets.size() + 1);
        reader.processPage(page);
        sheets.add(
            new Sheet(
                reader.number,
                page.getMediaBox().getWidth(),
                reader.height,
                List.copyOf(reader.texts),
                List.copyOf(reader.strokes)));
      }
    }
    return sheets;
  }

  @Override
  public void showTextString(byte[] string) throws IOException {
    piece(() -> super.showTextString(string));
  }

  @Override
  public void showTextStrings(COSArray array) throws IOException {
    piece(() -> super.showTextStrings(array));
  }

  private interface Show {
    void run() throws IOException;
  }

  /** Joins the glyphs that one operator shows to one piece. */
  private void piece(Show show) throws IOException {
    int from = texts.size();
    show.run();
    List<Printed> glyphs = texts.subList(from, texts.size());
    // The space that a line's end takes is there for who hears the text; it shows nothing.
    if (glyphs.size() > 1 && glyphs.get(glyphs.size() - 1).text().equals(" ")) {
      glyphs.remove(glyphs.size() - 1);
    }
    if (glyphs.isEmpty()) {
      return;
    }
    Printed first = glyphs.get(0);
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text()));
    Printed joined =
        new Printed(
            first.page(),
            first.x(),
            glyphs.get(glyphs.size() - 1).right(),
            first.baseline(),
            first.size(),
            first.font(),
            glyphs.stream().allMatch(Printed::black),
            text.toString());
    glyphs.clear();
    texts.add(joined);
  }

  @Override
  protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement)
      throws IOException {
    double size = at.getScalingFactorY();
    double x = at.getTranslateX();
    String unicode = font.toUnicode(code);
    texts.add(
        new Printed(
            number,
            x,
            x + displacement.getX() * at.getScalingFactorX(),
            height - at.getTranslateY(),
            size,
            font.getName().replaceFirst("^[A-Z]{6}\\+", ""),
            getGraphicsState().getNonStrokingColor().toRGB() == 0,
            unicode == null ? "\ufffd" : unicode));
  }

  @Override
  public void moveTo(float x, float y) {
    point = new Point2D.Float(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.add(new double[] {point.x, height - point.y, x, height - y});
    point = new Point2D.Float(x, y);
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p3.getX(), (float) p3.getY());
    for (Point2D p : List.of(p0, p1, p2, p3)) {
      lineTo((float) p.getX(), (float) p.getY());
    }
  }

  @Override
  public void strokePath() {
    path.forEach(line -> strokes.add(new Stroke(number, line[0], line[1], line[2], line[3])));
    path.clear();
  }

  @Override
  public Point2D getCurrentPoint() {
    return point;
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void closePath() {
    throw new UnsupportedOperationException("no form closes a path");
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    throw new UnsupportedOperationException("no form has curves");
  }

  @Override
  public void clip(int windingRule) {
    throw new UnsupportedOperationException("no form clips");
  }

  @Override
  public void fillPath(int windingRule) {
    throw new UnsupportedOperationException("no form fills");
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    throw new UnsupportedOperationException("no form fills");
  }

  @Override
  public void shadingFill(COSName name) {
    throw new UnsupportedOperationException("no form shades");
  }

  @Override
  public void drawImage(PDImage image) {
    throw new UnsupportedOperationException("no form has an image");
  }
}
