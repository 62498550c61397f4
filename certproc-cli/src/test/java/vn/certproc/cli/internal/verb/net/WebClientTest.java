package vn.certproc.cli.internal.verb.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.checks.authority.CrlServer;
import vn.certproc.checks.authority.Delivery;
import vn.certproc.cli.internal.verb.net.WebClient.Posted;

/** Answers are bounded in bytes and time. */
class WebClientTest {

  private final CrlServer server = CrlServer.start(() -> new byte[] {1, 2, 3});

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aBodyComesBack() throws IOException {
    WebClient client = WebClient.within(Duration.ofSeconds(30));
    assertThat(client.fetch(server.uri(), Optional.empty(), 3)).containsExactly(1, 2, 3);
    Posted posted = new Posted("application/timestamp-query", new byte[] {9});
    assertThat(client.fetch(server.uri(), Optional.of(posted), 3)).containsExactly(1, 2, 3);
    assertThat(server.requests().get(1)).containsExactly(9);
  }

  @Test
  void aLargerOneIsCutOff() {
    WebClient client = WebClient.within(Duration.ofSeconds(30));
    assertThatThrownBy(() -> client.fetch(server.uri(), Optional.empty(), 2))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 2 bytes");
    server.deliver(Delivery.huge(1L << 30));
    assertThatThrownBy(() -> client.fetch(server.uri(), Optional.empty(), 1000))
        .hasMessageContaining("more than 1000 bytes");
  }

  @Test
  void aBodyThatStallsIsGivenUp() {
    server.deliver(Delivery.stalled());
    WebClient client = WebClient.within(Duration.ofSeconds(1));
    assertThatThrownBy(() -> client.fetch(server.uri(), Optional.empty(), 10))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anotherStatusIsToldByItsNumber() {
    server.deliver(Delivery.status(404));
    WebClient client = WebClient.within(Duration.ofSeconds(30));
    assertThatThrownBy(() -> client.fetch(server.uri(), Optional.empty(), 10))
        .hasMessageContaining("HTTP 404");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "http:///x", "http://u@127.0.0.1/"})
  void onlyTheWebIsAsked(String address) {
    WebClient client = WebClient.within(Duration.ofSeconds(1));
    assertThatThrownBy(() -> client.fetch(URI.create(address), Optional.empty(), 10))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not an http or https address");
  }
}
