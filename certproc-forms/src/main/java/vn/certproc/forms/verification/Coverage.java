package vn.certproc.forms.verification;

import vn.certproc.api.model.Coded;

/** How much of a file a signature covers. Thread-safe. */
public enum Coverage implements Coded {
  /** Every byte of the file but the signature itself. */
  WHOLE_DOCUMENT("whole-document"),
  /** The file as it was when it was signed; something was appended since. */
  REVISION("revision"),
  /** Nothing that can be relied upon: its byte range is not that of a revision of this file. */
  NOTHING("nothing");

  private final String code;

  Coverage(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
