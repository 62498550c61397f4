package vn.certproc.forms.internal.coverage;

import java.util.List;
import vn.certproc.forms.internal.strict.PdfValue;
import vn.certproc.forms.internal.strict.PdfValue.Dict;
import vn.certproc.forms.internal.strict.PdfValue.Ref;

/**
 * A page of a document. Immutable.
 *
 * @param number from 1
 * @param reference what points to it
 * @param dict its dictionary
 * @param area the area that is seen of it in square points, at most; 0 where that cannot be told
 * @param annotations its annotations as they stand, mostly references
 */
record Page(int number, Ref reference, Dict dict, double area, List<PdfValue> annotations) {
  Page {
    annotations = List.copyOf(annotations);
  }
}
