package vn.certproc.pki.cms;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Rewrites DER with indefinite lengths, as some tools write it. */
final class Ber {
  private Ber() {}

  /** The outer three levels: ContentInfo, its [0], and SignedData. */
  static byte[] indefinite(byte[] der) {
    int at = header(der, 0);
    int type = at + 2 + der[at + 1];
    int tagged = type + header(der, type);
    int data = tagged + header(der, tagged);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x30, (byte) 0x80});
    out.writeBytes(Arrays.copyOfRange(der, at, type));
    out.writeBytes(new byte[] {(byte) 0xA0, (byte) 0x80, 0x30, (byte) 0x80});
    out.writeBytes(Arrays.copyOfRange(der, data, der.length));
    out.writeBytes(new byte[6]);
    return out.toByteArray();
  }

  private static int header(byte[] der, int at) {
    int first = der[at + 1] & 0xFF;
    return first < 0x80 ? 2 : 2 + (first & 0x7F);
  }
}
