package vn.certproc.core.profile;

import vn.certproc.api.model.Coded;

/** Who signs a form, before names are known. */
public enum SignerRole implements Coded {
  /** The applicant in person. */
  APPLICANT("applicant"),
  /** The head of the agency that writes, or who signs by the head's authority. */
  AGENCY_HEAD("agency-head"),
  /** The agency that writes, by its seal. */
  AGENCY("agency");

  private final String code;

  SignerRole(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
