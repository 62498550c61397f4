package vn.certproc.cli.internal.verb.token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.pki.unlock.TicketHolder;
import vn.certproc.pki.unlock.UnlockAnswer;
import vn.certproc.pki.unlock.UnlockException;

/**
 * Waits for an answer's file. One that is refused is told, and the wait goes on: else anybody who
 * can put a file there could end it.
 */
final class AnswerWait {

  private static final Duration LOOK = Duration.ofMillis(300);

  private final TokenCall call;
  private final String file;
  private final long end;
  private byte[] refused = new byte[0];

  AnswerWait(TokenCall call, String file, Duration wait) {
    this.call = call;
    this.file = file;
    this.end = System.nanoTime() + wait.toNanos();
  }

  /**
   * Opens the first answer that is good.
   *
   * @param use gets the security officer's PIN
   * @throws CliException when none came in time
   */
  void open(TicketHolder holder, Consumer<byte[]> use) {
    byte[] before = new byte[0];
    while (System.nanoTime() < end) {
      byte[] now = read();
      // Twice the same: nobody is writing it just now.
      boolean whole = now.length > 0 && Arrays.equals(now, before);
      if (whole && !Arrays.equals(now, refused) && opened(holder, now, use)) {
        return;
      }
      before = now;
      pause();
    }
    throw RemoteUnlockAction.late(file);
  }

  private boolean opened(TicketHolder holder, byte[] answer, Consumer<byte[]> use) {
    try {
      holder.open(
          answer,
          soPin -> {
            use.accept(soPin);
            return true;
          });
      return true;
    } catch (UnlockException e) {
      refused = answer;
      Page page = call.errors();
      e.inSource(file).faults().forEach(fault -> FaultList.line(page, fault));
      page.line(page.word("token.remote.still-waiting"));
      page.flush();
      return false;
    }
  }

  private byte[] read() {
    Path path = Inputs.path(file);
    if (!Files.exists(path)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(UnlockAnswer.MAX_BYTES + 1);
    } catch (IOException e) {
      throw CliException.unreadable("cli-input-unreadable", file, e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
