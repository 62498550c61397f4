package vn.certproc.checks.attacks;

import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** How much room PDFBox leaves for a signature. */
final class Room {

  private Room() {}

  static SignatureOptions of(int bytes) {
    SignatureOptions options = new SignatureOptions();
    options.setPreferredSignatureSize(bytes);
    return options;
  }
}
