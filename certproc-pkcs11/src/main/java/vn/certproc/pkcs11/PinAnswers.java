package vn.certproc.pkcs11;

import java.util.Set;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.Fn;

/** What the answer to a call that sends a PIN says about that PIN. */
final class PinAnswers {

  /** The new PIN of C_SetPIN does not please the token. */
  private static final Set<Long> SHAPE =
      Set.of(Ckr.PIN_INVALID, Ckr.PIN_LEN_RANGE, Ckr.PIN_TOO_WEAK);

  /**
   * Found before a module looks at a PIN, and never after: nothing was counted. A session that "was
   * closed" is not among them, as it may have been closed during the call.
   */
  private static final Set<Long> BEFORE =
      Set.of(
          Ckr.SESSION_READ_ONLY,
          Ckr.SESSION_READ_ONLY_EXISTS,
          Ckr.CRYPTOKI_NOT_INITIALIZED,
          Ckr.TOKEN_WRITE_PROTECTED,
          Ckr.FUNCTION_NOT_SUPPORTED,
          Ckr.USER_PIN_NOT_INITIALIZED,
          Ckr.USER_ANOTHER_ALREADY_LOGGED_IN);

  private PinAnswers() {}

  /** The PIN is wrong. Of C_Login also where it could not even be one. */
  static boolean wrong(Fn function, long answer) {
    return answer == Ckr.PIN_INCORRECT || (function == Fn.C_Login && SHAPE.contains(answer));
  }

  /** It says nothing of this PIN, and the caller knows what to do. */
  static boolean aboutSomethingElse(Fn function, long answer) {
    return function == Fn.C_Login
        ? answer == Ckr.USER_ALREADY_LOGGED_IN
        : SHAPE.contains(answer) || answer == Ckr.USER_NOT_LOGGED_IN;
  }

  static boolean beforeThePin(long answer) {
    return BEFORE.contains(answer);
  }
}
