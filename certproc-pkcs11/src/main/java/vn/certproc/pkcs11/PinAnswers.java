package vn.certproc.pkcs11;

import java.util.Set;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.Fn;

/** What the answer to a call that sends a PIN says about that PIN. */
final class PinAnswers {

  /** The new PIN of C_SetPIN does not please the token. */
  private static final Set<Long> SHAPE =
      Set.of(Ckr.PIN_INVALID, Ckr.PIN_LEN_RANGE, Ckr.PIN_TOO_WEAK);

  /** Found before a module looks at a PIN: nothing was counted. */
  private static final Set<Long> BEFORE =
      Set.of(
          Ckr.SESSION_HANDLE_INVALID,
          Ckr.SESSION_CLOSED,
          Ckr.SESSION_READ_ONLY,
          Ckr.SESSION_READ_ONLY_EXISTS,
          Ckr.CRYPTOKI_NOT_INITIALIZED,
          Ckr.ARGUMENTS_BAD,
          Ckr.SLOT_ID_INVALID,
          Ckr.TOKEN_NOT_PRESENT,
          Ckr.TOKEN_WRITE_PROTECTED,
          Ckr.FUNCTION_NOT_SUPPORTED,
          Ckr.USER_NOT_LOGGED_IN,
          Ckr.USER_PIN_NOT_INITIALIZED,
          Ckr.USER_ANOTHER_ALREADY_LOGGED_IN,
          Ckr.HOST_MEMORY);

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
