package vn.certproc.pkcs11.internal.cryptoki;

import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.util.Set;
import vn.certproc.pkcs11.internal.abi.CkStruct;
import vn.certproc.pkcs11.internal.abi.Struct;

/**
 * Session functions, and those that send a PIN (PKCS#11 v2.40 §5.5, §5.6). Each sends what it is
 * given, once: who may send what is decided by the caller.
 */
public final class SessionFunctions {

  /** CKU_SO. */
  public static final long SECURITY_OFFICER = 0;

  /** CKU_USER. */
  public static final long USER = 1;

  /** CKU_CONTEXT_SPECIFIC. */
  public static final long CONTEXT_SPECIFIC = 2;

  private static final long SERIAL_SESSION = 0x4;
  private static final long RW_SESSION = 0x2;

  /** CKS_RO_USER_FUNCTIONS and CKS_RW_USER_FUNCTIONS. */
  private static final long RO_USER = 1;

  private static final long RW_USER = 3;

  private static final Set<Long> DEAD =
      Set.of(
          Ckr.SESSION_HANDLE_INVALID,
          Ckr.SESSION_CLOSED,
          Ckr.DEVICE_REMOVED,
          Ckr.TOKEN_NOT_PRESENT,
          Ckr.SLOT_ID_INVALID);

  private final Cryptoki module;

  /** Of this module. */
  public SessionFunctions(Cryptoki module) {
    this.module = module;
  }

  /** C_OpenSession; the handle. */
  public long open(long slot, boolean writable) {
    long flags = SERIAL_SESSION | (writable ? RW_SESSION : 0);
    try (UlongCell handle = new UlongCell(module.abi(), 0)) {
      module.require(
          Fn.C_OpenSession, module.ulong(slot), module.ulong(flags), null, null, handle.pointer());
      return handle.get();
    }
  }

  /** C_CloseSession; what it answered, as a dead session is closed without a fault. */
  public long close(long session) {
    return module.call(Fn.C_CloseSession, module.ulong(session));
  }

  /**
   * C_GetSessionInfo: what a session is to us. Modules may give the number of a dead session to a
   * new one, of another token too: that shows by the slot.
   *
   * @throws CryptokiException CKR_CRYPTOKI_NOT_INITIALIZED where the module was ended
   */
  public Standing standing(long session, long slot) {
    Standing first = asked(session, slot);
    // Some modules answer a first use of a dead session by any error at all.
    return first == Standing.UNTOLD ? asked(session, slot) : first;
  }

  private Standing asked(long session, long slot) {
    try (Struct info = new Struct(module.abi(), CkStruct.SESSION_INFO)) {
      long answer = module.call(Fn.C_GetSessionInfo, module.ulong(session), info.pointer());
      if (answer == Ckr.CRYPTOKI_NOT_INITIALIZED) {
        throw new CryptokiException(Fn.C_GetSessionInfo, answer);
      }
      if (answer != Ckr.OK) {
        return DEAD.contains(answer) ? Standing.DEAD : Standing.UNTOLD;
      }
      if (info.ulong("slotID") != slot) {
        return Standing.DEAD;
      }
      long state = info.ulong("state");
      return state == RO_USER || state == RW_USER ? Standing.HOLDER : Standing.NOBODY;
    }
  }

  /**
   * Of a session in which the holder must be logged in.
   *
   * @throws CryptokiException CKR_USER_NOT_LOGGED_IN where he is not, or the session is dead;
   *     CKR_DEVICE_ERROR where the module does not tell; CKR_CRYPTOKI_NOT_INITIALIZED where it was
   *     ended
   */
  public void requireUser(long session, long slot) {
    switch (standing(session, slot)) {
      case HOLDER -> {}
      case NOBODY, DEAD -> throw new CryptokiException(Fn.C_GetSessionInfo, Ckr.USER_NOT_LOGGED_IN);
      case UNTOLD -> throw new CryptokiException(Fn.C_GetSessionInfo, Ckr.DEVICE_ERROR);
    }
  }

  /** What a session is to us. */
  public enum Standing {
    /** The holder is logged in. */
    HOLDER,
    /** It lives, and the holder is not logged in. */
    NOBODY,
    /** There is none of this number in this slot. */
    DEAD,
    /** The module failed to say. */
    UNTOLD
  }

  /** C_Login; what it answered. */
  public long login(long session, long user, ByteBuffer pin) {
    return module.call(
        Fn.C_Login,
        module.ulong(session),
        module.ulong(user),
        Native.getDirectBufferPointer(pin),
        module.ulong(pin.limit()));
  }

  /** C_Logout; what it answered. */
  public long logout(long session) {
    return module.call(Fn.C_Logout, module.ulong(session));
  }

  /** C_SetPIN; what it answered. */
  public long setPin(long session, ByteBuffer oldPin, ByteBuffer newPin) {
    return module.call(
        Fn.C_SetPIN,
        module.ulong(session),
        Native.getDirectBufferPointer(oldPin),
        module.ulong(oldPin.limit()),
        Native.getDirectBufferPointer(newPin),
        module.ulong(newPin.limit()));
  }

  /** C_InitPIN; what it answered. */
  public long initPin(long session, ByteBuffer pin) {
    return module.call(
        Fn.C_InitPIN,
        module.ulong(session),
        Native.getDirectBufferPointer(pin),
        module.ulong(pin.limit()));
  }
}
