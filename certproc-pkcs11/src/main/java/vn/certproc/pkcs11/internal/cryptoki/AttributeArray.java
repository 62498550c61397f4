package vn.certproc.pkcs11.internal.cryptoki;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.internal.abi.CkStruct;

/** An array of CK_ATTRIBUTE in memory. */
final class AttributeArray {

  private AttributeArray() {}

  static void set(
      Abi abi, Pointer array, int index, long type, @Nullable Pointer value, long length) {
    long at = (long) index * abi.size(CkStruct.ATTRIBUTE);
    abi.ulong(array, at + abi.offset(CkStruct.ATTRIBUTE, "type"), type);
    array.setPointer(at + abi.offset(CkStruct.ATTRIBUTE, "pValue"), value);
    abi.ulong(array, at + abi.offset(CkStruct.ATTRIBUTE, "ulValueLen"), length);
  }

  static long length(Abi abi, Pointer array, int index) {
    long at = (long) index * abi.size(CkStruct.ATTRIBUTE);
    return abi.ulong(array, at + abi.offset(CkStruct.ATTRIBUTE, "ulValueLen"));
  }
}
