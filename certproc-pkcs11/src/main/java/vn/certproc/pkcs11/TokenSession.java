package vn.certproc.pkcs11;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;
import vn.certproc.pkcs11.internal.cryptoki.Fn;
import vn.certproc.pkcs11.internal.cryptoki.SessionFunctions.Standing;

/**
 * A login of the holder: what needs the PIN is done here. It ends when it is closed, or when the
 * token is pulled out; after that log in anew.
 *
 * <p>Thread-safe: threads work in sessions of the module of their own. Every method throws {@link
 * TokenException.Removed} where the token was pulled out ({@code token-removed}) or the login ended
 * with it ({@code token-session-lost}), and {@link TokenException.CallFailed} where the module
 * fails.
 */
public final class TokenSession implements AutoCloseable {

  /** Where one of these fails, what it began or was part of may still be open. */
  private static final Set<Fn> LEAVE_OPEN =
      Set.of(Fn.C_FindObjectsInit, Fn.C_FindObjects, Fn.C_SignInit, Fn.C_Login, Fn.C_Sign);

  private final Driver driver;
  private final TokenLocator locator;
  private final TokenState state;
  private final Login login;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** The session that this thread is working in. */
  private final ThreadLocal<Long> held = new ThreadLocal<>();

  TokenSession(Driver driver, TokenLocator locator, TokenState state, Login login) {
    this.driver = driver;
    this.locator = locator;
    this.state = state;
    this.login = login;
  }

  /** Whose login this is. */
  public TokenId token() {
    return state.id();
  }

  /** The certificates and private keys, with their pairing. */
  public TokenContents contents() {
    return with(session -> new ObjectReader(driver.objects(), session).contents(true));
  }

  /**
   * The key of a certificate, to sign with.
   *
   * @throws TokenException.Unsuitable {@code key-missing} where its key is not there, {@code
   *     key-cannot-sign}, {@code key-wants-pin} where the key wants the PIN each time
   */
  public SigningKey signer(TokenCertificate certificate) {
    return Signers.of(this, certificate, Optional.empty());
  }

  /**
   * The key of a certificate, to sign with; asks for the PIN each time where the key wants that.
   *
   * @throws TokenException.Unsuitable {@code key-missing}, {@code key-cannot-sign}
   */
  public SigningKey signer(TokenCertificate certificate, PinSource pins) {
    return Signers.of(this, certificate, Optional.of(pins));
  }

  /**
   * A key that has no certificate yet, to sign its first request with.
   *
   * @throws TokenException.Unsuitable {@code key-missing}, {@code key-cannot-sign}, {@code
   *     key-wants-pin}
   */
  public SigningKey signer(TokenKey key) {
    return Signers.of(this, key, Optional.empty());
  }

  /** As {@link #signer(TokenKey)}; asks for the PIN each time where the key wants that. */
  public SigningKey signer(TokenKey key, PinSource pins) {
    return Signers.of(this, key, Optional.of(pins));
  }

  /**
   * Makes a key pair on the token. The private key never leaves it.
   *
   * @param label what the keys are called
   * @return the key, without a certificate
   * @throws TokenException.Unsuitable {@code token-cannot-generate}
   */
  public TokenKey generate(KeySpec spec, String label) {
    return changing(
        session ->
            new KeyGeneration(driver, login.pool().slot(), state.id())
                .generate(session, spec, label));
  }

  /**
   * Says what {@link #install} would do, and changes nothing. An earlier certificate of another
   * subject is no refusal here: the plan says so, and installing wants {@link
   * InstallRequest#acceptingOtherSubject}.
   *
   * @throws TokenException.InstallRefused with every other reason
   */
  public InstallPlan planInstall(InstallRequest request) {
    Installation prepared = Installation.prepared(this, request);
    return with(prepared::plan);
  }

