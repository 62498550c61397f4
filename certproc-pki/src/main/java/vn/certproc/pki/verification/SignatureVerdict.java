package vn.certproc.pki.verification;

import java.util.Collection;
import vn.certproc.api.model.Coded;

/**
 * The answer to "is this signature good?". Thread-safe. Source: the three main indications of ETSI
 * EN 319 102-1 §5.1.3: TOTAL-PASSED, TOTAL-FAILED, INDETERMINATE.
 */
public enum SignatureVerdict implements Coded {
  /** Everything that must hold was looked at and holds. */
  VALID("valid"),
  /** Something proves that it does not hold, or must not be relied upon. */
  INVALID("invalid"),
  /** Neither could be shown with the evidence at hand. */
  UNDECIDED("undecided");

  private final String code;

  SignatureVerdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * What these reasons come to: invalid where one weighs so, else undecided where one weighs so,
   * else valid. No reasons at all are valid.
   */
  public static SignatureVerdict of(Collection<Reason> reasons) {
    if (reasons.stream().anyMatch(each -> each.weight() == Weight.INVALID)) {
      return INVALID;
    }
    boolean open = reasons.stream().anyMatch(each -> each.weight() == Weight.UNDECIDED);
    return open ? UNDECIDED : VALID;
  }

  /** The worse of the two: invalid before undecided before valid. */
  public SignatureVerdict and(SignatureVerdict other) {
    if (this == INVALID || other == INVALID) {
      return INVALID;
    }
    return this == UNDECIDED ? this : other;
  }
}
