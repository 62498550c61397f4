/** Signature fields of a file: reading which are there, and putting empty ones in. */
@NullMarked
package vn.certproc.forms.internal.field;

import org.jspecify.annotations.NullMarked;
