package vn.certproc.pkcs11;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.certproc.pkcs11.internal.cryptoki.Ckf;
import vn.certproc.pkcs11.internal.cryptoki.RawTokenInfo;

/**
 * What an adapter remembers of one token's PINs: which were refused, by a keyed hash whose random
 * key never leaves the adapter, and what the token's answers said beyond its flags. It lasts as
 * long as the adapter, through removal and return. Guarded by {@link PinGuard}'s lock.
 *
 * <p>Another process has a memory of its own: what one was refused the other can still send.
 */
final class PinMemory {

  private final byte[] key = new byte[32];
  private final Map<PinRole, OfRole> roles = new EnumMap<>(PinRole.class);

  PinMemory() {
    new SecureRandom().nextBytes(key);
    for (PinRole each : PinRole.values()) {
      roles.put(each, new OfRole());
    }
  }

  /** The keyed hash of a PIN. */
  PinTag tag(PinRole role, Pin pin) {
    return PinTag.of(key, role, pin);
  }

  OfRole of(PinRole role) {
    OfRole known = roles.get(role);
    if (known == null) {
      throw new IllegalStateException(role.name());
    }
    return known;
  }

  /** Takes in fresh flags: where the low count is gone, somebody has entered the right PIN. */
  void observe(RawTokenInfo info) {
    roles.forEach(
        (role, memory) -> {
          if (cleared(role, info)) {
            memory.forget();
          }
          memory.lowSeen = low(role, info);
        });
  }

  private static boolean low(PinRole role, RawTokenInfo info) {
    return role.low(info) || role.finalTry(info) || role.locked(info);
  }

  private boolean cleared(PinRole role, RawTokenInfo info) {
    return of(role).lowSeen && !low(role, info);
  }

  /** How a PIN stands, by the flags and by what was answered. Takes nothing in. */
  PinState state(PinRole role, RawTokenInfo info) {
    OfRole memory = cleared(role, info) ? new OfRole() : of(role);
    // First: softhsm2's uninitialised slot shows SO_PIN_LOCKED.
    if (!info.has(Ckf.TOKEN_INITIALIZED)) {
      return PinState.UNKNOWN;
    }
    if (role.locked(info) || memory.locked) {
      return PinState.LOCKED;
    }
    if (role.finalTry(info)) {
      return PinState.FINAL_TRY;
    }
    if (memory.unanswered || !role.set(info)) {
      return PinState.UNKNOWN;
    }
    if (role.toBeChanged(info) || memory.expired) {
      return PinState.MUST_BE_CHANGED;
    }
    return role.low(info) ? PinState.LOW : PinState.OK;
  }

  /** What is remembered for one role. */
  static final class OfRole {
    private final Set<PinTag> refused = new HashSet<>();
    private final Set<PinTag> lost = new HashSet<>();
    private boolean lowSeen;
    private boolean locked;
    private boolean expired;
    private boolean unanswered;

    boolean refused(PinTag tag) {
      return refused.contains(tag);
    }

    boolean lost(PinTag tag) {
      return lost.contains(tag);
    }

    void refuse(PinTag tag) {
      refused.add(tag);
      lost.remove(tag);
      unanswered = false;
    }

    void lose(PinTag tag) {
      lost.add(tag);
      unanswered = true;
    }

    void lock() {
      locked = true;
      unanswered = false;
    }

    void expire() {
      expired = true;
      unanswered = false;
    }

    /** The right one: that the low count goes now does not make the refused ones right. */
    void accept(PinTag tag) {
      lowSeen = false;
      refused.remove(tag);
      lost.remove(tag);
      locked = false;
      expired = false;
      unanswered = false;
    }

    /** The PIN is another now, or the token counts from the beginning. */
    void forget() {
      refused.clear();
      lost.clear();
      locked = false;
      expired = false;
      unanswered = false;
    }
  }
}
