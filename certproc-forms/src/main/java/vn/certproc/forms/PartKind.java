package vn.certproc.forms;

import vn.certproc.api.model.Coded;

/** What a part of a form is. */
public enum PartKind implements Coded {
  /** The form's name. */
  TITLE("title"),
  /** The addressee where no decision names one. */
  ADDRESSEE("addressee"),
  /** A heading: the type name above, or one inside the body. */
  HEADING("heading"),
  /** The subject line, trích yếu. */
  SUBJECT("subject"),
  /** A place to sign. */
  SIGNATURE("signature"),
  /** The default lines of "Nơi nhận". */
  RECIPIENTS("recipients"),
  /** A paragraph. */
  PARAGRAPH("paragraph"),
  /** A label with its value. */
  FIELD("field"),
  /** What stands before tick boxes. */
  CHOICES("choices"),
  /** A tick box. */
  CHOICE("choice"),
  /** A column of a table. */
  COLUMN("column");

  private final String code;

  PartKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
