package vn.certproc.forms;

import vn.certproc.api.model.Coded;

/** What kind of document a form is (Decree 30/2020/NĐ-CP). */
public enum DocumentKind implements Coded {
  /** A person's application, đơn: no letterhead, number or seal. */
  APPLICATION("application"),
  /** An agency's official letter, công văn. */
  LETTER("letter"),
  /** Minutes, biên bản, signed by each party. */
  MINUTES("minutes");

  private final String code;

  DocumentKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
