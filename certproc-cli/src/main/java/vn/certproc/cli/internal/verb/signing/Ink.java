package vn.certproc.cli.internal.verb.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.signing.SignatureAppearance;

/**
 * The colour that most of a picture's visible pixels have: a person's signature is blue, a seal is
 * red (Decree 30/2020/NĐ-CP, Annex I). A seal in the person's place is a mistake worth telling.
 */
enum Ink {
  BLUE,
  RED,
  OTHER;

  private static final int VISIBLE = 128;

  /** So much stronger than the others is a colour that the eye calls by its name. */
  private static final int STRONGER = 30;

  /** The colour of a picture. */
  static Ink of(SignatureAppearance.Image picture) {
    byte[] colours = unpacked(picture.colours());
    byte[] opacity = unpacked(picture.opacity());
    int[] count = new int[values().length];
    for (int i = 0; i < opacity.length; i++) {
      if (Byte.toUnsignedInt(opacity[i]) >= VISIBLE) {
        count[pixel(colours, 3 * i).ordinal()]++;
      }
    }
    Ink most = OTHER;
    for (Ink each : values()) {
      most = count[each.ordinal()] > count[most.ordinal()] ? each : most;
    }
    return most;
  }

  private static Ink pixel(byte[] colours, int at) {
    int red = Byte.toUnsignedInt(colours[at]);
    int green = Byte.toUnsignedInt(colours[at + 1]);
    int blue = Byte.toUnsignedInt(colours[at + 2]);
    if (red >= Math.max(green, blue) + STRONGER) {
      return RED;
    }
    return blue >= Math.max(green, red) + STRONGER ? BLUE : OTHER;
  }

  private static byte[] unpacked(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a picture that was read can be unpacked", e);
    }
  }

  /** Whether it is the colour of what this kind of signer has. */
  boolean fits(SignerKind kind) {
    return this == (kind == SignerKind.PERSON ? BLUE : RED);
  }
}
