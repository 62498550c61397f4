package vn.certproc.forms.internal.signing;

import java.time.Instant;

/** Puts empty signature fields into a file. */
public final class Preparation {

  private Preparation() {}

  /** The fields that a form wants. */
  public static byte[] form(byte[] pdf, Instant at) {
    throw new UnsupportedOperationException("not yet: " + pdf.length + at);
  }

  /** One field of an agency. */
  public static byte[] annex(byte[] pdf, Instant at) {
    throw new UnsupportedOperationException("not yet: " + pdf.length + at);
  }
}
