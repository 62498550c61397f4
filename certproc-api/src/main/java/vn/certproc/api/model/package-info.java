/** The domain model: immutable values that cannot be built wrong. */
@NullMarked
package vn.certproc.api.model;

import org.jspecify.annotations.NullMarked;
