package vn.certproc.pkcs11;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;

/**
 * A token, thiết bị lưu khóa bí mật. It stays the same object when the token is pulled out and put
 * back, into whichever slot: each call finds it anew by its {@link #id()}.
 *
 * <p>Thread-safe. Every method throws {@link TokenException.Removed} where the token is in no slot,
 * {@link TokenException.NotFound} where several look like it, {@link TokenException.CallFailed}
 * where the module fails, and {@link TokenException.ModuleUnusable} after the adapter was closed.
 */
public final class TokenDevice {

  private final Driver driver;
  private final TokenLocator locator;
  private final TokenState state;
  private final PinOperations pins;

  TokenDevice(
      Driver driver,
      TokenLocator locator,
      TokenState state,
      Consumer<TokenLocator.Located> arrived) {
    this.driver = driver;
    this.locator = locator;
    this.state = state;
    this.pins = new PinOperations(driver, locator, state, arrived);
  }

  /** By what it is found again. */
  public TokenId id() {
    return state.id();
  }

  /** What it says of itself now. Sends no PIN. */
  public TokenInfo info() {
    return translated(() -> TokenInfos.of(locator.locate(id()), state.guard()));
  }

  /** The mechanisms it offers, by their numbers (CKM_…), sorted. */
  public Set<Long> mechanisms() {
    return translated(() -> new TreeSet<>(driver.slots().mechanisms(locator.locate(id()).slot())));
  }

  /**
   * The certificates and keys that are visible without a PIN. Private keys are not: a certificate
   * whose key may still be there is {@link Pairing#NOT_VISIBLE}.
   */
  public TokenContents contents() {
    Lock shared = state.shared();
    shared.lock();
    try {
      Optional<Login> login = state.login();
      if (login.isPresent()) {
        return translated(() -> contents(login.get().pool()));
      }
    } catch (TokenException.Removed e) {
      // The login is over; the token may be back.
    } finally {
      shared.unlock();
    }
    return pins.publicContents();
  }

  /** Through the holder's sessions: a token may have no other. */
  private TokenContents contents(SessionPool pool) {
    long session = pool.borrow();
    try {
      driver.sessions().requireUser(session, pool.slot());
      return new ObjectReader(driver.objects(), session).contents(true);
    } finally {
      pool.giveBack(session);
    }
  }

  /**
   * Logs the holder in. The login is shared: a second one with the same PIN sends nothing, one with
   * another PIN is refused, and the last session to close logs out. Where something else in this
   * process has logged in by itself (another adapter, SunPKCS11), the module looks at no PIN any
   * more: then any is taken, and closing does not log out.
   *
   * @param pin the holder's PIN; stays the caller's to close
   * @param accepted risks without which the PIN is not sent
   * @throws TokenException.PinRefused {@code pin-refused} by the token (with what it says of its
   *     state), or before it was sent: {@code pin-length}, {@code pin-locked}, {@code
   *     pin-final-try}, {@code pin-refused-before}, {@code pin-unanswered}, {@code pin-differs},
   *     {@code pin-not-set}, {@code pin-must-change}
   */
  public TokenSession login(Pin pin, PinRisk... accepted) {
    Login login = pins.login(pin, Set.of(accepted));
    return new TokenSession(driver, locator, state, login);
  }

  /**
   * Changes the holder's PIN.
   *
   * @param oldPin the present one; stays the caller's to close
   * @param newPin the next; stays the caller's to close
   * @param accepted risks without which the present PIN is not sent
   * @throws TokenException.PinRefused as {@link #login}; and {@code pin-length}, {@code
   *     pin-not-acceptable} for the new one
   */
  public void changePin(Pin oldPin, Pin newPin, PinRisk... accepted) {
    pins.change(oldPin, newPin, Set.of(accepted));
  }

  /**
   * Unlocks the token: the security officer gives it a new holder's PIN (C_InitPIN). Keys and
   * certificates stay as they are. Source: letter §9; PKCS#11 v2.40 §5.5.
   *
   * @param access leave to act as the security officer
   * @param securityOfficerPin his PIN (PUK); a wrong one counts as well, and a token whose PUK is
   *     locked is lost
   * @param newPin the holder's new PIN
   * @param accepted risks without which the security officer's PIN is not sent
   * @throws TokenException.PinRefused {@code so-pin-refused}, {@code so-pin-locked}, {@code
   *     so-pin-final-try} for the one, {@code pin-length}, {@code pin-not-acceptable} for the other
   * @throws TokenException.Unsuitable {@code token-in-use} while the holder is logged in
   */
  public void unlock(
      SecurityOfficerAccess access, Pin securityOfficerPin, Pin newPin, PinRisk... accepted) {
    java.util.Objects.requireNonNull(access, "access");
    pins.unlock(securityOfficerPin, newPin, Set.of(accepted));
  }

  private <T> T translated(java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (CryptokiException e) {
      throw TokenFaults.of(e, id(), locator);
    }
  }

  @Override
  public String toString() {
    return "TokenDevice[" + id().name() + "]";
  }
}
