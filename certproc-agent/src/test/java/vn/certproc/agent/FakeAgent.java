package vn.certproc.agent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;
import vn.certproc.api.error.CertprocException;

/**
 * Plays the Authority's desktop agent, which runs on Windows alone: takes the request, fetches the
 * document, does with it what the test says, posts it and replies with what the handler answered.
 */
final class FakeAgent extends WebSocketServer implements AutoCloseable {

  /** What this agent does with a document. */
  @FunctionalInterface
  interface Work {
    /** The document to post; empty when the clerk turns away. */
    Optional<byte[]> on(String operation, byte[] document);
  }

  private static final String BOUNDARY = "----agent-boundary-7MA4YWxk";

  private final Work work;
  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch listening = new CountDownLatch(1);
  private volatile Optional<String> garbled = Optional.empty();

  private FakeAgent(Work work, SSLContext tls) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.work = work;
    setWebSocketFactory(new DefaultSSLWebSocketServerFactory(tls));
    setReuseAddr(true);
  }

  static FakeAgent start(Work work, SSLContext tls) throws InterruptedException {
    FakeAgent agent = new FakeAgent(work, tls);
    agent.start();
    if (!agent.listening.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the agent does not listen");
    }
    return agent;
  }

  /** From now on it replies this, whatever it is asked. */
  void replying(String text) {
    garbled = Optional.of(text);
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    if (garbled.isPresent()) {
      socket.send(garbled.get());
      return;
    }
    try {
      String operation = socket.getResourceDescriptor().substring(1);
      socket.send(reply(operation, texts(message)).json());
    } catch (IOException | InterruptedException | CertprocException e) {
      socket.send(new AgentReply(1, "Lỗi: " + e, Optional.empty(), Optional.empty()).json());
    }
  }

  private AgentReply reply(String operation, Map<String, String> request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> fetched =
        client.send(
            HttpRequest.newBuilder(URI.create(request.getOrDefault("FileName", ""))).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    Optional<byte[]> signed = work.on(operation, fetched.body());
    if (signed.isEmpty()) {
      return new AgentReply(2, "Người dùng hủy ký", Optional.empty(), Optional.empty());
    }
    UploadAnswer answer = post(request, signed.get());
    return new AgentReply(
        answer.accepted() ? 0 : 3, answer.message(), answer.fileName(), answer.fileServer());
  }

  private UploadAnswer post(Map<String, String> request, byte[] pdf)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + UploadAnswer.FIELD
                + "\"; filename=\"signed.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(pdf);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    HttpRequest upload =
        HttpRequest.newBuilder(URI.create(request.getOrDefault("FileUploadHandler", "")))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Session", request.getOrDefault("SessionId", ""))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return UploadAnswer.read(client.send(upload, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static Map<String, String> texts(String json) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
          String key = parser.currentName();
          if (parser.nextToken() == JsonToken.VALUE_STRING) {
            all.put(key, parser.getText());
          }
        }
      }
    }
    return all;
  }

  @Override
  public void onStart() {
    listening.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {}

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

  @Override
  public void onError(WebSocket socket, Exception error) {}

  @Override
  public void close() throws InterruptedException {
    stop(1000);
  }
}
