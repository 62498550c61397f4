package vn.certproc.cli.internal.out;

import vn.certproc.api.model.Coded;

/** How profiles are written: as every answer, or one of them as a page for the web. */
public enum ProfileFormat implements Coded {
  /** For people. */
  TEXT("text"),
  /** For programs. */
  JSON("json"),
  /** For programs. */
  XML("xml"),
  /** For a legal officer; of one profile. */
  HTML("html");

  private final String code;

  ProfileFormat(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
