/** Profiles and the rules that decide a request. */
@NullMarked
package vn.certproc.core;

import org.jspecify.annotations.NullMarked;
