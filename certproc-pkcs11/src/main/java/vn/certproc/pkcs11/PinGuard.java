package vn.certproc.pkcs11;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Messages;
import vn.certproc.api.error.Where;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;
import vn.certproc.pkcs11.internal.cryptoki.Fn;
import vn.certproc.pkcs11.internal.cryptoki.RawTokenInfo;

/**
 * The one gate through which PINs go to a token: one at a time, never a second time after it was
 * refused, never at the last try or locked unless the caller accepts that, never of a wrong length.
 * It sends once and repeats nothing.
 */
final class PinGuard {

  private final ReentrantLock lock = new ReentrantLock();
  private final PinMemory memory = new PinMemory();
  private final TokenId token;

  PinGuard(TokenId token) {
    this.token = token;
  }

  /**
   * How a PIN stands. Takes nothing in: where two tokens look the same, what one says must not make
   * forget what the other refused.
   */
  PinState state(PinRole role, RawTokenInfo info) {
    lock.lock();
    try {
      return memory.state(role, info);
    } finally {
      lock.unlock();
    }
  }

  /** The keyed hash of a PIN, to compare with that of another. */
  PinTag tag(PinRole role, Pin pin) {
    return memory.tag(role, pin);
  }

  /**
   * Sends a PIN, if it may go.
   *
   * @param flags reads the token's flags anew
   * @param sending one call of the module
   * @return what the module answered where that says nothing about this PIN: success, or that
   *     somebody is logged in already, or what is wrong with another argument
   * @throws TokenException.PinRefused when it may not go, or was refused
   * @throws CryptokiException when the call failed; where the PIN may have been looked at, it is
   *     not sent again without {@link PinRisk#UNANSWERED}
   */
  long send(
      PinRole role, Pin pin, Set<PinRisk> accepted, Flags flags, Fn function, Sending sending) {
    lock.lock();
    try {
      PinTag tag = checked(role, pin, accepted, flags);
      return answered(role, tag, function, pin.use(sending::send), flags);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Says whether a PIN may go, and sends nothing: where an operation must be begun first, so that
   * none is begun in vain.
   *
   * @throws TokenException.PinRefused as {@link #send}
   */
  void check(PinRole role, Pin pin, Set<PinRisk> accepted, Flags flags) {
    lock.lock();
    try {
      checked(role, pin, accepted, flags);
    } finally {
      lock.unlock();
    }
  }

  private PinTag checked(PinRole role, Pin pin, Set<PinRisk> accepted, Flags flags) {
    RawTokenInfo info = flags.read();
    checkToken(info);
    memory.observe(info);
    checkLength(pin, info);
    checkState(role, info, accepted);
    PinTag tag = memory.tag(role, pin);
    checkMemory(role, tag, accepted);
    return tag;
  }

  /** After a change or an unlock: what was known of the old PIN is of no use. */
  void forget(PinRole role) {
    lock.lock();
    try {
      memory.of(role).forget();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Checks a PIN's length before anything is sent.
   *
   * @throws TokenException.PinRefused {@code pin-length}
   */
  static void checkLength(Pin pin, RawTokenInfo info) {
    // Some modules leave the bounds zero.
    boolean tooLong = info.maxPinLength() > 0 && pin.length() > info.maxPinLength();
    if (pin.length() < info.minPinLength() || tooLong) {
      throw refused(
          "pin-length",
          Where.nowhere(),
          Map.of(
              "min",
              Long.toString(info.minPinLength()),
              "max",
              Long.toString(info.maxPinLength() > 0 ? info.maxPinLength() : Pin.MAX_BYTES)));
    }
  }

  /** Another token may have come into the slot a moment ago: it must not get this one's PIN. */
  private void checkToken(RawTokenInfo info) {
    if (!TokenId.of(token.module(), info.label(), info.serial()).equals(token)) {
      throw new TokenException.Removed(Fault.of("token-removed", Where.in(token.name())));
    }
  }

  private void checkState(PinRole role, RawTokenInfo info, Set<PinRisk> accepted) {
    PinState state = memory.state(role, info);
    if (state == PinState.LOCKED && !accepted.contains(PinRisk.LOCKED)) {
      throw refused(role == PinRole.USER ? "pin-locked" : "so-pin-locked");
    }
    if (state == PinState.FINAL_TRY && !accepted.contains(PinRisk.FINAL_TRY)) {
      throw refused(role == PinRole.USER ? "pin-final-try" : "so-pin-final-try");
    }
  }

  private void checkMemory(PinRole role, PinTag tag, Set<PinRisk> accepted) {
    PinMemory.OfRole known = memory.of(role);
    if (known.refused(tag) && !accepted.contains(PinRisk.REFUSED_BEFORE)) {
      throw refused("pin-refused-before");
    }
    if (known.lost(tag) && !accepted.contains(PinRisk.UNANSWERED)) {
      throw refused("pin-unanswered");
    }
  }

  private long answered(PinRole role, PinTag tag, Fn function, long answer, Flags flags) {
    PinMemory.OfRole known = memory.of(role);
    if (PinAnswers.wrong(function, answer)) {
      known.refuse(tag);
      throw wrong(role, flags);
    }
    if (answer == Ckr.PIN_LOCKED) {
      // It was not looked at: this may well be the right one.
      known.lock();
      throw refused(role, "locked", "answered");
    }
    if (answer == Ckr.PIN_EXPIRED) {
      known.accept(tag);
      known.expire();
      throw refused("pin-must-change");
    }
    if (answer == Ckr.OK) {
      known.accept(tag);
      return answer;
    }
    if (PinAnswers.aboutSomethingElse(function, answer)) {
      return answer;
    }
    if (!PinAnswers.beforeThePin(answer)) {
      known.lose(tag);
    }
    throw new CryptokiException(function, answer);
  }

  private TokenException.PinRefused wrong(PinRole role, Flags flags) {
    PinState state;
    try {
      RawTokenInfo info = flags.read();
      memory.observe(info);
      state = memory.state(role, info);
    } catch (CryptokiException | TokenException e) {
      state = PinState.UNKNOWN;
    }
    return refused(role, "refused", state.code());
  }

  /** A refusal whose sentence depends on how the token stands now. */
  private TokenException.PinRefused refused(PinRole role, String what, String state) {
    String code = (role == PinRole.USER ? "pin-" : "so-pin-") + what;
    return new TokenException.PinRefused(
        new Fault(
            code,
            Where.in(token.name()),
            Map.of("state", state),
            Messages.text(code + "." + state)));
  }

  private TokenException.PinRefused refused(String code) {
    return refused(code, Where.in(token.name()), Map.of());
  }

  private static TokenException.PinRefused refused(
      String code, Where where, Map<String, String> arguments) {
    return new TokenException.PinRefused(Fault.of(code, where, arguments));
  }

  /** Reads the token's flags anew. */
  @FunctionalInterface
  interface Flags {
    RawTokenInfo read();
  }

  /** One call of the module that sends the PIN. */
  @FunctionalInterface
  interface Sending {
    long send(ByteBuffer pin);
  }
}
