package vn.certproc.pkcs11.internal.cryptoki;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.List;
import vn.certproc.pkcs11.internal.abi.Abi;

/** Lists of CK_ULONG that modules fill: slots, mechanisms, handles. */
final class UlongArray {

  /** A module that claims more is broken: it would take memory without end. */
  private static final long MOST = 10_000;

  /** A list that outgrows each room that was made for it is not waited for. */
  private static final int MOST_TRIES = 8;

  private UlongArray() {}

  /**
   * Asks for the count, then for the values; again where the count grew in between.
   *
   * @throws CryptokiException also where the count cannot be true, or grows each time
   */
  static List<Long> ask(Cryptoki module, Fn function, Call call) {
    Abi abi = module.abi();
    try (UlongCell count = new UlongCell(abi, 0)) {
      for (int i = 0; i < MOST_TRIES; i++) {
        Cryptoki.check(function, call.with(null, count));
        int expected = Cryptoki.bounded(function, count.get(), MOST);
        if (expected == 0) {
          return List.of();
        }
        try (Memory values = new Memory((long) expected * abi.ulongSize())) {
          long answer = call.with(values, count);
          if (answer != Ckr.BUFFER_TOO_SMALL) {
            Cryptoki.check(function, answer);
            return read(abi, values, Cryptoki.bounded(function, count.get(), expected));
          }
        }
      }
      throw new CryptokiException(function, Ckr.GENERAL_ERROR);
    }
  }

  static List<Long> read(Abi abi, Memory values, int count) {
    List<Long> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(abi.ulong(values, (long) i * abi.ulongSize()));
    }
    return all;
  }

  /** One of the functions that answer "how many" for no memory. */
  @FunctionalInterface
  interface Call {
    long with(@org.jspecify.annotations.Nullable Memory values, UlongCell count);
  }
}
