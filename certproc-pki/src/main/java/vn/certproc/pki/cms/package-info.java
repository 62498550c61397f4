/**
 * CMS signatures over a digest (RFC 5652): made for PAdES and CAdES by any signing key, in one go
 * or in two phases, with a time stamp on request (RFC 3161); and read from files that anybody may
 * have sent.
 *
 * <p>Nothing here trusts a certificate: whether the signer is who it says, and was not revoked, is
 * judged elsewhere. No network, file, token or clock of the system is touched here; the host brings
 * what stamps.
 */
@NullMarked
package vn.certproc.pki.cms;

import org.jspecify.annotations.NullMarked;
