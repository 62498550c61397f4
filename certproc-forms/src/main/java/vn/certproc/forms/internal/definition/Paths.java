package vn.certproc.forms.internal.definition;

import java.util.Set;
import vn.certproc.api.model.RequestFields;
import vn.certproc.api.payload.RequestEntries;

/** The paths that a definition may name. */
public final class Paths {

  /** The sender's name: the person's or the agency's. */
  public static final String SENDER_NAME = "sender/name";

  /** The addressee's name. */
  public static final String ADDRESSEE_NAME = "addressee/name";

  /** How many requests the payload holds. */
  public static final String ROWS_COUNT = "rows/count";

  /** The number of a table's row, from 1. */
  public static final String ROW_NUMBER = "row/number";

  /** What the condition {@code rows} answers of one request, and of a blank form. */
  public static final String ONE_ROW = "one";

  /** What the condition {@code rows} answers of a list. */
  public static final String SEVERAL_ROWS = "several";

  private static final Set<String> CONTEXT = Set.of(SENDER_NAME, ADDRESSEE_NAME, ROWS_COUNT);

  private Paths() {}

  /** Whether a field, choice or placeholder may name it. */
  static boolean ofDocument(String path) {
    return CONTEXT.contains(path) || RequestFields.names().contains(path);
  }

  /** Whether a field to fill in may name it. */
  static boolean ofEntry(String path) {
    return RequestEntries.names().contains(path);
  }

  /** Whether a column may name it. */
  static boolean ofRow(String path) {
    return ROW_NUMBER.equals(path) || RequestFields.names().contains(path);
  }
}
