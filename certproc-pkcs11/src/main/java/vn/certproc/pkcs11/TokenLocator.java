package vn.certproc.pkcs11;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pkcs11.internal.cryptoki.Ckf;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;
import vn.certproc.pkcs11.internal.cryptoki.RawTokenInfo;

/** Finds tokens in slots, anew each time: what was in a slot a moment ago may be gone. */
final class TokenLocator {

  private final Driver driver;

  /** Tokens that were seen beside another of the same serial number. */
  private final Set<TokenId> twins = ConcurrentHashMap.newKeySet();

  TokenLocator(Driver driver) {
    this.driver = driver;
  }

  /** All tokens that are set up and can be read. A slot that fails hides no other. */
  List<Located> all() {
    List<Located> found = new ArrayList<>();
    for (long slot : driver.slots().slots(true)) {
      at(slot).filter(l -> l.info().has(Ckf.TOKEN_INITIALIZED)).ifPresent(found::add);
    }
    for (Located one : found) {
      if (found.stream()
          .anyMatch(other -> other.slot() != one.slot() && other.id().same(one.id()))) {
        twins.add(one.id());
      }
    }
    return found;
  }

  private Optional<Located> at(long slot) {
    try {
      RawTokenInfo info = driver.slots().tokenInfo(slot);
      return Optional.of(
          new Located(slot, TokenId.of(driver.file(), info.label(), info.serial()), info));
    } catch (CryptokiException e) {
      return Optional.empty();
    }
  }

  /**
   * Where a token is now.
   *
   * @throws TokenException.Removed {@code token-removed} when it is in no slot
   * @throws TokenException.NotFound {@code token-ambiguous} when several look like it
   */
  Located locate(TokenId wanted) {
    return find(wanted)
        .orElseThrow(
            () ->
                new TokenException.Removed(
                    Fault.of("token-removed", Where.in(wanted.name()), Map.of())));
  }

  /** Where a token is now, if it is there. */
  Optional<Located> find(TokenId wanted) {
    List<Located> same = all().stream().filter(l -> l.id().same(wanted)).toList();
    if (same.size() > 1 || twins.contains(wanted)) {
      // One device may show several tokens of one serial number: the label tells them apart, also
      // when the one meant is gone and the other is not. A PIN must not go to the wrong one.
      same = same.stream().filter(l -> l.id().label().equals(wanted.label())).toList();
    }
    if (same.size() > 1) {
      throw new TokenException.NotFound(
          Fault.of("token-ambiguous", Where.in(wanted.name()), Map.of("names", names(same))));
    }
    return same.stream().findFirst();
  }

  static String names(List<Located> tokens) {
    return String.join(
        ", ", tokens.stream().map(l -> l.id().name() + " (" + l.id().label() + ")").toList());
  }

  /** A token in its slot, at one moment. */
  record Located(long slot, TokenId id, RawTokenInfo info) {}
}
