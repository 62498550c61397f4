package vn.certproc.dossier;

import vn.certproc.api.model.Coded;

/** Whether a signature that a decision names is on the form. Thread-safe. */
public enum Presence implements Coded {
  /** It is, by a certificate of that name, or the decision knows no name. */
  PRESENT("present"),
  /** A signature is in that place, by a certificate of another name. */
  NAME_DIFFERS("name-differs"),
  /** No signature is in that place, or an invalid one. */
  MISSING("missing");

  private final String code;

  Presence(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
