/** Judging lists and responses, piece by piece. */
@NullMarked
package vn.certproc.pki.revocation.internal;

import org.jspecify.annotations.NullMarked;
