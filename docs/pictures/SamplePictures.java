import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws a made-up signature and a made-up seal, both on nothing, for a form that shows them. */
final class SamplePictures {

  private static final Color BLUE = new Color(24, 48, 160);
  private static final Color RED = new Color(214, 24, 32);

  public static void main(String[] arguments) throws IOException {
    signature("signature.png");
    seal("seal.png");
  }

  private static void signature(String file) throws IOException {
    BufferedImage image = new BufferedImage(900, 420, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = pen(image, BLUE);
    double[] strokes = {
      120, 40, 220, 10, 200, 160, 180, 330, 110, 390, 140, 280, 170, 190, 260, 120, 300, 200, 330,
      290, 250, 330, 290, 250, 330, 190, 360, 200, 370, 260, 390, 320, 420, 220, 440, 200, 460, 260,
      470, 300, 500, 220, 540, 100, 600, 20, 590, 90, 580, 230, 520, 380, 560, 330, 620, 250, 660,
      190, 680, 240, 690, 290, 740, 240, 760, 210, 780, 260, 800, 260, 850, 200
    };
    stroke(pen, 9, curve(60, 300, strokes));
    stroke(pen, 6, curve(180, 370, 400, 310, 640, 330, 800, 300, 700, 330, 560, 350, 470, 390));
    ImageIO.write(image, "png", new File(file));
  }

  private static Path2D curve(double x, double y, double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    for (int i = 0; i < points.length; i += 6) {
      path.curveTo(
          points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
    }
    return path;
  }

  private static void seal(String file) throws IOException {
    BufferedImage image = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = pen(image, RED);
    stroke(pen, 22, new Ellipse2D.Double(14, 14, 972, 972));
    stroke(pen, 8, new Ellipse2D.Double(46, 46, 908, 908));
    stroke(pen, 8, new Ellipse2D.Double(250, 250, 500, 500));
    // It says that it is no seal.
    round(pen, "DẤU MẪU – KHÔNG CÓ GIÁ TRỊ", 0.86 * Math.PI, 2.14 * Math.PI);
    Path2D star = new Path2D.Double();
    star.moveTo(500, 310);
    for (int i = 1; i < 10; i++) {
      double turn = i * Math.PI / 5 - Math.PI / 2;
      double reach = i % 2 == 0 ? 190 : 73;
      star.lineTo(500 + reach * Math.cos(turn), 500 + reach * Math.sin(turn));
    }
    star.closePath();
    pen.fill(star);
    ImageIO.write(image, "png", new File(file));
  }

  /** Writes a text between the two inner rings. */
  private static void round(Graphics2D pen, String text, double from, double to) {
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 76));
    FontMetrics metrics = pen.getFontMetrics();
    double step = (to - from) / metrics.stringWidth(text);
    double turn = from;
    for (String letter : text.split("")) {
      int width = metrics.stringWidth(letter);
      turn += step * width / 2;
      AffineTransform before = pen.getTransform();
      pen.translate(500 + 330 * Math.cos(turn), 500 + 330 * Math.sin(turn));
      pen.rotate(turn + Math.PI / 2);
      pen.drawString(letter, -width / 2f, 0);
      pen.setTransform(before);
      turn += step * width / 2;
    }
  }

  private static Graphics2D pen(BufferedImage image, Color colour) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(colour);
    return pen;
  }

  private static void stroke(Graphics2D pen, float width, Shape shape) {
    pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(shape);
  }
}
