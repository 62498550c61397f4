package vn.certproc.api.model;

/** What has become of a token. */
public enum TokenCondition implements Coded {
  /** In the subscriber's hand and working. */
  AT_HAND("at-hand"),
  /** Locked after wrong passwords. */
  LOCKED("locked"),
  /** Broken, hư hỏng. */
  DAMAGED("damaged"),
  /** Lost, thất lạc. */
  LOST("lost");

  private final String code;

  TokenCondition(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
