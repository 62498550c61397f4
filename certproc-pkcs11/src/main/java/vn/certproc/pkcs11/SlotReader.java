package vn.certproc.pkcs11;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pkcs11.internal.cryptoki.Ckr;
import vn.certproc.pkcs11.internal.cryptoki.CryptokiException;
import vn.certproc.pkcs11.internal.cryptoki.RawTokenInfo;
import vn.certproc.pkcs11.internal.cryptoki.SlotFunctions;

/** Reads slots one by one, so that a fault in one hides no other. */
final class SlotReader {

  private static final long[] NO_TOKEN = {Ckr.TOKEN_NOT_PRESENT, Ckr.DEVICE_REMOVED};

  private final Driver driver;
  private final Function<TokenId, PinGuard> guards;

  SlotReader(Driver driver, Function<TokenId, PinGuard> guards) {
    this.driver = driver;
    this.guards = guards;
  }

  SlotReport report(long slot) {
    SlotFunctions.SlotInfo info;
    try {
      info = driver.slots().slotInfo(slot);
    } catch (CryptokiException e) {
      return new SlotReport(slot, "", Optional.empty(), Optional.of(fault(slot, e)));
    }
    if (!info.tokenPresent()) {
      return new SlotReport(slot, info.description(), Optional.empty(), Optional.empty());
    }
    try {
      return new SlotReport(slot, info.description(), Optional.of(present(slot)), Optional.empty());
    } catch (CryptokiException e) {
      boolean gone = e.is(NO_TOKEN);
      return new SlotReport(
          slot,
          info.description(),
          Optional.empty(),
          gone ? Optional.empty() : Optional.of(fault(slot, e)));
    }
  }

  private TokenInfo present(long slot) {
    RawTokenInfo token = driver.slots().tokenInfo(slot);
    TokenId id = TokenId.of(driver.file(), token.label(), token.serial());
    return TokenInfos.of(new TokenLocator.Located(slot, id, token), guards.apply(id));
  }

  /**
   * The token in a slot; empty only where the slot says that there is none, or is gone itself.
   *
   * @throws CryptokiException when that cannot be told
   */
  Optional<TokenInfo> token(long slot) {
    try {
      return driver.slots().slotInfo(slot).tokenPresent()
          ? Optional.of(present(slot))
          : Optional.empty();
    } catch (CryptokiException e) {
      if (e.is(NO_TOKEN) || e.is(Ckr.SLOT_ID_INVALID)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  static Fault fault(long slot, CryptokiException e) {
    return Fault.of(
        "slot-unreadable",
        Where.nowhere(),
        Map.of(
            "slot",
            Long.toString(slot),
            "function",
            e.function().name(),
            "answer",
            Ckr.name(e.value())));
  }
}
