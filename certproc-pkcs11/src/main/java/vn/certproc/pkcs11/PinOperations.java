package vn.certproc.pkcs11;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pkcs11.internal.cryptoki.Ckf;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;
import vn.certproc.pkcs11.internal.cryptoki.Fn;
import vn.certproc.pkcs11.internal.cryptoki.SessionFunctions;

/** What sends a PIN to one token: login, change, unlock. Each holds the token alone. */
final class PinOperations {

  private static final Logger LOG = LoggerFactory.getLogger(PinOperations.class);

  private final Driver driver;
  private final TokenLocator locator;
  private final TokenState state;
  private final Consumer<TokenLocator.Located> arrived;

  PinOperations(
      Driver driver,
      TokenLocator locator,
      TokenState state,
      Consumer<TokenLocator.Located> arrived) {
    this.arrived = arrived;
    this.driver = driver;
    this.locator = locator;
    this.state = state;
  }

  Login login(Pin pin, Set<PinRisk> accepted) {
    return alone(
        at -> {
          Optional<Login> present = present(at);
          if (present.isPresent()) {
            return share(present.get(), pin);
          }
          SessionPool pool = pool(at);
          boolean done = false;
          try {
            long session = pool.borrow();
            long answer;
            try {
              answer = send(PinRole.USER, pin, accepted, at.slot(), session);
            } finally {
              pool.giveBack(session);
            }
            Login made =
                new Login(
                    pool,
                    state.guard().tag(PinRole.USER, pin),
                    answer == Ckr.USER_ALREADY_LOGGED_IN);
            state.login(made);
            done = true;
            return made;
          } finally {
            if (!done) {
              pool.close();
            }
          }
        });
  }

  /** The login that this adapter has, if the token still knows it. */
  private Optional<Login> present(TokenLocator.Located at) {
    Optional<Login> known = state.login().filter(l -> l.pool().slot() == at.slot());
    if (known.isPresent() && known.get().pool().loggedIn()) {
      return known;
    }
    state
        .lastLogin()
        .ifPresent(
            last -> {
              last.lose();
              last.end(driver);
            });
    state.login(null);
    return Optional.empty();
  }

  /** The module would take any PIN now and look at none: another PIN is not taken for the right. */
  private Login share(Login login, Pin pin) {
    if (!login.madeWith(state.guard().tag(PinRole.USER, pin))) {
      throw new TokenException.PinRefused(Fault.of("pin-differs", Where.in(state.id().name())));
    }
    login.share();
    return login;
  }

  private SessionPool pool(TokenLocator.Located at) {
    boolean writable = !at.info().has(Ckf.WRITE_PROTECTED);
    return new SessionPool(driver, at.slot(), at.info(), writable);
  }

  private long send(PinRole role, Pin pin, Set<PinRisk> accepted, long slot, long session) {
    long user = role == PinRole.USER ? SessionFunctions.USER : SessionFunctions.SECURITY_OFFICER;
    LOG.debug("login as {} on {}", role, state.id().name());
    return state
        .guard()
        .send(
            role,
            pin,
            accepted,
            () -> driver.slots().tokenInfo(slot),
            Fn.C_Login,
            bytes -> driver.sessions().login(session, user, bytes));
  }

  void change(Pin oldPin, Pin newPin, Set<PinRisk> accepted) {
    alone(
        at -> {
          PinGuard.checkLength(newPin, at.info());
          Optional<Login> login = present(at);
          long session =
              login.isPresent()
                  ? login.get().pool().borrow()
                  : driver.sessions().open(at.slot(), true);
          try {
            setPin(oldPin, newPin, accepted, at.slot(), session);
            login.ifPresent(l -> l.changed(state.guard().tag(PinRole.USER, newPin)));
          } finally {
            if (login.isPresent()) {
              login.get().pool().giveBack(session);
            } else {
              driver.sessions().close(session);
            }
          }
          return session;
        });
  }

