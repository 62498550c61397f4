package vn.certproc.cli.internal.verb.net;

import java.io.IOException;
import vn.certproc.pki.revocation.RevocationClient;
import vn.certproc.pki.revocation.RevocationFetch;

/**
 * Fetches revocation lists and asks OCSP responders (RFC 6960 Appendix A) over HTTP. Thread-safe.
 *
 * @param client asks
 */
public record WebRevocation(WebClient client) implements RevocationClient {

  @Override
  public byte[] fetch(RevocationFetch fetch) throws IOException {
    return client.fetch(
        fetch.uri(),
        fetch.body().map(body -> new WebClient.Posted(fetch.contentType(), body)),
        fetch.maxBytes());
  }
}
