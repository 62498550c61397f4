package vn.certproc.cli.internal.verb.token;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.certproc.api.error.Fault;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.verb.key.PinPrompt;
import vn.certproc.pkcs11.SlotEvent;
import vn.certproc.pkcs11.SlotListener;
import vn.certproc.pkcs11.SlotReport;
import vn.certproc.pkcs11.SlotWatch;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenException;
import vn.certproc.pkcs11.TokenInfo;

/** Tokens put in and pulled out, a line each, until the time is over or nobody reads on. */
final class WatchAction implements TokenWork {

  /** How often to see whether somebody still reads. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Override
  public ExitCode run(TokenCall call) {
    Duration interval = call.options().interval();
    Optional<Duration> howLong = call.options().howLong();
    try (TokenAdapter adapter = call.open()) {
      Changes changes = new Changes();
      SlotWatch watch = adapter.watch(interval, changes);
      try {
        present(call, adapter);
        follow(call, changes, howLong.map(d -> System.nanoTime() + d.toNanos()));
      } finally {
        watch.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }

  private static void present(TokenCall call, TokenAdapter adapter) {
    for (SlotReport slot : adapter.slots()) {
      slot.token().ifPresent(token -> line(call, "present", slot.slotId(), token));
    }
  }

  private static void follow(TokenCall call, Changes changes, Optional<Long> end)
      throws InterruptedException {
    long left = left(end);
    while (left > 0 && !call.streams().outputEnded()) {
      Change next = changes.queue.poll(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
      if (next != null) {
        print(call, next);
      }
      left = left(end);
    }
  }

  static void print(TokenCall call, Change change) {
    change
        .event()
        .ifPresent(e -> line(call, e.inserted() ? "inserted" : "removed", e.slotId(), e.token()));
    change.fault().ifPresent(fault -> FaultList.line(call.errors(), fault));
  }

  private static long left(Optional<Long> end) {
    return end.isPresent() ? end.get() - System.nanoTime() : Long.MAX_VALUE;
  }

  private static void line(TokenCall call, String what, long slot, TokenInfo token) {
    String now =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            OffsetDateTime.ofInstant(call.streams().clock().instant(), TokenCall.ZONE)
                .truncatedTo(ChronoUnit.SECONDS));
    Page page = call.page();
    String name =
        token.initialized() ? PinPrompt.name(token.id()) : page.word("token.uninitialised-short");
    page.line(
        now
            + "  "
            + page.word("token.watch." + what)
            + "  "
            + page.word("token.slot", java.util.Map.of("id", Long.toString(slot)))
            + "  "
            + name);
    page.flush();
    call.flush();
  }

  /** Something to print: an event, or why the module failed. */
  record Change(Optional<SlotEvent> event, Optional<Fault> fault) {}

  /** Hands what the watch's thread is told to the one that prints. */
  static final class Changes implements SlotListener {
    final BlockingQueue<Change> queue = new LinkedBlockingQueue<>();

    @Override
    public void changed(SlotEvent event) {
      queue.add(new Change(Optional.of(event), Optional.empty()));
    }

    @Override
    public void failed(TokenException fault) {
      queue.add(new Change(Optional.empty(), Optional.of(fault.faults().get(0))));
    }
  }
}
