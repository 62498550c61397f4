package vn.certproc.pki.cms;

import java.io.IOException;

/**
 * The host's way to a time-stamp authority. The library makes the request and verifies the answer;
 * the host carries both, by whatever client, proxy and limits it uses (RFC 3161 §3.4: HTTP POST of
 * {@code application/timestamp-query}).
 *
 * <p>Implementations used by several threads are thread-safe.
 */
@FunctionalInterface
public interface TimeStampAuthority {

  /**
   * Carries one request and brings its answer.
   *
   * @param timeStampRequest a TimeStampReq (RFC 3161 §2.4.1), DER; the implementation may keep it
   * @return the TimeStampResp (RFC 3161 §2.4.2) as it came; whatever it is, it is verified
   * @throws IOException when the authority is not reached or answers nothing
   */
  byte[] stamp(byte[] timeStampRequest) throws IOException;
}
