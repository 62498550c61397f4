/** From pages to PDF/A-3, and back to the request inside. */
@NullMarked
package vn.certproc.forms.internal.pdf;

import org.jspecify.annotations.NullMarked;
