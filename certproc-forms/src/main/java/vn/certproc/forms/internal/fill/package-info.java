/** Forms that are filled in on a screen: their fields, written and read back. */
@NullMarked
package vn.certproc.forms.internal.fill;

import org.jspecify.annotations.NullMarked;
