package vn.certproc.forms.internal.appearance;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.signing.SignatureField;

/**
 * Whose colour a picture has: a signature by hand is blue, a seal red (Decree 30/2020/NĐ-CP, Annex
 * I). What counts is the hue of the larger part of what is seen. Stateless and thread-safe.
 */
public final class PictureColour {

  private static final int HALF = 128;

  /**
   * A channel that leads both others by so much gives the pixel its hue; grey and black lack one.
   */
  private static final int LEAD = 40;

  private PictureColour() {}

  /**
   * Whether the picture that is seen in a field has the colour of the other kind of signer.
   *
   * @param field of a person or an agency, signed with a picture or not
   */
  public static boolean other(PDDocument document, SignatureField field) {
    return Drawn.stream(document, field)
        .map(look -> look.getCOSDictionary(COSName.RESOURCES))
        .map(resources -> resources.getCOSDictionary(COSName.XOBJECT))
        .map(pictures -> pictures.getCOSStream(COSName.getPDFName(WidgetAppearance.PICTURE)))
        .flatMap(PictureColour::of)
        .flatMap(usual -> field.kind().filter(kind -> kind != usual))
        .isPresent();
  }

  private static Optional<SignerKind> of(COSStream picture) {
    COSStream mask = picture.getCOSStream(COSName.SMASK);
    if (mask == null) {
      return Optional.empty();
    }
    try (InputStream colours = picture.createInputStream();
        InputStream opacity = mask.createInputStream()) {
      byte[] rgb = colours.readNBytes(3 * SignaturePicture.MOST_PIXELS);
      byte[] alpha = opacity.readNBytes(SignaturePicture.MOST_PIXELS);
      return rgb.length == 3 * alpha.length ? of(rgb, alpha) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

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
