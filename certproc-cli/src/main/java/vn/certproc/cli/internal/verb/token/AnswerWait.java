package vn.certproc.cli.internal.verb.token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.certproc.api.error.Fault;
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
  private Optional<String> unread = Optional.empty();

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
      stillWaiting(e.inSource(file).faults());
      return false;
    }
  }

  /** What is there now; nothing where nothing is, or what is there cannot be read yet. */
  private byte[] read() {
    Path path = Inputs.path(file);
    if (!Files.exists(path)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] now = in.readNBytes(UnlockAnswer.MAX_BYTES + 1);
      unread = Optional.empty();
      return now;
    } catch (NoSuchFileException e) {
      return new byte[0];
    } catch (IOException e) {
      // A folder, a permission, a program that still writes: the ticket outlasts it.
      tellUnread(CliException.unreadable("cli-input-unreadable", file, e));
      return new byte[0];
    }
  }

  /** Once for each reason, not at each look. */
  private void tellUnread(CliException e) {
    Optional<String> reason = Optional.of(e.text().en());
    if (reason.equals(unread)) {
      return;
    }
    unread = reason;
    stillWaiting(e.faults());
  }

  private void stillWaiting(List<Fault> faults) {
    Page page = call.errors();
    faults.forEach(fault -> FaultList.line(page, fault));
    page.line(page.word("token.remote.still-waiting"));
    page.flush();
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
