package vn.certproc.pkcs11.internal.cryptoki;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import vn.certproc.pkcs11.internal.abi.Abi;

/** A CK_ULONG that a function writes to. Close it. */
final class UlongCell implements AutoCloseable {

  private final Abi abi;
  private final Memory memory;

  UlongCell(Abi abi, long value) {
    this.abi = abi;
    this.memory = new Memory(Long.BYTES);
    memory.clear();
    set(value);
  }

  Pointer pointer() {
    return memory;
  }

  long get() {
    return abi.ulong(memory, 0);
  }

  void set(long value) {
    abi.ulong(memory, 0, value);
  }

  @Override
  public void close() {
    memory.close();
  }
}
