package vn.certproc.core.table;

import vn.certproc.api.model.Coded;

/** What a profile answers to one cell of its table. */
public enum CellAnswer implements Coded {
  /** It is filed, by the steps of the cell. */
  FILED("filed"),
  /** The regulation does not speak of this subscriber or kind of token. */
  SILENT("silent"),
  /** This applicant may not write it, or can no longer sign. */
  APPLICANT_REFUSED("applicant-refused"),
  /** This is no reason for the procedure, or not for this subscriber. */
  REASON_REFUSED("reason-refused"),
  /** The applicant can no longer sign, and the text does not say who does. */
  APPLICANT_OPEN("applicant-open"),
  /** The text does not say whether this is a reason. */
  REASON_OPEN("reason-open");

  private final String code;

  CellAnswer(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
