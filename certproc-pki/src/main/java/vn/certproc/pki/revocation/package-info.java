/**
 * Whether a certificate has been taken back: by revocation lists and OCSP responses that came with
 * a signature, were given, or are fetched through the host's own client when the host wants that.
 * Evidence counts when its signature holds and it speaks of the instant asked about; everything
 * else is told as a note and decides nothing. Source: RFC 5280 §5 and §6.3, RFC 6960.
 */
@NullMarked
package vn.certproc.pki.revocation;

import org.jspecify.annotations.NullMarked;
