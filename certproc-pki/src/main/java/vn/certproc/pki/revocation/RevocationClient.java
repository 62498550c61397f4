package vn.certproc.pki.revocation;

import java.io.IOException;

/**
 * The host's way to the network; this module has none. Without one nothing is ever fetched.
 *
 * <p>The addresses stand in certificates, whose authors are strangers until their chain has been
 * built: a client inside an organization's network should go through its proxy, or refuse the
 * network's own hosts. Implementations are to be thread-safe.
 */
@FunctionalInterface
public interface RevocationClient {

  /**
   * Fetches one body.
   *
   * @param fetch what, and how many bytes at most
   * @return the body of a successful answer; one longer than {@code maxBytes} is not looked at
   * @throws IOException when it cannot be had: no connection, a status that is no success, too
   *     slow, too long; the status is then told to be unknown, and the verification goes on
   */
  byte[] fetch(RevocationFetch fetch) throws IOException;
}
