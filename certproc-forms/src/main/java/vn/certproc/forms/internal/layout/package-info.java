/**
 * From a document to pages: lines, rules, blanks and tick boxes with their places, each knowing the
 * element of the document it came from. Knows nothing of PDF, so that other outputs share it.
 *
 * <p>All measures are points (1/72 inch); x grows to the right from the paper's left edge, y grows
 * downwards.
 */
@NullMarked
package vn.certproc.forms.internal.layout;

import org.jspecify.annotations.NullMarked;
