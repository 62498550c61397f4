package vn.certproc.pkcs11.internal.cryptoki;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.List;
import vn.certproc.pkcs11.internal.abi.Abi;

/** Lists of CK_ULONG that modules fill: slots, mechanisms, handles. */
final class UlongArray {

  /** A module that claims more is broken: it would take memory without end. */
  private static final long MOST = 1 << 16;

  private UlongArray() {}

  /** Asks for the count, then for the values; again where the count grew in between. */
  static List<Long> ask(Cryptoki module, Fn function, Call call) {
    Abi abi = module.abi();
    try (UlongCell count = new UlongCell(abi, 0)) {
      while (true) {
        Cryptoki.check(function, call.with(null, count));
        long expected = count.get();
        if (expected == 0) {
          return List.of();
        }
        if (expected > MOST) {
          throw new CryptokiException(function, Ckr.GENERAL_ERROR);
        }
        try (Memory values = new Memory(expected * abi.ulongSize())) {
          long answer = call.with(values, count);
          if (answer != Ckr.BUFFER_TOO_SMALL) {
            Cryptoki.check(function, answer);
            return read(abi, values, Math.min(expected, count.get()));
          }
        }
      }
    }
  }

  static List<Long> read(Abi abi, Memory values, long count) {
    List<Long> all = new ArrayList<>((int) count);
    for (long i = 0; i < count; i++) {
      all.add(abi.ulong(values, i * abi.ulongSize()));
    }
    return all;
  }

  /** One of the functions that answer "how many" for no memory. */
  @FunctionalInterface
  interface Call {
    long with(@org.jspecify.annotations.Nullable Memory values, UlongCell count);
  }
}
