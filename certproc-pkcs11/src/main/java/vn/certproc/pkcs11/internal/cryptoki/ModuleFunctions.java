package vn.certproc.pkcs11.internal.cryptoki;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.certproc.pkcs11.internal.abi.CkStruct;
import vn.certproc.pkcs11.internal.abi.Struct;

/** General-purpose functions (PKCS#11 v2.40 §5.4). */
public final class ModuleFunctions {

  /** CKF_OS_LOCKING_OK: several threads will call. */
  private static final long OS_LOCKING_OK = 0x2;

  private final Cryptoki module;

  /** Of this module. */
  public ModuleFunctions(Cryptoki module) {
    this.module = module;
  }

  /**
   * C_Initialize, for several threads; a module that cannot lock is called by one at a time.
   *
   * @param text what some modules want in place of the reserved pointer, such as softokn's {@code
   *     configdir=…}
   * @return whether this call did it; false where the process had done so before, and whoever did
   *     will end it
   * @throws CryptokiException when the module refuses
   */
  public boolean initialize(Optional<String> text) {
    long answer = initialize(text, OS_LOCKING_OK);
    if (answer == Ckr.CANT_LOCK || answer == Ckr.NEED_TO_CREATE_THREADS) {
      module.serialise();
      answer = initialize(text, 0);
    }
    if (answer == Ckr.CRYPTOKI_ALREADY_INITIALIZED) {
      return false;
    }
    Cryptoki.check(Fn.C_Initialize, answer);
    return true;
  }

  private long initialize(Optional<String> text, long flags) {
    // softokn reads one pointer past the structure: zeros follow it.
    int size = module.abi().size(CkStruct.INITIALIZE_ARGS);
    try (Struct arguments = new Struct(module.abi(), CkStruct.INITIALIZE_ARGS);
        Memory padded = new Memory(size + (long) Native.POINTER_SIZE)) {
      arguments.ulong("flags", flags);
      if (text.isEmpty()) {
        return module.call(Fn.C_Initialize, arguments.pointer());
      }
      byte[] utf8 = text.get().getBytes(StandardCharsets.UTF_8);
      try (Memory zeroEnded = new Memory(utf8.length + 1L)) {
        zeroEnded.clear();
        zeroEnded.write(0, utf8, 0, utf8.length);
        arguments.pointer("pReserved", zeroEnded);
        padded.clear();
        padded.write(0, arguments.pointer().getByteArray(0, size), 0, size);
        return module.call(Fn.C_Initialize, padded);
      }
    }
  }

  /**
   * Ends all use of the module; one that was ended elsewhere is fine.
   *
   * @param finalize whether to call C_Finalize
   */
  public void finish(boolean finalize) {
    long answer = module.end(finalize);
    if (answer != Ckr.CRYPTOKI_NOT_INITIALIZED) {
      Cryptoki.check(Fn.C_Finalize, answer);
    }
  }

  /** C_GetInfo. */
  public Info info() {
    try (Struct info = new Struct(module.abi(), CkStruct.INFO)) {
      module.require(Fn.C_GetInfo, info.pointer());
      return new Info(
          info.text("manufacturerID", 32),
          info.text("libraryDescription", 32),
          info.version("libraryVersion"),
          info.version("cryptokiVersion"));
    }
  }

  /** What CK_INFO says. */
  public record Info(String manufacturer, String description, String version, String cryptoki) {}
}
