package vn.certproc.pkcs11.rig;

/** The binary layout that a module of ours is compiled for. */
public enum Layout {
  /** Linux and macOS: CK_ULONG of 8 bytes, natural alignment. */
  NATURAL,
  /** Windows x64: CK_ULONG of 4 bytes, packed to one byte; runs on Linux all the same. */
  PACKED
}
