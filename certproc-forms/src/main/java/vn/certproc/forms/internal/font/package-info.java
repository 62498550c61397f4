/** The shipped fonts: glyphs, widths, and the programs to embed. */
@NullMarked
package vn.certproc.forms.internal.font;

import org.jspecify.annotations.NullMarked;
