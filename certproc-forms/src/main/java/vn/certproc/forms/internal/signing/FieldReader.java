package vn.certproc.forms.internal.signing;

import java.util.List;
import vn.certproc.forms.signing.SignatureField;

/** Reads which signature fields a file has, and which it wants. */
public final class FieldReader {

  private FieldReader() {}

  /** The fields that are there. */
  public static List<SignatureField> of(byte[] pdf) {
    throw new UnsupportedOperationException("not yet: " + pdf.length);
  }

  /** The fields that a form wants. */
  public static List<SignatureField> planned(byte[] pdf) {
    throw new UnsupportedOperationException("not yet: " + pdf.length);
  }
}
