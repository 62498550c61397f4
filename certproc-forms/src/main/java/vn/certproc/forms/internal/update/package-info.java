/** Appending to a PDF that is there (ISO 32000-1, 7.5.6): what stands in it is not touched. */
@NullMarked
package vn.certproc.forms.internal.update;

import org.jspecify.annotations.NullMarked;
