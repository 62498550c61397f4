package vn.certproc.pkcs11;

/**
 * A token was put in or pulled out. Immutable and thread-safe.
 *
 * @param inserted true where it was put in, false where it was pulled out
 * @param slotId the module's number of the slot
 * @param token the token: as it was last seen where it was pulled out
 */
public record SlotEvent(boolean inserted, long slotId, TokenInfo token) {}
