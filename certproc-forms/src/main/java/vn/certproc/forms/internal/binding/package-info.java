/** A definition and a request become a document. */
@NullMarked
package vn.certproc.forms.internal.binding;

import org.jspecify.annotations.NullMarked;
