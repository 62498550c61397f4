package vn.certproc.checks.signatures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Transparent PNGs as officials have them: a blue stroke, a red ring. */
final class Images {

  private Images() {}

  static byte[] signature() throws IOException {
    BufferedImage image = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = pen(image, new Color(20, 40, 180));
    pen.drawLine(20, 100, 140, 20);
    pen.drawLine(140, 20, 280, 90);
    return png(image, pen);
  }

  static byte[] seal() throws IOException {
    BufferedImage image = new BufferedImage(360, 360, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = pen(image, new Color(220, 20, 20));
    pen.drawOval(8, 8, 344, 344);
    pen.drawOval(60, 60, 240, 240);
    return png(image, pen);
  }

  private static Graphics2D pen(BufferedImage image, Color colour) {
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(7));
    return pen;
  }

  private static byte[] png(BufferedImage image, Graphics2D pen) throws IOException {
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
