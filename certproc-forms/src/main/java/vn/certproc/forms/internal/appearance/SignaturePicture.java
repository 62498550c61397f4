package vn.certproc.forms.internal.appearance;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.internal.pdf.Deflating;
import vn.certproc.forms.signing.SignatureImageException;

/**
 * The picture of a signature or a seal, checked, ready for a PDF. Immutable and thread-safe: its
 * arrays are never changed.
 */
public final class SignaturePicture {

  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final int MOST_PIXELS = 4_000_000;

  /** Opacity up to this is not seen: what a scanner leaves. */
  private static final int UNSEEN = 8;

  private static final int HALF = 128;

  /** Of a picture on a transparent ground at least one in so many pixels is clear. */
  private static final int CLEAR_SHARE = 20;

  private final int width;
  private final int height;
  private final Optional<Double> dpi;
  private final Optional<SignerKind> usualOf;
  private final byte[] colours;
  private final byte[] opacity;

  private SignaturePicture(BufferedImage image, Rectangle seen, Optional<Double> dpi) {
    this.width = seen.width;
    this.height = seen.height;
    this.dpi = dpi;
    byte[] rgb = new byte[3 * width * height];
    byte[] alpha = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(seen.x, seen.y + y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int at = y * width + x;
        alpha[at] = (byte) (row[x] >>> 24);
        rgb[3 * at] = (byte) (row[x] >> 16);
        rgb[3 * at + 1] = (byte) (row[x] >> 8);
        rgb[3 * at + 2] = (byte) row[x];
      }
    }
    this.usualOf = PictureColour.of(rgb, alpha);
    this.colours = Deflating.deflate(rgb);
    this.opacity = Deflating.deflate(alpha);
  }

  /**
   * Reads a PNG.
   *
   * @throws SignatureImageException for one that is not taken
   */
  public static SignaturePicture read(byte[] png) {
    byte[] file = png.clone();
    PngChunks chunks = file.length <= MOST_BYTES ? PngChunks.of(file) : tooLarge();
    if ((long) chunks.width() * chunks.height() > MOST_PIXELS) {
      tooLarge();
    }
    BufferedImage image = decode(file);
    return new SignaturePicture(image, seen(image), chunks.dpi());
  }

  private static PngChunks tooLarge() {
    throw new SignatureImageException(
        "signing-image-too-large",
        Map.of(
            "maxMegabytes", Integer.toString(MOST_BYTES / 1024 / 1024),
            "maxPixels", Integer.toString(MOST_PIXELS)),
        null);
  }

  private static BufferedImage decode(byte[] png) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in, true, true);
      return reader.read(0);
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException e) {
      // What the JDK's reader throws at pictures that are whole as files but wrong inside.
      throw PngChunks.damaged(e);
    } finally {
      reader.dispose();
    }
  }

  /** What is left when transparent edges are cut off. */
  private static Rectangle seen(BufferedImage image) {
    Rectangle seen = new Rectangle(-1, -1);
    int clear = 0;
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        int alpha = row[x] >>> 24;
        clear += alpha < HALF ? 1 : 0;
        if (alpha > UNSEEN) {
          seen.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    if (seen.isEmpty()) {
      throw new SignatureImageException("signing-image-empty", Map.of(), null);
    }
    if (clear < row.length * image.getHeight() / CLEAR_SHARE) {
      throw new SignatureImageException("signing-image-opaque", Map.of(), null);
    }
    return seen;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** Pixels per inch, where the file says it. */
  public Optional<Double> dpi() {
    return dpi;
  }

  /** Whose colour it has; empty for any other. */
  public Optional<SignerKind> usualOf() {
    return usualOf;
  }

  /** Packed, three bytes of a pixel; a copy. */
  public byte[] colours() {
    return colours.clone();
  }

  /** Packed, one byte of a pixel; a copy. */
  public byte[] opacity() {
    return opacity.clone();
  }
}
