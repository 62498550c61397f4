/** Forms as PDF/A: laid out, signed, verified. */
@NullMarked
package vn.certproc.forms;

import org.jspecify.annotations.NullMarked;
