package vn.certproc.pkcs11.internal.cryptoki;

import java.util.List;
import java.util.OptionalLong;
import vn.certproc.pkcs11.internal.abi.CkStruct;
import vn.certproc.pkcs11.internal.abi.Struct;

/** Slot and token functions (PKCS#11 v2.40 §5.5). Slots are named by their CK_SLOT_ID. */
public final class SlotFunctions {

  private static final byte TRUE = 1;
  private static final byte FALSE = 0;
  private static final long DONT_BLOCK = 1;
  private static final long NO_BOUND = 0xFFFF_FFFFL;

  private final Cryptoki module;

  /** Of this module. */
  public SlotFunctions(Cryptoki module) {
    this.module = module;
  }

  /** C_GetSlotList. Asks for the count first, upon which modules look for new slots. */
  public List<Long> slots(boolean withToken) {
    return UlongArray.ask(
        module,
        Fn.C_GetSlotList,
        (values, count) ->
            module.call(Fn.C_GetSlotList, withToken ? TRUE : FALSE, values, count.pointer()));
  }

  /** C_GetSlotInfo. */
  public SlotInfo slotInfo(long slot) {
    try (Struct info = new Struct(module.abi(), CkStruct.SLOT_INFO)) {
      module.require(Fn.C_GetSlotInfo, module.ulong(slot), info.pointer());
      return new SlotInfo(
          info.text("slotDescription", 64),
          info.text("manufacturerID", 32),
          info.ulong("flags"),
          info.version("hardwareVersion"),
          info.version("firmwareVersion"));
    }
  }

  /** C_GetTokenInfo. */
  public RawTokenInfo tokenInfo(long slot) {
    try (Struct info = new Struct(module.abi(), CkStruct.TOKEN_INFO)) {
      module.require(Fn.C_GetTokenInfo, module.ulong(slot), info.pointer());
      return new RawTokenInfo(
          info.text("label", 32),
          info.text("manufacturerID", 32),
          info.text("model", 16),
          info.text("serialNumber", 16),
          info.ulong("flags"),
          known(info, "ulMaxSessionCount"),
          bound(info, "ulMinPinLen"),
          bound(info, "ulMaxPinLen"),
          known(info, "ulTotalPublicMemory"),
          known(info, "ulFreePublicMemory"),
          info.version("hardwareVersion"),
          info.version("firmwareVersion"));
    }
  }

  private OptionalLong known(Struct info, String member) {
    long value = info.ulong(member);
    return module.abi().unavailable(value) ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /**
   * A bound of a PIN's length; 0 where there is none. CK_UNAVAILABLE_INFORMATION is no bound, nor
   * is that of the other layout, which modules of 8 bytes give by mistake.
   */
  private static long bound(Struct info, String member) {
    long value = info.ulong(member);
    return Long.compareUnsigned(value, NO_BOUND) >= 0 ? 0 : value;
  }

  /** C_GetMechanismList. */
  public List<Long> mechanisms(long slot) {
    Object id = module.ulong(slot);
    return UlongArray.ask(
        module,
        Fn.C_GetMechanismList,
        (values, count) -> module.call(Fn.C_GetMechanismList, id, values, count.pointer()));
  }

  /** C_GetMechanismInfo's flags. */
  public long mechanismFlags(long slot, long mechanism) {
    try (Struct info = new Struct(module.abi(), CkStruct.MECHANISM_INFO)) {
      module.require(
          Fn.C_GetMechanismInfo, module.ulong(slot), module.ulong(mechanism), info.pointer());
      return info.ulong("flags");
    }
  }

  /**
   * C_WaitForSlotEvent without waiting: a call that waits can be ended by C_Finalize alone.
   *
   * @return the slot where something happened; empty where nothing did
   * @throws CryptokiException also where the module has no events
   */
  public OptionalLong event() {
    try (UlongCell slot = new UlongCell(module.abi(), 0)) {
      long answer =
          module.call(Fn.C_WaitForSlotEvent, module.ulong(DONT_BLOCK), slot.pointer(), null);
      if (answer == Ckr.NO_EVENT) {
        return OptionalLong.empty();
      }
      Cryptoki.check(Fn.C_WaitForSlotEvent, answer);
      return OptionalLong.of(slot.get());
    }
  }

  /** What CK_SLOT_INFO says. */
  public record SlotInfo(
      String description, String manufacturer, long flags, String hardware, String firmware) {

    private static final long TOKEN_PRESENT = 0x1;

    /** CKF_TOKEN_PRESENT. */
    public boolean tokenPresent() {
      return (flags & TOKEN_PRESENT) != 0;
    }
  }
}
