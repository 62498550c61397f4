package vn.certproc.pkcs11.internal.cryptoki;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.internal.abi.CkStruct;
import vn.certproc.pkcs11.internal.abi.Struct;

/** Object and key management functions (PKCS#11 v2.40 §5.7, §5.13). */
public final class ObjectFunctions {

  private static final int BATCH = 64;

  /** No token holds more objects of a kind; a module that goes on and on is broken. */
  private static final int MOST_OBJECTS = 10_000;

  /** No attribute of a token is longer; a module that says so is broken. */
  private static final long LONGEST = 1 << 20;

  private final Cryptoki module;

  /** Of this module. */
  public ObjectFunctions(Cryptoki module) {
    this.module = module;
  }

  /** An empty template in this module's layout. */
  public Template template() {
    return new Template(module.abi());
  }

  /**
   * C_FindObjectsInit, C_FindObjects, C_FindObjectsFinal; the handles.
   *
   * @throws CryptokiException also where the module finds more than it was asked for, or without
   *     end
   */
  public List<Long> find(long session, Template like) {
    Object id = module.ulong(session);
    module.require(Fn.C_FindObjectsInit, id, like.pointer(), module.ulong(like.count()));
    List<Long> all = new ArrayList<>();
    try (Memory handles = new Memory((long) BATCH * module.abi().ulongSize());
        UlongCell found = new UlongCell(module.abi(), 0)) {
      int count;
      do {
        module.require(Fn.C_FindObjects, id, handles, module.ulong(BATCH), found.pointer());
        count = Cryptoki.bounded(Fn.C_FindObjects, found.get(), BATCH);
        all.addAll(UlongArray.read(module.abi(), handles, count));
        Cryptoki.bounded(Fn.C_FindObjects, all.size(), MOST_OBJECTS);
      } while (count > 0);
    } finally {
      module.call(Fn.C_FindObjectsFinal, id);
    }
    return all;
  }

  /**
   * C_GetAttributeValue: the lengths first, then what is there to read.
   *
   * @param types what to ask for
   * @throws CryptokiException also where a length that the module tells cannot be true
   */
  public Attributes attributes(long session, long object, long... types) {
    Abi abi = module.abi();
    Map<Long, byte[]> values = new HashMap<>();
    try (Memory array = new Memory((long) types.length * abi.size(CkStruct.ATTRIBUTE))) {
      for (int i = 0; i < types.length; i++) {
        AttributeArray.set(abi, array, i, types[i], null, 0);
      }
      ask(session, object, array, types.length);
      List<Long> there = new ArrayList<>();
      List<Long> lengths = new ArrayList<>();
      for (int i = 0; i < types.length; i++) {
        long length = AttributeArray.length(abi, array, i);
        if (!abi.unavailable(length) && length != 0) {
          there.add(types[i]);
          lengths.add((long) Cryptoki.bounded(Fn.C_GetAttributeValue, length, LONGEST));
        }
      }
      if (!there.isEmpty()) {
        read(session, object, there, lengths, values);
      }
    }
    return new Attributes(abi, values);
  }

  private void read(
      long session, long object, List<Long> types, List<Long> lengths, Map<Long, byte[]> values) {
    Abi abi = module.abi();
    List<Memory> buffers = lengths.stream().map(Memory::new).toList();
    try (Memory array = new Memory((long) types.size() * abi.size(CkStruct.ATTRIBUTE))) {
      for (int i = 0; i < types.size(); i++) {
        AttributeArray.set(abi, array, i, types.get(i), buffers.get(i), lengths.get(i));
      }
      ask(session, object, array, types.size());
      for (int i = 0; i < types.size(); i++) {
        long length = AttributeArray.length(abi, array, i);
        if (!abi.unavailable(length)) {
          int whole = Cryptoki.bounded(Fn.C_GetAttributeValue, length, lengths.get(i));
          values.put(types.get(i), buffers.get(i).getByteArray(0, whole));
        }
      }
    } finally {
      buffers.forEach(Memory::close);
    }
  }

  /** What an object keeps or lacks is said in the array, and is no failure of the whole (§5.7). */
  private void ask(long session, long object, Memory array, int count) {
    long answer =
        module.call(
            Fn.C_GetAttributeValue,
            module.ulong(session),
            module.ulong(object),
            array,
            module.ulong(count));
    if (answer != Ckr.ATTRIBUTE_SENSITIVE
        && answer != Ckr.ATTRIBUTE_TYPE_INVALID
        && answer != Ckr.BUFFER_TOO_SMALL) {
      Cryptoki.check(Fn.C_GetAttributeValue, answer);
    }
  }

  /** C_CreateObject; the handle. */
  public long create(long session, Template template) {
    try (UlongCell handle = new UlongCell(module.abi(), 0)) {
      module.require(
          Fn.C_CreateObject,
          module.ulong(session),
          template.pointer(),
          module.ulong(template.count()),
          handle.pointer());
      return handle.get();
    }
  }

  /** C_DestroyObject. */
  public void destroy(long session, long object) {
    module.require(Fn.C_DestroyObject, module.ulong(session), module.ulong(object));
  }

  /** C_GenerateKeyPair by a mechanism without parameter. */
  public KeyPairHandles generateKeyPair(
      long session, long mechanism, Template publicKey, Template privateKey) {
    try (Struct how = new Struct(module.abi(), CkStruct.MECHANISM);
        UlongCell publicHandle = new UlongCell(module.abi(), 0);
        UlongCell privateHandle = new UlongCell(module.abi(), 0)) {
      how.ulong("mechanism", mechanism);
      module.require(
          Fn.C_GenerateKeyPair,
          module.ulong(session),
          how.pointer(),
          publicKey.pointer(),
          module.ulong(publicKey.count()),
          privateKey.pointer(),
          module.ulong(privateKey.count()),
          publicHandle.pointer(),
          privateHandle.pointer());
      return new KeyPairHandles(publicHandle.get(), privateHandle.get());
    }
  }

  /** The two handles of a new pair. */
  public record KeyPairHandles(long publicKey, long privateKey) {}
}
