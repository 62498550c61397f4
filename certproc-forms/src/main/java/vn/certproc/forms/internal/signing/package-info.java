/** Signature fields in a file: reading them, putting empty ones in, drawing what stands in one. */
@NullMarked
package vn.certproc.forms.internal.signing;

import org.jspecify.annotations.NullMarked;
