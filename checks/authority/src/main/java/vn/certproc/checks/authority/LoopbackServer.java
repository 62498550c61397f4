package vn.certproc.checks.authority;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the three servers share: a port of the loopback, what was asked, how it is answered. */
abstract class LoopbackServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<byte[]> requests = new CopyOnWriteArrayList<>();
  private final String contentType;
  private volatile Delivery delivery = Delivery.plain();

  LoopbackServer(String contentType) {
    this.contentType = contentType;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** What a request's body gets. */
  abstract byte[] reply(byte[] request);

  /** Where the server listens, for instance {@code http://127.0.0.1:40123/}. */
  public final URI uri() {
    InetSocketAddress at = server.getAddress();
    return URI.create("http://" + at.getAddress().getHostAddress() + ":" + at.getPort() + "/");
  }

  /** How answers are delivered from now on. */
  public final void deliver(Delivery how) {
    delivery = how;
  }

  /** The bodies of the requests so far, in order; empty ones for GET. */
  public final List<byte[]> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      requests.add(request);
      exchange.getResponseHeaders().set("Content-Type", contentType);
      Delivery how = delivery;
      if (how.status() == 0) {
        untilClosed();
        return;
      }
      byte[] body = how.status() == 200 ? reply(request) : new byte[0];
      // A length of 0 means "chunked" to this server: the client learns of the size as it reads.
      exchange.sendResponseHeaders(how.status(), 0);
      try (OutputStream out = exchange.getResponseBody()) {
        write(how, body, out);
      }
    }
  }

  private void write(Delivery how, byte[] body, OutputStream out) throws IOException {
    if (how.stalls()) {
      out.write(body, 0, body.length / 2);
      out.flush();
      untilClosed();
      return;
    }
    out.write(body);
    byte[] zeros = new byte[8192];
    for (long left = how.padding(); left > 0; left -= zeros.length) {
      out.write(zeros, 0, (int) Math.min(left, zeros.length));
    }
  }

  private void untilClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Frees the port and lets a stalled answer end. */
  @Override
  public final void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
