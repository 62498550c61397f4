package vn.certproc.pkcs11.internal.abi;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a platform lays out the structures of PKCS#11. Immutable.
 *
 * <p>Source: PKCS#11 v2.40 §2.1 (Windows packs to one byte; CK_ULONG is the platform's {@code
 * unsigned long}).
 */
public enum Abi {
  /** Linux and macOS: CK_ULONG of 8 bytes, natural alignment. */
  NATURAL_8(8, false),
  /** Windows x64: CK_ULONG of 4 bytes, packed to one byte. */
  PACKED_4(4, true);

  private final int ulong;
  private final boolean packed;

  /** Filled once, here. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<CkStruct, Offsets> offsets = new EnumMap<>(CkStruct.class);

  Abi(int ulong, boolean packed) {
    this.ulong = ulong;
    this.packed = packed;
    for (CkStruct each : CkStruct.values()) {
      offsets.put(each, new Offsets(each.members(), ulong, Native.POINTER_SIZE, packed));
    }
  }

  /** The one of this platform. */
  public static Abi ofPlatform() {
    return Platform.isWindows() ? PACKED_4 : NATURAL_8;
  }

  /** The bytes of a CK_ULONG. */
  public int ulongSize() {
    return ulong;
  }

  /** Whether structures are packed. */
  public boolean packed() {
    return packed;
  }

  /** The size of a structure in bytes. */
  public int size(CkStruct struct) {
    return offsets(struct).size();
  }

  /**
   * Where a member begins, in bytes.
   *
   * @throws IllegalArgumentException when the structure has no such member
   */
  public int offset(CkStruct struct, String member) {
    return offsets(struct).of(member);
  }

  private Offsets offsets(CkStruct struct) {
    Offsets known = offsets.get(struct);
    if (known == null) {
      throw new IllegalStateException(struct.name());
    }
    return known;
  }

  /** A CK_ULONG as an argument of a call. */
  public Object argument(long value) {
    if (ulong == Long.BYTES) {
      return value;
    }
    return (int) value;
  }

  /** Reads a CK_ULONG, unsigned. */
  public long ulong(Pointer from, long offset) {
    return ulong == Long.BYTES ? from.getLong(offset) : Integer.toUnsignedLong(from.getInt(offset));
  }

  /** Writes a CK_ULONG. */
  public void ulong(Pointer to, long offset, long value) {
    if (ulong == Long.BYTES) {
      to.setLong(offset, value);
    } else {
      to.setInt(offset, (int) value);
    }
  }

  /** Whether a value is CK_UNAVAILABLE_INFORMATION, all bits set. */
  public boolean unavailable(long value) {
    return value == (ulong == Long.BYTES ? -1L : 0xFFFF_FFFFL);
  }
}
