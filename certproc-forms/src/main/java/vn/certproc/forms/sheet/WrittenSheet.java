package vn.certproc.forms.sheet;

import java.util.List;
import vn.certproc.api.error.Fault;

/** A list that was written. Immutable and thread-safe. */
public final class WrittenSheet {

  private final byte[] xlsx;
  private final List<Fault> notices;

  /**
   * A list.
   *
   * @param xlsx the file; copied
   * @param notices what the list could not carry, by row and column
   */
  public WrittenSheet(byte[] xlsx, List<Fault> notices) {
    this.xlsx = xlsx.clone();
    this.notices = List.copyOf(notices);
  }

  /** A copy of the file. */
  public byte[] xlsx() {
    return xlsx.clone();
  }

  /** What the list could not carry: a place of issue without a code, for one. */
  public List<Fault> notices() {
    return notices;
  }
}
