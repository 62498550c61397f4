/** What a signature of a PDF covers, and what of a later revision is not a signature. */
@NullMarked
package vn.certproc.forms.internal.coverage;

import org.jspecify.annotations.NullMarked;
