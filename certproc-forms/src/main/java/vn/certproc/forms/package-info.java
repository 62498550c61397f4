/** Forms: their definitions as data, the binding of a request to one, and their PDF/A. */
@NullMarked
package vn.certproc.forms;

import org.jspecify.annotations.NullMarked;
