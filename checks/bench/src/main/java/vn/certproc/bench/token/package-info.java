/** Signatures of a token by each way there is to ask for them. */
@NullMarked
package vn.certproc.bench.token;

import org.jspecify.annotations.NullMarked;
