/** Tests of signing. */
@NullMarked
package vn.certproc.forms.signing;

import org.jspecify.annotations.NullMarked;
