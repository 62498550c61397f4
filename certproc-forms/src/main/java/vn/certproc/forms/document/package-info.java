/** A form as a document, before any output: what stands on it, not where. */
@NullMarked
package vn.certproc.forms.document;

import org.jspecify.annotations.NullMarked;
