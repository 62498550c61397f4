/** Errors: a code, arguments, a place, and a sentence in both languages. */
@NullMarked
package vn.certproc.api.error;

import org.jspecify.annotations.NullMarked;
