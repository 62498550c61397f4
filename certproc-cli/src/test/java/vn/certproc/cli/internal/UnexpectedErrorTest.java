package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What nobody foresaw: one line, and a trace only where it is asked for. */
class UnexpectedErrorTest {

  /** A clock that fails as a bug of ours would. */
  private static final Clock BROKEN =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          throw new IllegalStateException("a personal number 080075000001");
        }
      };

  private static Run run(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new StandardInput(InputStream.nullInputStream()),
            OutputStream.nullOutputStream(),
            err,
            false,
            BROKEN);
    int code = Cli.run(streams, arguments);
    return new Run(code, new byte[0], err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void itIsOneLineWithoutWhatTheErrorHeld() {
    Run run = run("assess", "-");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err().lines().toList()).hasSize(1);
    assertThat(run.err()).contains("[cli-internal-error]", "--debug").doesNotContain("080075");
  }

  @Test
  void debugPrintsTheTrace() {
    assertThat(run("assess", "-", "--debug").err()).contains("\tat vn.certproc.");
  }
}
