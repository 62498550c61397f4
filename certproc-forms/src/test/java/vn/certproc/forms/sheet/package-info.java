@NullMarked
package vn.certproc.forms.sheet;

import org.jspecify.annotations.NullMarked;
