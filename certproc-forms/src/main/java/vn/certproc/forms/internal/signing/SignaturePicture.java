package vn.certproc.forms.internal.signing;

import java.util.Optional;

/**
 * The picture of a signature or a seal, checked, ready for a PDF.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dpi pixels per inch, where the file says it
 * @param colours packed, three bytes of a pixel
 * @param opacity packed, one byte of a pixel
 */
public record SignaturePicture(
    int width, int height, Optional<Double> dpi, byte[] colours, byte[] opacity) {

  /** Reads a PNG. */
  public static SignaturePicture read(byte[] png) {
    throw new UnsupportedOperationException("not yet: " + png.length);
  }
}
