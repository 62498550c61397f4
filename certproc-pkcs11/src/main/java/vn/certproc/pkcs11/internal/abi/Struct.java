package vn.certproc.pkcs11.internal.abi;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** A structure in native memory of its own, zeroed at first. Not thread-safe; close it. */
public final class Struct implements AutoCloseable {

  private final Abi abi;
  private final CkStruct type;
  private final Memory memory;

  /** A new one, all zero. */
  public Struct(Abi abi, CkStruct type) {
    this.abi = abi;
    this.type = type;
    this.memory = new Memory(abi.size(type));
    memory.clear();
  }

  /** Its address. */
  public Pointer pointer() {
    return memory;
  }

  /** A CK_ULONG member, unsigned. */
  public long ulong(String member) {
    return abi.ulong(memory, abi.offset(type, member));
  }

  /** Sets a CK_ULONG member. */
  public Struct ulong(String member, long value) {
    abi.ulong(memory, abi.offset(type, member), value);
    return this;
  }

  /** Sets a pointer member. */
  public Struct pointer(String member, @Nullable Pointer value) {
    memory.setPointer(abi.offset(type, member), value);
    return this;
  }

  /**
   * A text member, UTF-8, padded with blanks and not terminated; some modules terminate it all the
   * same. What cannot be shown becomes U+FFFD, see {@link Texts#of}.
   */
  public String text(String member, int length) {
    byte[] bytes = memory.getByteArray(abi.offset(type, member), length);
    int end = 0;
    while (end < length && bytes[end] != 0) {
      end++;
    }
    return Texts.of(bytes, end);
  }

  /** A CK_VERSION member, such as {@code 2.40}. */
  public String version(String member) {
    byte[] bytes = memory.getByteArray(abi.offset(type, member), 2);
    return (bytes[0] & 0xFF) + "." + (bytes[1] & 0xFF);
  }

  @Override
  public void close() {
    memory.close();
  }
}