  private void setPin(Pin oldPin, Pin newPin, Set<PinRisk> accepted, long slot, long session) {
    long answer = sendChange(oldPin, newPin, accepted, slot, session);
    if (answer == Ckr.USER_NOT_LOGGED_IN) {
      // NSS softokn changes the PIN of who is logged in only.
      send(PinRole.USER, oldPin, accepted, slot, session);
      answer = sendChange(oldPin, newPin, accepted, slot, session);
      driver.sessions().logout(session);
    }
    if (TokenFaults.aboutNewPin(answer)) {
      throw TokenFaults.newPin(answer, state.id());
    }
    if (answer != Ckr.OK) {
      throw new CryptokiException(Fn.C_SetPIN, answer);
    }
    state.guard().forget(PinRole.USER);
    LOG.info("the PIN of {} was changed", state.id().name());
  }

  private long sendChange(Pin oldPin, Pin newPin, Set<PinRisk> accepted, long slot, long session) {
    return state
        .guard()
        .send(
            PinRole.USER,
            oldPin,
            accepted,
            () -> driver.slots().tokenInfo(slot),
            Fn.C_SetPIN,
            old -> newPin.use(next -> driver.sessions().setPin(session, old, next)));
  }

  void unlock(Pin securityOfficerPin, Pin newPin, Set<PinRisk> accepted) {
    alone(
        at -> {
          PinGuard.checkLength(newPin, at.info());
          if (present(at).isPresent()) {
            throw new TokenException.Unsuitable(
                Fault.of("token-in-use", Where.in(state.id().name())));
          }
          long session = driver.sessions().open(at.slot(), true);
          try {
            loginOfficer(securityOfficerPin, accepted, at.slot(), session);
            try {
              initPin(session, newPin);
            } finally {
              driver.sessions().logout(session);
            }
          } finally {
            driver.sessions().close(session);
          }
          return session;
        });
  }

  private void loginOfficer(Pin pin, Set<PinRisk> accepted, long slot, long session) {
    try {
      send(PinRole.SECURITY_OFFICER, pin, accepted, slot, session);
    } catch (CryptokiException e) {
      if (e.function() == Fn.C_Login && !PinAnswers.beforeThePin(e.value())) {
        // The answer was lost: he may be logged in. Else it would be somebody else's login that
        // ended here: the holder's, of another adapter in this process.
        driver.sessions().logout(session);
      }
      throw e;
    }
  }

  private void initPin(long session, Pin newPin) {
    long answer = newPin.use(bytes -> driver.sessions().initPin(session, bytes));
    if (TokenFaults.aboutNewPin(answer)) {
      throw TokenFaults.newPin(answer, state.id());
    }
    if (answer != Ckr.OK) {
      throw new CryptokiException(Fn.C_InitPIN, answer);
    }
    state.guard().forget(PinRole.USER);
    LOG.info("{} was unlocked by the security officer", state.id().name());
  }

  /** What is seen without a PIN; alone, as a token may have one session for all. */
  TokenContents publicContents() {
    return alone(
        at -> {
          Optional<Login> login = present(at);
          if (login.isPresent()) {
            long session = login.get().pool().borrow();
            try {
              return new ObjectReader(driver.objects(), session).contents(true);
            } finally {
              login.get().pool().giveBack(session);
            }
          }
          long session = driver.sessions().open(at.slot(), false);
          try {
            return new ObjectReader(driver.objects(), session).contents(false);
          } finally {
            driver.sessions().close(session);
          }
        });
  }

  private <T> T alone(java.util.function.Function<TokenLocator.Located, T> work) {
    Lock alone = state.alone();
    alone.lock();
    try {
      TokenLocator.Located at = locator.locate(state.id());
      arrived.accept(at);
      return work.apply(at);
    } catch (CryptokiException e) {
      throw TokenFaults.of(e, state.id(), locator);
    } finally {
      alone.unlock();
    }
  }
}
