/** Definitions of forms: read, checked, and held as immutable values. */
@NullMarked
package vn.certproc.forms.internal.definition;

import org.jspecify.annotations.NullMarked;
