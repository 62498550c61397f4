package vn.certproc.pki.revocation;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.time.Duration;

/** A host's client as plain as can be: this module has none of its own. */
final class LoopbackClient implements RevocationClient {

  private final int patience;

  private LoopbackClient(int patience) {
    this.patience = patience;
  }

  static LoopbackClient withTimeout(Duration patience) {
    return new LoopbackClient(Math.toIntExact(patience.toMillis()));
  }

  @Override
  public byte[] fetch(RevocationFetch fetch) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) fetch.uri().toURL().openConnection();
    connection.setConnectTimeout(patience);
    connection.setReadTimeout(patience);
    connection.setInstanceFollowRedirects(false);
    if (fetch.body().isPresent()) {
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", fetch.contentType());
      connection.getOutputStream().write(fetch.body().get());
    }
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("HTTP " + connection.getResponseCode());
    }
    try (InputStream in = connection.getInputStream()) {
      byte[] body = in.readNBytes(fetch.maxBytes() + 1);
      if (body.length > fetch.maxBytes()) {
        throw new IOException("more than " + fetch.maxBytes() + " bytes");
      }
      return body;
    }
  }
}
