package vn.certproc.cli.internal.out;

import vn.certproc.api.model.Coded;

/** What a form is written as. */
public enum FormFormat implements Coded {
  /** The form that is filed. */
  PDF("pdf"),
  /** A page for a browser. */
  HTML("html"),
  /** A picture of each page. */
  PNG("png");

  private final String code;

  FormFormat(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
