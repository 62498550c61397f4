package vn.certproc.cli.internal.verb.net;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import vn.certproc.cli.internal.CliException;
import vn.certproc.pki.cms.TimeStampAuthority;

/**
 * A time-stamp authority over HTTP (RFC 3161 §3.4). Thread-safe.
 *
 * @param client asks
 * @param uri whom
 */
public record WebTimeStamps(WebClient client, URI uri) implements TimeStampAuthority {

  private static final String QUERY = "application/timestamp-query";

  /** A token with its certificates has some kilobytes. */
  private static final int MOST = 64 * 1024;

  /**
   * Asks.
   *
   * @throws CliException environment, when there is no answer: with the address and why
   */
  @Override
  public byte[] stamp(byte[] timeStampRequest) {
    try {
      return client.fetch(uri, Optional.of(new WebClient.Posted(QUERY, timeStampRequest)), MOST);
    } catch (IOException e) {
      throw CliException.failed("cli-tsa-failed", uri.toString(), e);
    }
  }
}
