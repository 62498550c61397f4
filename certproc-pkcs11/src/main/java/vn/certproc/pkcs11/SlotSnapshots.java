package vn.certproc.pkcs11;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;

/**
 * What is in the slots, compared with a moment ago. Events tell of a token that was pulled and put
 * back in between; where a module has none, or forgets some, the comparison tells the rest. Not
 * thread-safe.
 */
final class SlotSnapshots {

  /** A token that comes and goes faster than it is read is not waited for. */
  private static final int MOST_LOOKS = 8;

  private final Driver driver;
  private final SlotReader reader;
  private Map<Long, TokenInfo> known = Map.of();

  SlotSnapshots(Driver driver, Function<TokenId, PinGuard> guards) {
    this.driver = driver;
    this.reader = new SlotReader(driver, guards);
  }

  /** Takes in what is there, and drops the events of before. */
  void begin() {
    known = present();
    changes();
  }

  /** What has changed since the last time. */
  List<SlotEvent> changes() {
    Set<Long> touched = new HashSet<>(events());
    Map<Long, TokenInfo> now = present();
    // What happened while we looked belongs to this look, or the next would tell it twice.
    Set<Long> meanwhile = events();
    for (int i = 0; i < MOST_LOOKS && !meanwhile.isEmpty(); i++) {
      touched.addAll(meanwhile);
      now = present();
      meanwhile = events();
    }
    touched.addAll(meanwhile);
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
    for (long slot : driver.slots().slots(true)) {
      reader.report(slot).token().ifPresent(t -> now.put(slot, t));
    }
    return now;
  }

  private Set<Long> events() {
    Set<Long> touched = new HashSet<>();
    try {
      OptionalLong slot = driver.slots().event();
      while (slot.isPresent() && touched.add(slot.getAsLong())) {
        slot = driver.slots().event();
      }
    } catch (CryptokiException e) {
      // A module without events: the comparison alone tells.
    }
    return touched;
  }
}
