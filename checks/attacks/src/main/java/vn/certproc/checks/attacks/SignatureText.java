package vn.certproc.checks.attacks;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * A signature dictionary as text in three parts.
 *
 * @param rest everything else
 * @param contents the entry of the contents
 * @param byteRange the entry of the byte range
 */
record SignatureText(String rest, String contents, String byteRange) {

  static SignatureText of(COSDictionary signature) {
    COSDictionary rest = new COSDictionary(signature);
    rest.removeItem(COSName.CONTENTS);
    rest.removeItem(COSName.BYTERANGE);
    String text = CosText.text(rest);
    return new SignatureText(
        text.substring(2, text.length() - 2),
        "/Contents " + CosText.text(signature.getItem(COSName.CONTENTS)),
        "/ByteRange " + CosText.text(signature.getItem(COSName.BYTERANGE)));
  }

  SignatureText contents(String other) {
    return new SignatureText(rest, other, byteRange);
  }

  SignatureText byteRange(String other) {
    return new SignatureText(rest, contents, other);
  }

  /** With one more entry behind the others. */
  SignatureText more(String entry) {
    return new SignatureText(rest, contents, byteRange + "\n" + entry);
  }

  /** With one more entry before the others. */
  SignatureText first(String entry) {
    return new SignatureText(entry + "\n" + rest, contents, byteRange);
  }

  @Override
  public String toString() {
    return "<<" + rest + "\n" + contents + "\n" + byteRange + "\n>>";
  }
}
