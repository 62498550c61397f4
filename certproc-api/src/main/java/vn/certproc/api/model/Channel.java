package vn.certproc.api.model;

/** A way a document travels (§3, §9). */
public enum Channel implements Coded {
  /** The document-management and operations system. */
  DMS("dms"),
  /** The Authority's registration system. */
  PORTAL("portal"),
  /** The national document axis. */
  AXIS("axis"),
  /** Paper, by hand or courier. */
  PAPER("paper");

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
