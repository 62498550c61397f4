package vn.certproc.forms.verification;

import vn.certproc.api.model.Coded;

/** What a signature in a PDF is for (ISO 32000-2 §12.8.1). Thread-safe. */
public enum SignaturePurpose implements Coded {
  /** Somebody signs what stands there: an ordinary ("approval") signature. */
  APPROVAL("approval"),
  /** The author's signature, which says what may be changed later (DocMDP). */
  CERTIFICATION("certification"),
  /** A time stamp over the whole document (ETSI.RFC3161). */
  DOCUMENT_TIME_STAMP("document-time-stamp");

  private final String code;

  SignaturePurpose(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether somebody signs by it. A document time stamp can be had by anyone: it says when. */
  public boolean speaks() {
    return this != DOCUMENT_TIME_STAMP;
  }
}
