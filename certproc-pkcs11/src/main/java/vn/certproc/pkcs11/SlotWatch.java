package vn.certproc.pkcs11;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;

/**
 * Looks for tokens put in and pulled out, in a thread of its own. Thread-safe; close it.
 *
 * <p>A slot that cannot be read for a while still has the token that was last seen in it: a fault
 * is told once, and is no removal. Nothing that the listener throws ends the watch, see {@link
 * SlotListener}.
 */
public final class SlotWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlotWatch.class);

  private final SlotSnapshots snapshots;
  private final Duration interval;
  private final SlotListener listener;
  private final Function<CryptokiException, TokenException> faults;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private boolean closed;

  SlotWatch(
      SlotSnapshots snapshots,
      Duration interval,
      SlotListener listener,
      Function<CryptokiException, TokenException> faults) {
    if (interval.isZero() || interval.isNegative()) {
      throw new IllegalArgumentException("the interval must be positive: " + interval);
    }
    this.snapshots = snapshots;
    this.faults = faults;
    this.interval = interval;
    this.listener = listener;
    this.thread = new Thread(this::run, "certproc-slot-watch");
    thread.setDaemon(true);
  }

  void start() {
    try {
      snapshots.begin();
    } catch (CryptokiException e) {
      throw faults.apply(e);
    }
    thread.start();
  }

  private void run() {
    while (pause()) {
      try {
        List<SlotEvent> changes = snapshots.changes();
        snapshots.faults().forEach(this::tell);
        changes.forEach(this::tell);
      } catch (CryptokiException e) {
        tell(faults.apply(e));
        if (e.is(Ckr.CRYPTOKI_NOT_INITIALIZED)) {
          return;
        }
      }
    }
  }

  private void tell(SlotEvent event) {
    call(
        () -> {
          try {
            listener.changed(event);
          } catch (TokenException e) {
            listener.failed(e);
          }
        });
  }

  private void tell(TokenException fault) {
    call(() -> listener.failed(fault));
  }

  /**
   * Calls the listener. Any exception of its own is caught here and written to the log, the one
   * place in the adapter where that is done: the listener is the host's code in our thread, nobody
   * waits for that thread to end, and a watch that died in silence would tell of no removal again.
   */
  private void call(Runnable work) {
    if (closed()) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("The listener of a slot watch failed; the watch goes on", e);
    }
  }

  /** Waits for the interval; false where the watch was closed. */
  private boolean pause() {
    lock.lock();
    try {
      long left = interval.toNanos();
      while (!closed && left > 0) {
        left = ended.awaitNanos(left);
      }
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  boolean closed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the watch; the listener is not called any more after this. Waits up to 10 s for a call of
   * the listener or the module that is under way, unless the listener calls this itself; one that
   * takes longer, or a thread that is interrupted while it waits, is left to end alone, and nothing
   * is told after it. May be called again.
   */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      ended.signalAll();
    } finally {
      lock.unlock();
    }
    if (Thread.currentThread() != thread && thread.isAlive()) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
