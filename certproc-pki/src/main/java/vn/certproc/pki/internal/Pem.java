package vn.certproc.pki.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes the text form of binary objects (RFC 7468 §2). */
public final class Pem {

  private static final int LINE = 64;

  private Pem() {}

  /** The object between its labels, in lines of 64 characters that end with LF. */
  public static String write(String label, byte[] content) {
    String body =
        Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(content);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }
}
