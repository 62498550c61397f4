package vn.certproc.pkcs11;

import java.util.Map;
import java.util.Set;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;
import vn.certproc.pkcs11.internal.cryptoki.Fn;

/** What a module's answer means for who asked. */
final class TokenFaults {

  private static final Set<Long> GONE = Set.of(Ckr.DEVICE_REMOVED, Ckr.TOKEN_NOT_PRESENT);

  /** The session, or the login that it shared, is no more: pulled and put back, or reset. */
  private static final Set<Long> SESSION =
      Set.of(
          Ckr.SESSION_HANDLE_INVALID,
          Ckr.SESSION_CLOSED,
          Ckr.USER_NOT_LOGGED_IN,
          Ckr.KEY_HANDLE_INVALID,
          Ckr.OBJECT_HANDLE_INVALID);

  /** What modules also answer in a session whose token was pulled and put back. */
  private static final Set<Long> VAGUE =
      Set.of(Ckr.GENERAL_ERROR, Ckr.FUNCTION_FAILED, Ckr.DEVICE_ERROR);

  private TokenFaults() {}

  /** Whether the answer leaves open if the session still is one. */
  static boolean vague(CryptokiException e) {
    return VAGUE.contains(e.value());
  }

  /** Whether it is to be asked if the login still lives. */
  static boolean doubtful(CryptokiException e) {
    return SESSION.contains(e.value());
  }

  /** The error for the caller, whose login lives. */
  static TokenException whileLoggedIn(CryptokiException e, TokenId token, TokenLocator locator) {
    Where where = Where.in(token.name());
    if (!present(token, locator)) {
      return new TokenException.Removed(Fault.of("token-removed", where));
    }
    if (e.is(Ckr.KEY_HANDLE_INVALID)) {
      return new TokenException.Unsuitable(Fault.of("key-missing", where));
    }
    return named(e, where);
  }

  /** Whether the token, or the session, cannot be used any more. */
  static boolean endsSession(CryptokiException e) {
    return GONE.contains(e.value()) || SESSION.contains(e.value());
  }

  /**
   * The error for the caller. Looks whether the token is there at all: modules answer all kinds of
   * things when one is pulled.
   */
  static TokenException of(CryptokiException e, TokenId token, TokenLocator locator) {
    Where where = Where.in(token.name());
    if (e.is(Ckr.CRYPTOKI_NOT_INITIALIZED)) {
      return new TokenException.ModuleUnusable(
          Fault.of("module-ended", Where.in(token.module().toString())), null);
    }
    if (GONE.contains(e.value()) || !present(token, locator)) {
      return new TokenException.Removed(Fault.of("token-removed", where));
    }
    if (SESSION.contains(e.value())) {
      return new TokenException.Removed(Fault.of("token-session-lost", where));
    }
    return named(e, where);
  }

  private static boolean present(TokenId token, TokenLocator locator) {
    try {
      return locator.find(token).isPresent();
    } catch (CryptokiException | TokenException.NotFound e) {
      // What cannot be asked is not called absent.
      return true;
    }
  }

  private static TokenException named(CryptokiException e, Where where) {
    if (e.is(Ckr.DEVICE_MEMORY)) {
      return failed("token-full", e, where);
    }
    if (e.is(Ckr.TOKEN_WRITE_PROTECTED, Ckr.SESSION_READ_ONLY)) {
      return new TokenException.Unsuitable(Fault.of("token-read-only", where));
    }
    if (e.is(Ckr.USER_PIN_NOT_INITIALIZED)) {
      return new TokenException.PinRefused(Fault.of("pin-not-set", where));
    }
    if (e.is(Ckr.PIN_EXPIRED)) {
      return new TokenException.PinRefused(Fault.of("pin-must-change", where));
    }
    if (e.is(Ckr.USER_ANOTHER_ALREADY_LOGGED_IN, Ckr.SESSION_READ_ONLY_EXISTS, Ckr.SESSION_COUNT)) {
      return new TokenException.Unsuitable(Fault.of("token-in-use", where));
    }
    if (e.is(Ckr.FUNCTION_NOT_SUPPORTED)) {
      return failed("token-call-unsupported", e, where);
    }
    return failed("token-call-failed", e, where);
  }

  /** A failure by its names. */
  static TokenException.CallFailed failed(String code, CryptokiException e, Where where) {
    Map<String, String> arguments =
        Map.of("function", e.function().name(), "answer", Ckr.name(e.value()));
    return new TokenException.CallFailed(
        Fault.of(code, where, arguments), new ReturnCode(e.value()));
  }

  /** A new PIN that the token does not take. */
  static TokenException newPin(long answer, TokenId token) {
    return new TokenException.PinRefused(
        Fault.of("pin-not-acceptable", Where.in(token.name()), Map.of("answer", Ckr.name(answer))));
  }

  /** Whether the answer is about a new PIN. */
  static boolean aboutNewPin(long answer) {
    return PinAnswers.aboutSomethingElse(Fn.C_SetPIN, answer) && answer != Ckr.USER_NOT_LOGGED_IN;
  }
}
