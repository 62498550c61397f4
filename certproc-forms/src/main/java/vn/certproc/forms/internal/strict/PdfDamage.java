package vn.certproc.forms.internal.strict;

/** A place of a file that cannot be read in one way only. Never leaves this module. */
public final class PdfDamage extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final int offset;

  /**
   * A fault.
   *
   * @param what a code for it, lower-case, hyphenated
   * @param offset where, in bytes from the start of the file
   */
  public PdfDamage(String what, int offset) {
    super(what + " at byte " + offset, null, false, false);
    this.what = what;
    this.offset = offset;
  }

  /** A code for it. */
  public String what() {
    return what;
  }

  /** Where, in bytes from the start of the file. */
  public int offset() {
    return offset;
  }
}
