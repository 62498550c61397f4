package vn.certproc.pkcs11;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;

/** Looks for tokens put in and pulled out, in a thread of its own. Thread-safe; close it. */
public final class SlotWatch implements AutoCloseable {

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
        snapshots.changes().forEach(listener::changed);
      } catch (CryptokiException e) {
        listener.failed(faults.apply(e));
        if (e.is(Ckr.CRYPTOKI_NOT_INITIALIZED)) {
          return;
        }
      }
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
   * Ends the watch; the listener is not called any more after this, unless it calls this itself.
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
