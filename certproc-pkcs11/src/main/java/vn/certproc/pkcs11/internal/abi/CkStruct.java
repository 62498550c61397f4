package vn.certproc.pkcs11.internal.abi;

import static vn.certproc.pkcs11.internal.abi.Member.bytes;
import static vn.certproc.pkcs11.internal.abi.Member.pointer;
import static vn.certproc.pkcs11.internal.abi.Member.ulong;

import java.util.List;

/**
 * The structures that the adapter exchanges with a module, as lists of members.
 *
 * <p>Source: PKCS#11 v2.40, header {@code pkcs11t.h}.
 */
public enum CkStruct {
  /** CK_INFO. */
  INFO(
      bytes("cryptokiVersion", 2),
      bytes("manufacturerID", 32),
      ulong("flags"),
      bytes("libraryDescription", 32),
      bytes("libraryVersion", 2)),
  /** CK_SLOT_INFO. */
  SLOT_INFO(
      bytes("slotDescription", 64),
      bytes("manufacturerID", 32),
      ulong("flags"),
      bytes("hardwareVersion", 2),
      bytes("firmwareVersion", 2)),
  /** CK_TOKEN_INFO. */
  TOKEN_INFO(
      bytes("label", 32),
      bytes("manufacturerID", 32),
      bytes("model", 16),
      bytes("serialNumber", 16),
      ulong("flags"),
      ulong("ulMaxSessionCount"),
      ulong("ulSessionCount"),
      ulong("ulMaxRwSessionCount"),
      ulong("ulRwSessionCount"),
      ulong("ulMaxPinLen"),
      ulong("ulMinPinLen"),
      ulong("ulTotalPublicMemory"),
      ulong("ulFreePublicMemory"),
      ulong("ulTotalPrivateMemory"),
      ulong("ulFreePrivateMemory"),
      bytes("hardwareVersion", 2),
      bytes("firmwareVersion", 2),
      bytes("utcTime", 16)),
  /** CK_SESSION_INFO. */
  SESSION_INFO(ulong("slotID"), ulong("state"), ulong("flags"), ulong("ulDeviceError")),
  /** CK_ATTRIBUTE. */
  ATTRIBUTE(ulong("type"), pointer("pValue"), ulong("ulValueLen")),
  /** CK_MECHANISM. */
  MECHANISM(ulong("mechanism"), pointer("pParameter"), ulong("ulParameterLen")),
  /** CK_MECHANISM_INFO. */
  MECHANISM_INFO(ulong("ulMinKeySize"), ulong("ulMaxKeySize"), ulong("flags")),
  /** CK_RSA_PKCS_PSS_PARAMS. */
  PSS_PARAMS(ulong("hashAlg"), ulong("mgf"), ulong("sLen")),
  /** CK_C_INITIALIZE_ARGS. */
  INITIALIZE_ARGS(
      pointer("CreateMutex"),
      pointer("DestroyMutex"),
      pointer("LockMutex"),
      pointer("UnlockMutex"),
      ulong("flags"),
      pointer("pReserved")),
  /** The head of CK_FUNCTION_LIST: the version, then one pointer after another. */
  FUNCTION_LIST(bytes("version", 2), pointer("first"));

  /** Of {@link List#of}, which nothing changes. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Member> members;

  CkStruct(Member... members) {
    this.members = List.of(members);
  }

  List<Member> members() {
    return members;
  }
}
