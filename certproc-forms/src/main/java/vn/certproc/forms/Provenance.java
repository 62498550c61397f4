package vn.certproc.forms;

import vn.certproc.api.model.Coded;

/** How sure a part of a form is. Listed by every form, never printed on it. */
public enum Provenance implements Coded {
  /** Read in the regulation's or an agency's own wording. */
  TEXT("text"),
  /** Stated by the official letter. */
  LETTER("letter"),
  /** Second-hand: an office's transcription, a law portal's summary. */
  SECOND("second"),
  /** Deduced from a named base. */
  INFERRED("inferred"),
  /** Deduced from a weak base. */
  INFERRED_WEAK("inferred-weak");

  private final String code;

  Provenance(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
