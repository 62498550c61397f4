package vn.certproc.cli.internal.verb.key;

import vn.certproc.api.model.Coded;
import vn.certproc.pkcs11.PinRisk;

/** The risks of sending a PIN, as the option {@code --accept} names them. */
public enum AcceptedRisk implements Coded {
  /** One more wrong PIN would lock the token. */
  FINAL_TRY("final-try", PinRisk.FINAL_TRY),
  /** The token says that the PIN is locked. */
  LOCKED("locked", PinRisk.LOCKED),
  /** The token refused this very PIN before. */
  REFUSED("refused", PinRisk.REFUSED_BEFORE),
  /** The answer to this very PIN was lost. */
  UNANSWERED("unanswered", PinRisk.UNANSWERED);

  private final String code;
  private final PinRisk risk;

  AcceptedRisk(String code, PinRisk risk) {
    this.code = code;
    this.risk = risk;
  }

  @Override
  public String code() {
    return code;
  }

  /** The adapter's name of it. */
  public PinRisk risk() {
    return risk;
  }
}
