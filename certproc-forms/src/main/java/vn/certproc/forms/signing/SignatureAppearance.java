package vn.certproc.forms.signing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.internal.appearance.SignaturePicture;

/**
 * What a signature looks like on the page (Decree 30/2020/NĐ-CP, Annex I). Immutable and
 * thread-safe; one may serve any number of signatures.
 */
public sealed interface SignatureAppearance {

  /**
   * The picture of a handwritten signature (blue) or of a seal (red): a transparent PNG, whose
   * colours, proportions and transparency stay as they are. Its transparent edges are cut off. A
   * signature is fitted into its field, centred; a seal stands in its real size: that of the
   * picture's own resolution where it is one of a seal, else that of the field.
   *
   * @param png the file; copied
   * @throws SignatureImageException when it is no PNG, is damaged, larger than 2 MB or 4 million
   *     pixels, or has no transparent or no visible pixel
   */
  static SignatureAppearance image(byte[] png) {
    return new Image(SignaturePicture.read(requireNonNull(png, "png")));
  }

  /**
   * Text alone, as of a file that goes with a main document: number and symbol of that document,
   * and the signing time with its zone by ISO 8601; upright, 10 pt, black.
   *
   * @param documentNumber such as {@code 15/SNV-VP}
   */
  static SignatureAppearance text(String documentNumber) {
    return new Numbered(requireNonNull(documentNumber, "documentNumber"));
  }

  /** Text alone where there is no picture: the signer's name and the signing time, as above. */
  static SignatureAppearance standard() {
    return new Standard();
  }

  /** A picture; made by {@link #image}. */
  final class Image implements SignatureAppearance {
    private final SignaturePicture picture;

    private Image(SignaturePicture picture) {
      this.picture = picture;
    }

    /** Its width in pixels, without transparent edges. */
    public int width() {
      return picture.width();
    }

    /** Its height in pixels, without transparent edges. */
    public int height() {
      return picture.height();
    }

    /** How many pixels an inch of paper takes, where the file says it. */
    public Optional<Double> dpi() {
      return picture.dpi();
    }

    /**
     * Whose colour most of what is seen has: blue is a person's, red an agency's (Decree
     * 30/2020/NĐ-CP, Annex I); empty for any other.
     */
    public Optional<SignerKind> usualOf() {
      return picture.usualOf();
    }

    /** Its colours, red, green and blue of each pixel, packed (RFC 1950). */
    public byte[] colours() {
      return picture.colours();
    }

    /** Its opacity, one byte of each pixel, packed (RFC 1950). */
    public byte[] opacity() {
      return picture.opacity();
    }
  }

  /**
   * Number and time; made by {@link #text}.
   *
   * @param documentNumber number and symbol of the document
   */
  record Numbered(String documentNumber) implements SignatureAppearance {}

  /** Signer and time; made by {@link #standard}. */
  record Standard() implements SignatureAppearance {}
}
