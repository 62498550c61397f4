package vn.certproc.pkcs11.internal.cryptoki;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.internal.abi.CkStruct;

/** Attributes with values, as a module takes them. Not thread-safe; close it. */
public final class Template implements AutoCloseable {

  private final Abi abi;
  private final List<Long> types = new ArrayList<>();
  private final List<Memory> values = new ArrayList<>();
  private final List<Long> lengths = new ArrayList<>();
  private final List<Memory> built = new ArrayList<>();

  /** An empty one. */
  public Template(Abi abi) {
    this.abi = abi;
  }

  /** Adds a CK_ULONG value. */
  public Template ulong(long type, long value) {
    Memory memory = new Memory(abi.ulongSize());
    abi.ulong(memory, 0, value);
    return add(type, memory, abi.ulongSize());
  }

  /** Adds a CK_BBOOL value. */
  public Template bool(long type, boolean value) {
    Memory memory = new Memory(1);
    memory.setByte(0, (byte) (value ? 1 : 0));
    return add(type, memory, 1);
  }

  /** Adds bytes. */
  public Template bytes(long type, byte[] value) {
    Memory memory = new Memory(Math.max(1, value.length));
    memory.write(0, value, 0, value.length);
    return add(type, memory, value.length);
  }

  private Template add(long type, Memory value, long length) {
    types.add(type);
    values.add(value);
    lengths.add(length);
    return this;
  }

  int count() {
    return types.size();
  }

  /** The array of CK_ATTRIBUTE. */
  Pointer pointer() {
    int size = abi.size(CkStruct.ATTRIBUTE);
    Memory array = new Memory(Math.max(1, (long) size * count()));
    array.clear();
    for (int i = 0; i < count(); i++) {
      AttributeArray.set(abi, array, i, types.get(i), values.get(i), lengths.get(i));
    }
    built.add(array);
    return array;
  }

  @Override
  public void close() {
    values.forEach(Memory::close);
    built.forEach(Memory::close);
  }
}
