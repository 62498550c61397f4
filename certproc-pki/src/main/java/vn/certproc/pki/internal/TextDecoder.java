package vn.certproc.pki.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns a file into text by its byte order mark: editors on Windows save PEM as UTF-16 too. */
public final class TextDecoder {

  private TextDecoder() {}

  /** The text; without a mark each byte is one character, as all that matters is ASCII. */
  public static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return from(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return from(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return from(bytes, 3, StandardCharsets.ISO_8859_1);
    }
    return from(bytes, 0, StandardCharsets.ISO_8859_1);
  }

  private static String from(byte[] bytes, int offset, Charset charset) {
    return new String(bytes, offset, bytes.length - offset, charset);
  }

  private static boolean startsWith(byte[] bytes, int... beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
