/** Pages of forms as pictures. */
@NullMarked
package vn.certproc.forms.internal.png;

import org.jspecify.annotations.NullMarked;
