/** Certificates: reading, chains, revocation, signatures. */
@NullMarked
package vn.certproc.pki;

import org.jspecify.annotations.NullMarked;
