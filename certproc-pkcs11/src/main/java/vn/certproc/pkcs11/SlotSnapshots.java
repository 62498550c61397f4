package vn.certproc.pkcs11;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;

/**
 * What is in the slots, compared with a moment ago. Events tell of a token that was pulled and put
 * back in between; where a module has none, or forgets some, the comparison tells the rest. A slot
 * that cannot be read keeps the token that was last seen in it: a fault is no removal. Not
 * thread-safe.
 */
final class SlotSnapshots {

  /** A token that comes and goes faster than it is read is not waited for. */
  private static final int MOST_LOOKS = 8;

  /** Nor is a module that has ever more events. */
  private static final int MOST_EVENTS = 1_000;

  private final Driver driver;
  private final SlotReader reader;
  private Map<Long, TokenInfo> known = Map.of();

  /** Slots that could not be read the last time, each told once. */
  private final Set<Long> unreadable = new HashSet<>();

  /** Those of them where something happened, to be told when they can be read. */
  private Set<Long> unsettled = Set.of();

  private final List<TokenException> faults = new ArrayList<>();

  SlotSnapshots(Driver driver, Function<TokenId, PinGuard> guards) {
    this.driver = driver;
    this.reader = new SlotReader(driver, guards);
  }

  /** Takes in what is there, and drops the events of before. */
  void begin() {
    known = present();
    changes();
  }

  /** Slots that have become unreadable since they were last asked for; each once. */
  List<TokenException> faults() {
    List<TokenException> untold = List.copyOf(faults);
    faults.clear();
    return untold;
  }

  /** What has changed since the last time. */
  List<SlotEvent> changes() {
    Set<Long> touched = new HashSet<>(unsettled);
    touched.addAll(events());
    Map<Long, TokenInfo> now = present();
    // What happened while we looked belongs to this look, or the next would tell it twice.
    Set<Long> meanwhile = events();
    for (int i = 0; i < MOST_LOOKS && !meanwhile.isEmpty(); i++) {
      touched.addAll(meanwhile);
      now = present();
      meanwhile = events();
    }
    touched.addAll(meanwhile);
    unsettled = new HashSet<>(touched);
    unsettled.retainAll(unreadable);
    touched.removeAll(unreadable);
    return changes(touched, now);
  }

  private List<SlotEvent> changes(Set<Long> touched, Map<Long, TokenInfo> now) {
    List<SlotEvent> changes = new ArrayList<>();
    known.forEach(
        (slot, token) -> {
          TokenInfo there = now.get(slot);
          if (there == null || !there.id().equals(token.id()) || touched.contains(slot)) {
            changes.add(new SlotEvent(false, slot, token));
          }
        });
    now.forEach(
        (slot, token) -> {
          TokenInfo before = known.get(slot);
          if (before == null || !before.id().equals(token.id()) || touched.contains(slot)) {
            changes.add(new SlotEvent(true, slot, token));
          }
        });
    known = now;
    return changes;
  }

  private Map<Long, TokenInfo> present() {
    Map<Long, TokenInfo> now = new TreeMap<>();
    List<Long> slots = driver.slots().slots(true);
    unreadable.retainAll(slots);
    for (long slot : slots) {
      try {
        reader.token(slot).ifPresent(t -> now.put(slot, t));
        unreadable.remove(slot);
      } catch (CryptokiException e) {
        if (e.is(Ckr.CRYPTOKI_NOT_INITIALIZED)) {
          throw e;
        }
        keep(slot, now, e);
      }
    }
    return now;
  }

  private void keep(long slot, Map<Long, TokenInfo> now, CryptokiException e) {
    TokenInfo before = known.get(slot);
    if (before != null) {
      now.put(slot, before);
    }
    if (unreadable.add(slot)) {
      faults.add(
          new TokenException.CallFailed(SlotReader.fault(slot, e), new ReturnCode(e.value())));
    }
  }

  private Set<Long> events() {
    Set<Long> touched = new HashSet<>();
    try {
      OptionalLong slot = driver.slots().event();
      while (slot.isPresent() && touched.add(slot.getAsLong()) && touched.size() < MOST_EVENTS) {
        slot = driver.slots().event();
      }
    } catch (CryptokiException e) {
      // A module without events: the comparison alone tells.
    }
    return touched;
  }
}
