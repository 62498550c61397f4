package vn.certproc.forms.internal.pdf;

import vn.certproc.forms.internal.layout.Mark;

/** Takes the blanks and boxes of a form that are filled in on a screen. */
@FunctionalInterface
interface FieldMarks {

  /** For a form to print: nothing is a field. */
  FieldMarks NONE = mark -> false;

  /** Takes a mark, in reading order; whether it is a field. */
  boolean take(Mark mark);
}
