package vn.certproc.pkcs11.internal.cryptoki;

import java.util.OptionalLong;

/**
 * What CK_TOKEN_INFO says, texts without their padding. Immutable.
 *
 * @param minPinLength in bytes; 0 where the module sets or tells no bound
 * @param maxPinLength in bytes; 0 where the module sets or tells no bound
 * @param maxSessions empty where the module does not tell; 0 where there is no bound
 * @param totalMemory bytes for public objects; empty where the module does not tell
 * @param freeMemory bytes left of them; empty where the module does not tell
 */
public record RawTokenInfo(
    String label,
    String manufacturer,
    String model,
    String serial,
    long flags,
    OptionalLong maxSessions,
    long minPinLength,
    long maxPinLength,
    OptionalLong totalMemory,
    OptionalLong freeMemory,
    String hardware,
    String firmware) {

  /** Whether a flag (CKF_…) is set. */
  public boolean has(long flag) {
    return (flags & flag) != 0;
  }
}
