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
import vn.certproc.pkcs11.internal.cryptoki.SessionFunctions.Standing;
import vn.certproc.pkcs11.internal.cryptoki.SignFunctions;

/**
 * The sessions of one token while it stays in its slot. Each is used by one thread at a time; all
 * share the login (PKCS#11 v2.40 §2.6). Thread-safe.
 */
final class SessionPool {

  /** Where a token tells no bound: more threads than these wait. */
  private static final int UNBOUNDED = 64;

  private final SessionFunctions sessions;
  private final SignFunctions signatures;
  private final long slot;
  private final boolean writable;
  private final Semaphore room;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Long> idle = new ArrayDeque<>();

  /** Handles that may be dead, or not: closed when nobody else can have got their numbers. */
  private final Deque<Long> stale = new ArrayDeque<>();

  private int open;
  private boolean closed;
  private boolean abandoned;

  SessionPool(Driver driver, long slot, RawTokenInfo info, boolean writable) {
    this.sessions = driver.sessions();
    this.signatures = driver.signatures();
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
    return taken();
  }

  /** As {@link #borrow}; empty where this thread would have to wait. */
  OptionalLong borrowAtOnce() {
    if (!room.tryAcquire()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(taken());
    } catch (CryptokiException e) {
      if (e.is(Ckr.SESSION_COUNT)) {
        return OptionalLong.empty();
      }
      throw e;
    }
  }

  /** The session that there is room for; gives the room back where there is none after all. */
  private long taken() {
    boolean got = false;
    try {
      Long waiting = poll();
      long session = waiting != null ? waiting : opened();
      got = true;
      return session;
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

  private long opened() {
    long session = sessions.open(slot, writable);
    lock.lock();
    try {
      open++;
    } finally {
      lock.unlock();
    }
    return session;
  }

  /** Gives a session back for the next. */
  void giveBack(long session) {
    boolean done;
    lock.lock();
    try {
      done = closed && !abandoned;
      if (abandoned) {
        stale.push(session);
      } else if (!closed) {
        idle.push(session);
      }
    } finally {
      lock.unlock();
    }
    if (done) {
      end(session);
    }
    room.release();
  }

  /**
   * Puts a session away in which an operation was left open. The last session's end would log out:
   * another is opened before. Where the token has no room for one, the operation is ended and the
   * session stays.
   */
  void discard(long session) {
    if (isLast()) {
      try {
        long next = opened();
        keep(next);
      } catch (CryptokiException e) {
        signatures.end(session);
        giveBack(session);
        return;
      }
    }
    end(session);
    room.release();
  }

  /** Closes a session, unless its number is another's by now. */
  private void end(long session) {
    lock.lock();
    try {
      open--;
    } finally {
      lock.unlock();
    }
    if (lives(session)) {
      sessions.close(session);
    }
  }

  private boolean lives(long session) {
    try {
      return sessions.standing(session, slot) != Standing.DEAD;
    } catch (CryptokiException e) {
      // The module was ended, and all sessions with it.
      return false;
    }
  }

  /**
   * Whether the token still counts these sessions as the holder's; true where it cannot be said.
   */
  boolean loggedIn() {
    OptionalLong session;
    try {
      session = borrowAtOnce();
    } catch (CryptokiException e) {
      return false;
    }
    if (session.isEmpty()) {
      return true;
    }
    try {
      Standing standing = sessions.standing(session.getAsLong(), slot);
      return standing == Standing.HOLDER || standing == Standing.UNTOLD;
    } finally {
      giveBack(session.getAsLong());
    }
  }

  private boolean isLast() {
    lock.lock();
    try {
      return open == 1 && !closed;
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

  /** The login is lost: no session is used any more. {@link #reap} closes what still lives. */
  void abandon() {
    lock.lock();
    try {
      closed = true;
      abandoned = true;
      stale.addAll(idle);
      idle.clear();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Closes the sessions of a lost login that live all the same, so that nobody stays logged in by
   * them, or by one whose number never reached us. Called while nobody uses the token.
   *
   * @param logout whether the login was ours to end
   */
  void reap(boolean logout) {
    List<Long> rest = drain(stale);
    if (logout) {
      rest.stream().filter(this::lives).findFirst().ifPresent(sessions::logout);
    }
    rest.forEach(this::end);
  }

  /** Closes all idle sessions, and the others as they come back. */
  void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
    drain(idle).forEach(this::end);
  }

  private List<Long> drain(Deque<Long> handles) {
    lock.lock();
    try {
      List<Long> all = new ArrayList<>(handles);
      handles.clear();
      return all;
    } finally {
      lock.unlock();
    }
  }
}
