/** Signed forms, beside the raw signatures of the same token. */
@NullMarked
package vn.certproc.bench.signature;

import org.jspecify.annotations.NullMarked;
