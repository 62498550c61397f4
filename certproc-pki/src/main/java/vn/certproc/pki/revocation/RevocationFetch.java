package vn.certproc.pki.revocation;

import java.net.URI;
import java.util.Optional;

/**
 * What the host's client shall fetch: with a body by POST, without by GET. Immutable and
 * thread-safe.
 *
 * @param uri http or https; from a certificate, so a stranger's
 * @param body the OCSP request (DER) to post; not to be changed
 * @param contentType the body's media type; empty without a body
 * @param maxBytes more than these are never taken: the client may stop reading behind them
 */
public record RevocationFetch(URI uri, Optional<byte[]> body, String contentType, int maxBytes) {

  /** The media type of a request (RFC 6960 appendix C.1). */
  public static final String OCSP_REQUEST = "application/ocsp-request";

  /** A list, by GET. */
  public static RevocationFetch crl(URI uri, int maxBytes) {
    return new RevocationFetch(uri, Optional.empty(), "", maxBytes);
  }

  /** A responder's answer, by POST (RFC 6960 appendix A.1). */
  public static RevocationFetch ocsp(URI uri, byte[] request, int maxBytes) {
    return new RevocationFetch(uri, Optional.of(request), OCSP_REQUEST, maxBytes);
  }

  /** The address and the size of the body. */
  @Override
  public String toString() {
    return "RevocationFetch[" + uri + ", " + body.map(b -> b.length).orElse(0) + " bytes]";
  }
}
