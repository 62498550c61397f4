package vn.certproc.pkcs11.internal.cryptoki;

import com.sun.jna.Memory;
import java.util.Optional;
import vn.certproc.pkcs11.internal.abi.CkStruct;
import vn.certproc.pkcs11.internal.abi.Struct;

/** Signing functions (PKCS#11 v2.40 §5.11). */
public final class SignFunctions {

  /** An RSA signature of 8192 bits: asked for at once, so that the length need not be. */
  private static final int ROOM = 1024;

  /** No signature is longer; a module that asks for more is broken. */
  private static final int MOST_ROOM = 1 << 16;

  private final Cryptoki module;

  /** Of this module. */
  public SignFunctions(Cryptoki module) {
    this.module = module;
  }

  /** C_SignInit. */
  public void init(long session, long key, Mechanism mechanism) {
    try (Struct how = new Struct(module.abi(), CkStruct.MECHANISM)) {
      how.ulong("mechanism", mechanism.type());
      if (mechanism.pss().isEmpty()) {
        require(session, key, how);
        return;
      }
      try (Struct parameters = new Struct(module.abi(), CkStruct.PSS_PARAMS)) {
        Pss pss = mechanism.pss().get();
        parameters.ulong("hashAlg", pss.hash()).ulong("mgf", pss.mgf()).ulong("sLen", pss.salt());
        how.pointer("pParameter", parameters.pointer());
        how.ulong("ulParameterLen", module.abi().size(CkStruct.PSS_PARAMS));
        require(session, key, how);
      }
    }
  }

  private void require(long session, long key, Struct how) {
    module.require(Fn.C_SignInit, module.ulong(session), how.pointer(), module.ulong(key));
  }

  /** Ends an operation that was begun, whatever comes of it: any answer of C_Sign does. */
  public void end(long session) {
    try (Memory in = new Memory(1);
        Memory out = new Memory(ROOM);
        UlongCell length = new UlongCell(module.abi(), ROOM)) {
      in.clear();
      sign(session, in, 1, out, length);
    }
  }

  /**
   * C_Sign, of all the data at once.
   *
   * @throws CryptokiException also where the length that the module tells cannot be true
   */
  public byte[] sign(long session, byte[] data) {
    try (Memory in = new Memory(Math.max(1, data.length));
        UlongCell length = new UlongCell(module.abi(), ROOM)) {
      in.write(0, data, 0, data.length);
      try (Memory out = new Memory(ROOM)) {
        long answer = sign(session, in, data.length, out, length);
        if (answer != Ckr.BUFFER_TOO_SMALL) {
          Cryptoki.check(Fn.C_Sign, answer);
          return out.getByteArray(0, Cryptoki.bounded(Fn.C_Sign, length.get(), ROOM));
        }
      }
      // The operation goes on: the module said how much room it wants.
      int room = Math.max(1, Cryptoki.bounded(Fn.C_Sign, length.get(), MOST_ROOM));
      try (Memory out = new Memory(room)) {
        Cryptoki.check(Fn.C_Sign, sign(session, in, data.length, out, length));
        return out.getByteArray(0, Cryptoki.bounded(Fn.C_Sign, length.get(), room));
      }
    }
  }

  private long sign(long session, Memory in, int size, Memory out, UlongCell length) {
    return module.call(
        Fn.C_Sign, module.ulong(session), in, module.ulong(size), out, length.pointer());
  }

  /**
   * A mechanism with its parameter.
   *
   * @param type CKM_…
   * @param pss the parameter of the PSS mechanisms
   */
  public record Mechanism(long type, Optional<Pss> pss) {}

  /**
   * CK_RSA_PKCS_PSS_PARAMS.
   *
   * @param hash CKM_… of the digest
   * @param mgf CKG_…
   * @param salt in bytes
   */
  public record Pss(long hash, long mgf, long salt) {}
}
