package vn.certproc.pkcs11.internal.abi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the members of a structure lie, computed by a platform's rules. Immutable. */
final class Offsets {

  private final Map<String, Integer> offsets = new HashMap<>();
  private final int size;

  Offsets(List<Member> members, int ulong, int pointer, boolean packed) {
    int end = 0;
    int widest = 1;
    for (Member each : members) {
      int length =
          switch (each.kind()) {
            case ULONG -> ulong;
            case POINTER -> pointer;
            case BYTES -> each.length();
          };
      int alignment = packed || each.kind() == Member.Kind.BYTES ? 1 : length;
      end = aligned(end, alignment);
      offsets.put(each.name(), end);
      end += length;
      widest = Math.max(widest, alignment);
    }
    this.size = aligned(end, widest);
  }

  private static int aligned(int offset, int alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }

  int size() {
    return size;
  }

  int of(String member) {
    Integer offset = offsets.get(member);
    if (offset == null) {
      throw new IllegalArgumentException("no member " + member);
    }
    return offset;
  }
}
