package vn.certproc.cli.internal.verb.net;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks servers over http or https, each answer bounded in bytes and in time from the first byte
 * sent to the last received. The system's proxy is used where the JVM has one. Thread-safe.
 */
public final class WebClient {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final HttpClient client;
  private final Duration most;

  private WebClient(HttpClient client, Duration most) {
    this.client = client;
    this.most = most;
  }

  /**
   * A client that gives up an exchange after this time.
   *
   * @param most for one exchange, its body included
   */
  public static WebClient within(Duration most) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT.compareTo(most) < 0 ? CONNECT : most)
            // Never from https to http.
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1);
    Optional.ofNullable(ProxySelector.getDefault()).ifPresent(builder::proxy);
    return new WebClient(builder.build(), most);
  }

  /**
   * The body of an answer.
   *
   * @param uri http or https
   * @param body what is posted, as this type; a GET where there is none
   * @param maxBytes the most that the answer may have
   * @throws IOException when there is no answer in time, it is not 200, or larger than allowed; the
   *     message is for the person who called the command
   */
  public byte[] fetch(URI uri, Optional<Posted> body, int maxBytes) throws IOException {
    if (!WebAddress.isWeb(uri)) {
      throw new IOException("not an http or https address");
    }
    HttpRequest request = request(uri, body);
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request, info -> new BoundedBody(maxBytes));
    try {
      HttpResponse<byte[]> answer = exchange.get(most.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != OK) {
        throw new IOException("HTTP " + answer.statusCode());
      }
      return answer.body();
    } catch (TimeoutException e) {
      exchange.cancel(true);
      throw new IOException("no whole answer within " + most.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private HttpRequest request(URI uri, Optional<Posted> body) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(most);
    body.ifPresent(
        posted ->
            builder
                .header("Content-Type", posted.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(posted.bytes())));
    return builder.build();
  }

  /** Many of the JDK's have no message, such as that nobody listens. */
  private static IOException failure(ExecutionException e) {
    Throwable cause = e.getCause();
    String kind = cause == null ? "failed" : cause.getClass().getSimpleName();
    String message = cause == null ? null : cause.getMessage();
    return new IOException(message == null ? kind : kind + ": " + message, e);
  }

  /**
   * What is posted.
   *
   * @param type its media type
   * @param bytes neither changed nor kept
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once
  public record Posted(String type, byte[] bytes) {}
}
