@NullMarked
package vn.certproc.forms.internal.sheet;

import org.jspecify.annotations.NullMarked;
