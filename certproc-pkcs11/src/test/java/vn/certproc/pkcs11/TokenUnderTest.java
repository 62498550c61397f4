package vn.certproc.pkcs11;

import java.util.Set;
import vn.certproc.pkcs11.internal.abi.Abi;

/**
 * A token of some module that the contract is held against.
 *
 * @param module the module
 * @param abi its layout
 * @param name by what the adapter finds the token
 * @param pin the holder's PIN
 * @param securityOfficerPin his PIN; empty where the token has none
 * @param otherPin a PIN that it would take in place of the first
 * @param wrongPin one of a fitting length that is neither
 * @param traits what it can do beyond the rest
 */
record TokenUnderTest(
    TokenModule module,
    Abi abi,
    String name,
    String pin,
    String securityOfficerPin,
    String otherPin,
    String wrongPin,
    Set<Trait> traits) {

  /** What a module does that others do not. */
  enum Trait {
    /** Shows by a flag that a wrong PIN was entered. */
    COUNTS,
    /** Locks at the third wrong PIN. */
    LOCKS,
    /** Has the elliptic curve P-256. */
    EC,
    /** Has the elliptic curve P-384. */
    EC_384,
    /** Makes PSS signatures. */
    PSS,
    /** Tells what it is by a serial number. */
    SERIAL,
    /** Unlocks by C_InitPIN. */
    UNLOCKS,
    /** Has bounds of a PIN's length. */
    LENGTHS
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  TokenAdapter open() {
    return TokenAdapter.open(module, abi);
  }

  Pin pinOf(String text) {
    return Pin.taking(text.toCharArray());
  }
}
