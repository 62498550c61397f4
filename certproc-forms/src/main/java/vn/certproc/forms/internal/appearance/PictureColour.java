package vn.certproc.forms.internal.appearance;

import java.util.Optional;
import vn.certproc.api.decision.SignerKind;

/**
 * Whose colour a picture has: a signature by hand is blue, a seal red (Decree 30/2020/NĐ-CP, Annex
 * I). What counts is the hue of the larger part of what is seen.
 */
final class PictureColour {

  private static final int HALF = 128;

  /**
   * A channel that leads both others by so much gives the pixel its hue; grey and black lack one.
   */
  private static final int LEAD = 40;

  private PictureColour() {}

  /**
   * Whose colour it is.
   *
   * @param rgb three bytes of a pixel
   * @param alpha one byte of a pixel
   */
  static Optional<SignerKind> of(byte[] rgb, byte[] alpha) {
    int seen = 0;
    int reds = 0;
    int blues = 0;
    for (int i = 0; i < alpha.length; i++) {
      if ((alpha[i] & 0xFF) >= HALF) {
        int red = rgb[3 * i] & 0xFF;
        int green = rgb[3 * i + 1] & 0xFF;
        int blue = rgb[3 * i + 2] & 0xFF;
        seen++;
        reds += red - Math.max(green, blue) >= LEAD ? 1 : 0;
        blues += blue - Math.max(green, red) >= LEAD ? 1 : 0;
      }
    }
    if (2 * reds > seen) {
      return Optional.of(SignerKind.AGENCY);
    }
    return 2 * blues > seen ? Optional.of(SignerKind.PERSON) : Optional.empty();
  }
}
