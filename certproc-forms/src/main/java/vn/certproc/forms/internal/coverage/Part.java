package vn.certproc.forms.internal.coverage;

/** What an object is in a document, as far as a later signature may change it. */
enum Part {
  /** Anything else: nothing of it may change. */
  PLAIN,
  /** A page: annotations of new signature fields may be added. */
  PAGE,
  /** The annotations of a page. */
  ANNOTATIONS,
  /** The interactive form. */
  FORM,
  /** The list of the form's fields. */
  FIELDS,
  /** A signature field that nobody has signed yet. */
  EMPTY_SIGNATURE,
  /** The annotation of such a field where it is an object of its own. */
  EMPTY_SIGNATURE_WIDGET,
  /** The root of the structure. */
  STRUCTURE,
  /** An element of the structure: elements of new signature fields may be added below it. */
  ELEMENT,
  /** The children of the structure's root or of an element. */
  ELEMENTS,
  /** From the numbers of the pages' contents to elements. */
  PARENT_TREE
}
