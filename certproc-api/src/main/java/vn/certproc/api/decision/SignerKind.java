package vn.certproc.api.decision;

import vn.certproc.api.model.Coded;

/** Who signs a form. */
public enum SignerKind implements Coded {
  /** A person, by hand or with the personal certificate. */
  PERSON("person"),
  /** An agency: the signature of its head and its seal, or its certificate. */
  AGENCY("agency");

  private final String code;

  SignerKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
