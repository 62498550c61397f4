package vn.certproc.pki.revocation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URLConnection;
import java.time.Duration;

/**
 * A client over the JDK's own HTTP, for hosts that have none: no redirects, no more bytes than
 * asked for, an end to slow answers. It goes to whatever host an address names; a server inside an
 * organization's network should rather hand in its own client. Immutable and thread-safe.
 */
public final class HttpRevocationClient implements RevocationClient {

  private static final int CHUNK = 8192;

  private final Duration timeout;

  private HttpRevocationClient(Duration timeout) {
    this.timeout = timeout;
  }

  /**
   * A client that gives up.
   *
   * @param timeout for the connection, and again for the whole answer, whose last read may last as
   *     long once more; at least a millisecond, at most a day
   * @throws IllegalArgumentException when the time is outside that
   */
  public static HttpRevocationClient withTimeout(Duration timeout) {
    if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("the timeout must be from a millisecond to a day");
    }
    return new HttpRevocationClient(timeout);
  }

  @Override
  public byte[] fetch(RevocationFetch fetch) throws IOException {
    URLConnection opened = fetch.uri().toURL().openConnection();
    if (!(opened instanceof HttpURLConnection connection)) {
      throw new IOException("neither http nor https");
    }
    int millis = (int) timeout.toMillis();
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout(millis);
    connection.setReadTimeout(millis);
    try {
      if (fetch.body().isPresent()) {
        post(connection, fetch.body().get(), fetch.contentType());
      }
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        throw new IOException("HTTP status " + status);
      }
      try (InputStream in = connection.getInputStream()) {
        return read(in, fetch.maxBytes());
      }
    } finally {
      connection.disconnect();
    }
  }

  private static void post(HttpURLConnection connection, byte[] body, String contentType)
      throws IOException {
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", contentType);
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
  }

  /** The body; the time is looked at between reads, each of which has its own bound. */
  private byte[] read(InputStream in, int maxBytes) throws IOException {
    long end = System.nanoTime() + timeout.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    int got;
    while ((got = in.read(chunk)) >= 0) {
      body.write(chunk, 0, got);
      if (body.size() > maxBytes) {
        throw new IOException("more than " + maxBytes + " bytes");
      }
      if (System.nanoTime() - end > 0) {
        throw new SocketTimeoutException("the answer took longer than " + timeout);
      }
    }
    return body.toByteArray();
  }
}
