package vn.certproc.forms.internal.sheet;

import vn.certproc.api.model.Coded;

/** What stands in the cells of a column. */
public enum ColumnKind implements Coded {
  /** Text as the request has it. */
  TEXT("text"),
  /** A day, dd/MM/yyyy. */
  DAY("day"),
  /** A code of a list. */
  CODE("code"),
  /** A mark, or nothing. */
  MARK("mark"),
  /** The number of the row, from 1. */
  NUMBER("number");

  private final String code;

  ColumnKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
