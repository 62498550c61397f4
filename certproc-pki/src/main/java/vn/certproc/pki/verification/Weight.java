package vn.certproc.pki.verification;

import vn.certproc.api.model.Coded;

/** What a {@link Reason} does to the verdict. The heaviest comes first. Thread-safe. */
public enum Weight implements Coded {
  /** It proves that the signature is not to be relied upon. */
  INVALID("invalid"),
  /** It leaves open what the signature is worth; more evidence may settle it. */
  UNDECIDED("undecided"),
  /** The reader should look at it; the verdict stays. */
  WARNING("warning"),
  /** Worth knowing; the verdict stays. */
  NOTE("note");

  private final String code;

  Weight(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
