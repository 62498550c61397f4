package vn.certproc.forms.internal.definition;

import vn.certproc.api.model.Coded;

/** Whose letter a form is; decides which part of the payload fills its head. */
public enum Writer implements Coded {
  /** The applicant: the request's own letter. */
  APPLICANT("applicant"),
  /** The managing agency: the letter of the dispatch. */
  MANAGING_AGENCY("managing-agency");

  private final String code;

  Writer(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
