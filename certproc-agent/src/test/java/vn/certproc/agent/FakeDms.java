package vn.certproc.agent;

import com.fasterxml.jackson.core.JsonFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** A document system with one document: serves the sample page, takes what the agent uploads. */
final class FakeDms implements AutoCloseable {

  private static final String SESSION = "session-8f3a";
  private static final String NOTHING = "";

  /** What the host makes of an upload: the words of a refusal, or none. */
  private final Function<byte[], String> check;

  private final byte[] document;
  private final HttpServer server;
  private volatile URI agent = URI.create("wss://127.0.0.1:1/");
  private volatile String refusal = "không nhận được văn bản đã ký";
  private volatile byte[] taken = new byte[0];

  private FakeDms(byte[] document, Function<byte[], String> check) throws IOException {
    this.document = document;
    this.check = check;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
  }

  static FakeDms start(byte[] document, Function<byte[], String> check) throws IOException {
    FakeDms dms = new FakeDms(document, check);
    dms.server.start();
    return dms;
  }

  /** The agent that the page is sent to, in place of the one on the usual port. */
  void agent(int port) {
    agent = URI.create("wss://127.0.0.1:" + port + "/");
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** What it took; empty before. */
  byte[] taken() {
    return taken.clone();
  }

  private void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/sign.html" ->
          send(
              exchange,
              "text/html",
              Files.readAllBytes(Path.of("../docs/examples/agent/sign.html")));
      case "/mau-08.pdf" -> send(exchange, "application/pdf", document);
      case "/request" -> json(exchange, request(exchange.getRequestURI().getQuery()));
      case "/upload" -> json(exchange, upload(exchange).json());
      case "/outcome" -> json(exchange, outcome());
      default -> exchange.sendResponseHeaders(404, -1);
    }
    exchange.close();
  }

  private String request(String query) throws IOException {
    URI pdf = address("/mau-08.pdf");
    URI handler = address("/upload");
    AgentRequest request =
        query.endsWith("sign-issued")
            ? AgentRequest.signIssued(
                pdf, handler, SESSION, "12/SNV-VP", LocalDate.of(2026, 11, 25))
            : AgentRequest.signApproved(pdf, handler, SESSION);
    return object(
        Map.of(
            "address", agent.resolve(request.operation().path()).toString(),
            "message", request.json()));
  }

  /** What stands between the header's empty line and the last boundary. */
  private UploadAnswer upload(HttpExchange exchange) throws IOException {
    if (!SESSION.equals(exchange.getRequestHeaders().getFirst("Session"))) {
      return UploadAnswer.refused("Phiên không hợp lệ");
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    if (!body.contains("name=\"" + UploadAnswer.FIELD + "\"")) {
      return UploadAnswer.refused("Thiếu tệp");
    }
    int start = body.indexOf("\r\n\r\n") + 4;
    int end = body.lastIndexOf("\r\n--", body.length() - 5);
    byte[] pdf = body.substring(start, end).getBytes(StandardCharsets.ISO_8859_1);
    refusal = check.apply(pdf);
    if (!refusal.equals(NOTHING)) {
      return UploadAnswer.refused(refusal);
    }
    taken = pdf;
    return UploadAnswer.accepted("mau-08-da-ky.pdf", address("/mau-08-da-ky.pdf").toString());
  }

  private String outcome() throws IOException {
    return refusal.equals(NOTHING)
        ? "{\"accepted\":true,\"vi\":\"Văn bản đã ký.\",\"en\":\"The document is signed.\"}"
        : object(Map.of("accepted", "no", "vi", refusal, "en", refusal));
  }

  private static String object(Map<String, String> fields) throws IOException {
    StringWriter out = new StringWriter();
    try (var json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    send(exchange, "application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
