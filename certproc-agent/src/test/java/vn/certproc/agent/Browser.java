package vn.certproc.agent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Chromium with one page, driven through its DevTools protocol. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonFactory JSON = new JsonFactory();

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final WebSocket tools;
  private int calls;

  private Browser(Process process, int port) throws IOException, InterruptedException {
    this.process = process;
    this.tools =
        client
            .newWebSocketBuilder()
            .buildAsync(page(port), new Listener(answers))
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
  }

  /** Opens a page. The agent's certificate is one that nobody knows, as on a test machine. */
  static Browser open(URI address, Path folder) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--ignore-certificate-errors",
            "--remote-debugging-port=0",
            "--user-data-dir=" + folder,
            address.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    try {
      return new Browser(process, port(process, folder.resolve("DevToolsActivePort")));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** The browser writes its port into a file once it listens. */
  private static int port(Process process, Path file) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && process.isAlive()) {
      if (Files.exists(file) && !Files.readString(file).isBlank()) {
        return Integer.parseInt(Files.readAllLines(file).get(0));
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    throw new IOException("the browser does not listen");
  }

  private URI page(int port) throws IOException, InterruptedException {
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      String pages = client.send(list, HttpResponse.BodyHandlers.ofString()).body();
      String found = value(pages, "webSocketDebuggerUrl");
      if (found != null) {
        return URI.create(found);
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    throw new IOException("the browser shows no page");
  }

  /** Clicks an element, once the page has it. */
  void click(String id) throws IOException, InterruptedException {
    until("String(document.readyState === 'complete' && !!document.getElementById('" + id + "'))");
    evaluate("document.getElementById('" + id + "').click(), 'clicked'");
  }

  /** What the page shows once it works no more: the name of its state, and its sentence. */
  String settled() throws IOException, InterruptedException {
    until("String(/done|failed/.test(document.getElementById('state').dataset.state))");
    return evaluate(
        "document.getElementById('state').dataset.state + ': '"
            + " + document.getElementById('state').textContent");
  }

  private void until(String expression) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!"true".equals(evaluate(expression))) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("never true: " + expression);
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  /** The value of an expression that gives a text. */
  String evaluate(String expression) throws IOException, InterruptedException {
    calls++;
    StringWriter call = new StringWriter();
    try (var json = JSON.createGenerator(call)) {
      json.writeStartObject();
      json.writeNumberField("id", calls);
      json.writeStringField("method", "Runtime.evaluate");
      json.writeObjectFieldStart("params");
      json.writeStringField("expression", expression);
      json.writeEndObject();
      json.writeEndObject();
    }
    tools.sendText(call.toString(), true).join();
    String answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (answer == null) {
      throw new IOException("the browser does not answer");
    }
    String value = value(answer, "value");
    if (value == null) {
      throw new IOException("no text: " + answer);
    }
    return value;
  }

  private static @Nullable String value(String json, String key) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals(key)) {
          parser.nextToken();
          return parser.getText();
        }
      }
    }
    return null;
  }

  @Override
  public void close() throws InterruptedException {
    tools.abort();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<String> answers;
    private final StringBuilder part = new StringBuilder();

    Listener(BlockingQueue<String> answers) {
      this.answers = answers;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        answers.add(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
