/** Profiles: the rules of one letter or decree as dated data, compiled into immutable tables. */
@NullMarked
package vn.certproc.core.profile;

import org.jspecify.annotations.NullMarked;
