package vn.certproc.pkcs11;

import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;

/**
 * One login of the holder, which all sessions of the application share (PKCS#11 v2.40 §2.6.1). It
 * ends when its last holder closes, or when the token is pulled. Changed under the token's lock.
 */
final class Login {

  private final SessionPool pool;
  private PinTag tag;
  private final boolean foreign;
  private int holders = 1;
  private volatile boolean lost;

  /**
   * A login.
   *
   * @param tag of the PIN it was made with
   * @param foreign whether somebody else in this process had logged in before, and will log out
   */
  Login(SessionPool pool, PinTag tag, boolean foreign) {
    this.pool = pool;
    this.tag = tag;
    this.foreign = foreign;
  }

  SessionPool pool() {
    return pool;
  }

  /** Of a login that is not ours nobody here knows the PIN. */
  boolean madeWith(PinTag other) {
    return foreign || tag.equals(other);
  }

  /** The PIN was changed meanwhile. */
  void changed(PinTag next) {
    tag = next;
  }

  boolean lost() {
    return lost;
  }

  /** The token is gone, or logged out without us. */
  void lose() {
    lost = true;
    pool.abandon();
  }

  void share() {
    holders++;
  }

  /** One holder less. */
  boolean release() {
    holders--;
    return holders <= 0;
  }

  /** Logs out and closes the sessions; a token that is gone has done so already. */
  void end(Driver driver) {
    if (lost) {
      pool.reap(!foreign);
      return;
    }
    if (!foreign) {
      try {
        long session = pool.borrow();
        driver.sessions().logout(session);
        pool.giveBack(session);
      } catch (CryptokiException e) {
        // Closing the sessions logs out as well.
      }
    }
    lost = true;
    pool.close();
  }
}
