package vn.certproc.forms.internal.check;

import java.util.Map;
import vn.certproc.forms.UnreadablePdfException;

/**
 * How much a file may draw. A list of 10,000 rows takes a twentieth of it; a file made to keep a
 * reader busy ends here. Belongs to one run; not thread-safe.
 */
final class Budget {

  /** Operators of all pages, those of forms within counted as often as they are drawn. */
  private static final int OPERATORS = 20_000_000;

  /** What is painted on all pages. */
  private static final int INKS = 30_000_000;

  /** What is painted on one page: a page full of small type is 10,000. */
  private static final int PAGE_INKS = 200_000;

  /** Forms drawn by forms. */
  private static final int DEPTH = 24;

  private int operators;
  private int inks;
  private int pageInks;

  void page() {
    pageInks = 0;
  }

  void operator() {
    check(++operators <= OPERATORS);
  }

  void ink() {
    check(++inks <= INKS && ++pageInks <= PAGE_INKS);
  }

  void depth(int level) {
    check(level <= DEPTH);
  }

  static void check(boolean within) {
    if (!within) {
      throw tooComplex();
    }
  }

  static UnreadablePdfException tooComplex() {
    return new UnreadablePdfException("pdf-too-complex", Map.of());
  }
}
