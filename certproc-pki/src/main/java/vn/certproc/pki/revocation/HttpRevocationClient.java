package vn.certproc.pki.revocation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A client over the JDK's own HTTP, for hosts that have none: no redirects, no more bytes than
 * asked for, one bound of time for all of it, however slowly an answer trickles in. It goes to
 * whatever host an address names; a server inside an organization's network should rather hand in
 * its own client. Thread-safe.
 */
public final class HttpRevocationClient implements RevocationClient {

  private static final int OK = 200;

  private final HttpClient http;
  private final Duration timeout;

  private HttpRevocationClient(HttpClient http, Duration timeout) {
    this.http = http;
    this.timeout = timeout;
  }

  /**
   * A client that gives up.
   *
   * @param timeout from the connection to the last byte; at least a millisecond, at most a day
   * @throws IllegalArgumentException when the time is outside that
   */
  public static HttpRevocationClient withTimeout(Duration timeout) {
    if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException("the timeout must be from a millisecond to a day");
    }
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // an offer of HTTP/2 confuses old responders
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
    return new HttpRevocationClient(http, timeout);
  }

  @Override
  public byte[] fetch(RevocationFetch fetch) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request(fetch), head -> body(head, fetch.maxBytes()));
    try {
      HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != OK) {
        throw new IOException("HTTP status " + response.statusCode());
      }
      return response.body();
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("no whole answer within " + timeout);
    } catch (ExecutionException e) {
      throw new IOException("the answer did not arrive", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while fetching");
    } finally {
      answer.cancel(true);
    }
  }

  private static HttpRequest request(RevocationFetch fetch) throws IOException {
    try {
      HttpRequest.Builder builder = HttpRequest.newBuilder(fetch.uri());
      fetch
          .body()
          .ifPresent(
              body ->
                  builder
                      .header("Content-Type", fetch.contentType())
                      .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new IOException("an address that cannot be asked", e);
    }
  }

  private static HttpResponse.BodySubscriber<byte[]> body(
      HttpResponse.ResponseInfo head, int maxBytes) {
    return head.statusCode() == OK
        ? new BoundedBody(maxBytes)
        : BodySubscribers.replacing(new byte[0]);
  }
}
