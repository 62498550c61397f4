package vn.certproc.pkcs11.internal.abi;

/**
 * A member of a structure. Immutable.
 *
 * @param name its name in the standard's header
 * @param kind what it is
 * @param length its bytes where the kind is {@link Kind#BYTES}
 */
record Member(String name, Kind kind, int length) {

  /** What a member is; its size follows from the platform. */
  enum Kind {
    /** CK_ULONG and all that is defined by it: flags, handles, lengths. */
    ULONG,
    /** A pointer. */
    POINTER,
    /** Bytes in place: texts, and CK_VERSION, which is two of them. */
    BYTES
  }

  static Member ulong(String name) {
    return new Member(name, Kind.ULONG, 0);
  }

  static Member pointer(String name) {
    return new Member(name, Kind.POINTER, 0);
  }

  static Member bytes(String name, int length) {
    return new Member(name, Kind.BYTES, length);
  }
}
