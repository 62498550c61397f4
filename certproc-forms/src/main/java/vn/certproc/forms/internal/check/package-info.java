/** Compares what a form in a file shows with what its data gives. */
@NullMarked
package vn.certproc.forms.internal.check;

import org.jspecify.annotations.NullMarked;
