package vn.certproc.cli.internal.verb;

import vn.certproc.api.model.Coded;

/** What is done with the list of persons. */
public enum SheetAction implements Coded {
  /** Requests become a list. */
  EXPORT("export"),
  /** A list becomes requests. */
  IMPORT("import"),
  /** The columns are told. */
  COLUMNS("columns");

  private final String code;

  SheetAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
