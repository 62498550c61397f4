package vn.certproc.forms.internal.layout;

/** Takes the strips of a document in reading order. */
@FunctionalInterface
interface Flow {

  void add(Strip strip);
}