  /**
   * Writes a renewed or changed certificate beside its private key, which proves by a signature
   * that it is the certificate's. The new one is written and read back before any old one goes:
   * whatever fails in between, the token keeps at least one valid certificate with its key, and
   * doing it again finishes what was begun. Source: letter §6, §7.
   *
   * @throws TokenException.InstallRefused with every reason; nothing was changed
   */
  public InstallReport install(InstallRequest request) {
    Installation prepared = Installation.prepared(this, request);
    return changing(prepared::run);
  }

  Driver driver() {
    return driver;
  }

  TokenState state() {
    return state;
  }

  long slot() {
    return login.pool().slot();
  }

  /** Does work that changes the token, one at a time, while it is the token meant. */
  private <T> T changing(SessionWork<T> work) {
    Lock writing = state.writing();
    writing.lock();
    try {
      return with(
          session -> {
            // A number of a session that is another's by now would lead to another token.
            if (locator.locate(state.id()).slot() != slot()) {
              throw lost();
            }
            return work.in(session);
          });
    } finally {
      writing.unlock();
    }
  }

  /**
   * Does work in a session of this thread's own, if the token still knows the login: without it
   * private keys are not refused, they are just not seen.
   */
  <T> T with(SessionWork<T> work) {
    Lock shared = state.shared();
    shared.lock();
    try {
      if (closed.get()) {
        throw new IllegalStateException("the session was closed");
      }
      if (login.lost()) {
        throw lost();
      }
      return inSession(
          session -> {
            driver.sessions().requireUser(session, slot());
            return work.in(session);
          });
    } catch (CryptokiException e) {
      throw translated(e);
    } finally {
      shared.unlock();
    }
  }

  private TokenException translated(CryptokiException e) {
    // A session alone may have died, or a key been removed: the login outlives that.
    boolean lives = TokenFaults.doubtful(e) && login.pool().loggedIn();
    TokenException known =
        lives
            ? TokenFaults.whileLoggedIn(e, state.id(), locator)
            : TokenFaults.of(e, state.id(), locator);
    if (known instanceof TokenException.Removed) {
      login.lose();
    }
    return known;
  }

  private TokenException.Removed lost() {
    return new TokenException.Removed(Fault.of("token-session-lost", Where.in(state.id().name())));
  }

  private <T> T inSession(SessionWork<T> work) {
    Long mine = held.get();
    if (mine == null) {
      return in(login.pool().borrow(), work);
    }
    // Inside other work: waiting for another session might be for ever, so that one serves as well.
    OptionalLong another = login.pool().borrowAtOnce();
    if (another.isEmpty()) {
      return work.in(mine);
    }
    try {
      return in(another.getAsLong(), work);
    } finally {
      held.set(mine);
    }
  }

  private <T> T in(long session, SessionWork<T> work) {
    held.set(session);
    boolean clean = false;
    try {
      T result = work.in(session);
      clean = true;
      return result;
    } catch (TokenException e) {
      // Ours, raised between two calls of the module; a signature that wants the PIN has begun.
      clean = !(e instanceof TokenException.PinRefused);
      throw e;
    } catch (CryptokiException e) {
      if (TokenFaults.vague(e) && driver.sessions().standing(session, slot()) == Standing.DEAD) {
        throw new CryptokiException(e.function(), Ckr.SESSION_HANDLE_INVALID);
      }
      clean = !TokenFaults.endsSession(e) && !LEAVE_OPEN.contains(e.function());
      throw e;
    } finally {
      held.remove();
      if (clean) {
        login.pool().giveBack(session);
      } else {
        // An operation may be open in it.
        login.pool().discard(session);
      }
    }
  }

  /** Ends this login; the last to close logs out. May be called again. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    Lock alone = state.alone();
    alone.lock();
    try {
      if (login.release()) {
        login.end(driver);
        if (state.login().filter(l -> l == login).isPresent()) {
          state.login(null);
        }
      }
    } finally {
      alone.unlock();
    }
  }
}
