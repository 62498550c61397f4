package vn.certproc.pki;

import vn.certproc.api.model.Coded;

/** How much a finding weighs. */
public enum FindingLevel implements Coded {
  /** Worth saying, changes nothing. */
  NOTE("note"),
  /** To be looked at by a person. */
  WARNING("warning"),
  /** The certificate cannot be relied upon at the instant asked for. */
  ERROR("error");

  private final String code;

  FindingLevel(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
