package vn.certproc.forms.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Packs bytes (RFC 1950). */
public final class Deflating {

  private Deflating() {}

  /** Packs quickly: closer packing saves a twentieth of a form and costs a fifth of its time. */
  public static byte[] deflate(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
