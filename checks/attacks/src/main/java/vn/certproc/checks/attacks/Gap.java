package vn.certproc.checks.attacks;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * The part of the file that the last signature does not cover.
 *
 * @param file the whole file
 * @param from where the contents begin
 * @param to behind the contents
 * @param end behind the last byte that is covered
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Gap(byte[] file, int from, int to, int end) {

  static Gap of(Victim victim) {
    COSArray range = victim.signature().getCOSArray(COSName.BYTERANGE);
    int to = number(range, 2);
    return new Gap(victim.file(), number(range, 1), to, to + number(range, 3));
  }

  private static int number(COSArray range, int index) {
    return ((COSNumber) range.getObject(index)).intValue();
  }

  /** The contents with their brackets. */
  String text() {
    return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** The digits of the signature itself, without padding. */
  String digits() {
    String hex = text().substring(2 - 1, text().length() - 1);
    int length = Integer.parseInt(hex.substring(4, 8), 16) + 4;
    return hex.substring(0, 2 * length);
  }

  /** The file with something else in this place, as long as it was. */
  byte[] filled(String text) {
    if (text.length() > to - from) {
      throw new IllegalArgumentException("the signature leaves no room");
    }
    String padded = text + " ".repeat(to - from - text.length());
    return Patch.splice(file, from, CosText.bytes(padded), to);
  }
}
