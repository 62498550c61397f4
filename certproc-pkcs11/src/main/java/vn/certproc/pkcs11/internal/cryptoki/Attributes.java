package vn.certproc.pkcs11.internal.cryptoki;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.internal.abi.Texts;

/** What a module told of an object: values by attribute type. What it did not tell is not there. */
public final class Attributes {

  private final Abi abi;
  private final Map<Long, byte[]> values;

  Attributes(Abi abi, Map<Long, byte[]> values) {
    this.abi = abi;
    this.values = Map.copyOf(values);
  }

  /** A copy of the bytes; empty where the object has none, or keeps it. */
  public Optional<byte[]> bytes(long type) {
    return Optional.ofNullable(values.get(type)).filter(v -> v.length > 0).map(byte[]::clone);
  }

  /** A text in UTF-8, as {@link Texts#of} makes it fit to be shown; empty where there is none. */
  public String text(long type) {
    return bytes(type).map(v -> Texts.of(v, v.length)).orElse("");
  }

  /** A CK_BBOOL; false where there is none. */
  public boolean bool(long type) {
    return bytes(type).map(v -> v[0] != 0).orElse(false);
  }

  /** A CK_ULONG, unsigned; −1 where there is none. */
  public long ulong(long type) {
    byte[] value = values.get(type);
    if (value == null || value.length != abi.ulongSize()) {
      return -1;
    }
    ByteBuffer in = ByteBuffer.wrap(value).order(ByteOrder.nativeOrder());
    return value.length == Long.BYTES ? in.getLong() : Integer.toUnsignedLong(in.getInt());
  }
}
