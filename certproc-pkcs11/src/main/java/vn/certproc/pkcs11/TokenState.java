package vn.certproc.pkcs11;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter keeps of one token, as long as the adapter lives: its lock, its PINs' memory, its
 * login. Who uses sessions holds the lock shared; who logs in, out, or changes PINs holds it alone.
 */
final class TokenState {

  private final TokenId id;
  private final PinGuard guard;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final Lock writing = new ReentrantLock(true);
  private volatile @Nullable Login login;

  TokenState(TokenId id) {
    this.id = id;
    this.guard = new PinGuard(id);
  }

  TokenId id() {
    return id;
  }

  PinGuard guard() {
    return guard;
  }

  Lock shared() {
    return lock.readLock();
  }

  Lock alone() {
    return lock.writeLock();
  }

  /** For changes of a token's objects: one at a time. */
  Lock writing() {
    return writing;
  }

  /** The login that there was last, lost or not. */
  Optional<Login> lastLogin() {
    return Optional.ofNullable(login);
  }

  /** The login, unless it was lost. */
  Optional<Login> login() {
    return Optional.ofNullable(login).filter(l -> !l.lost());
  }

  void login(@Nullable Login made) {
    login = made;
  }
}
