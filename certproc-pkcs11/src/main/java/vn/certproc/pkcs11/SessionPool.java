package vn.certproc.pkcs11;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;
import vn.certproc.pkcs11.internal.cryptoki.Fn;
import vn.certproc.pkcs11.internal.cryptoki.RawTokenInfo;
import vn.certproc.pkcs11.internal.cryptoki.SessionFunctions;

/**
 * The sessions of one token while it stays in its slot. Each is used by one thread at a time; all
 * share the login (PKCS#11 v2.40 §2.6). Thread-safe.
 */
final class SessionPool {

  /** Where a token tells no bound: more threads than these wait. */
  private static final int UNBOUNDED = 64;

  private final SessionFunctions sessions;
  private final long slot;
  private final boolean writable;
  private final Semaphore room;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Long> idle = new ArrayDeque<>();
  private boolean closed;
  private boolean abandoned;

  SessionPool(SessionFunctions sessions, long slot, RawTokenInfo info, boolean writable) {
    this.sessions = sessions;
    this.slot = slot;
    this.writable = writable;
    long told = info.maxSessions().orElse(0);
    this.room = new Semaphore(told > 0 && told < UNBOUNDED ? (int) told : UNBOUNDED, true);
  }

  long slot() {
    return slot;
  }

  /** A session for this thread: an idle one, a new one, or one that another gives back. */
  long borrow() {
    room.acquireUninterruptibly();
    boolean got = false;
    try {
      Long waiting = poll();
      long session = waiting != null ? waiting : sessions.open(slot, writable);
      got = true;
      return session;
    } finally {
      if (!got) {
        room.release();
      }
    }
  }

  /** As {@link #borrow}; empty where this thread would have to wait. */
  OptionalLong borrowAtOnce() {
    if (!room.tryAcquire()) {
      return OptionalLong.empty();
    }
    boolean got = false;
    try {
      Long waiting = poll();
      long session = waiting != null ? waiting : sessions.open(slot, writable);
      got = true;
      return OptionalLong.of(session);
    } catch (CryptokiException e) {
      if (e.is(Ckr.SESSION_COUNT)) {
        return OptionalLong.empty();
      }
      throw e;
    } finally {
      if (!got) {
        room.release();
      }
    }
  }

  private @org.jspecify.annotations.Nullable Long poll() {
    lock.lock();
    try {
      if (closed) {
        throw new CryptokiException(Fn.C_OpenSession, Ckr.SESSION_CLOSED);
      }
      return idle.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Gives a session back for the next. */
  void giveBack(long session) {
    lock.lock();
    try {
      if (!closed) {
        idle.push(session);
      } else if (!abandoned) {
        sessions.close(session);
      }
    } finally {
      lock.unlock();
      room.release();
    }
  }

  /**
   * Closes a session in which an operation was left open. The last session's end would log out:
   * another is opened before where none is idle.
   */
  void discard(long session) {
    try {
      if (isLast()) {
        keep(sessions.open(slot, writable));
      }
    } catch (CryptokiException e) {
      // Then the login ends with it: a token of one session. The next call says so.
      end();
    } finally {
      sessions.close(session);
      room.release();
    }
  }

  /** Whether the token still counts these sessions as the holder's. */
  boolean loggedIn() {
    long session;
    try {
      session = borrow();
    } catch (CryptokiException e) {
      return false;
    }
    boolean holder = sessions.isOfUser(session);
    giveBack(session);
    return holder;
  }

  private boolean isLast() {
    lock.lock();
    try {
      return idle.isEmpty() && !closed;
    } finally {
      lock.unlock();
    }
  }

  private void keep(long session) {
    lock.lock();
    try {
      idle.push(session);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The token is gone. Sessions that come back later are not closed: a module may have given their
   * numbers to new ones by then.
   */
  void abandon() {
    lock.lock();
    try {
      abandoned = true;
    } finally {
      lock.unlock();
    }
    close();
  }

  private void end() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  /** Closes all idle sessions, and the others as they come back. Dead handles are no fault. */
  void close() {
    List<Long> rest;
    lock.lock();
    try {
      closed = true;
      rest = new ArrayList<>(idle);
      idle.clear();
    } finally {
      lock.unlock();
    }
    rest.forEach(sessions::close);
  }
}
