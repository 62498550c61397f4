package vn.certproc.forms.internal.sheet;

/**
 * A cell as a spreadsheet has it. Immutable.
 *
 * @param type what it holds
 * @param text the text, the number in its decimal form, or the ISO date
 */
record RawCell(Type type, String text) {

  /** What a cell holds. */
  enum Type {
    /** Text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A number shown as a day. */
    DAY_NUMBER,
    /** A date of ISO 8601. */
    ISO_DATE,
    /** An error such as #REF!. */
    ERROR,
    /** A formula whose result was not stored. */
    FORMULA
  }

  /** Nothing to read. */
  boolean isBlank() {
    return text.isEmpty() && type != Type.FORMULA;
  }
}
