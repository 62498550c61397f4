package vn.certproc.pkcs11;

import java.util.Optional;
import vn.certproc.api.error.Fault;

/**
 * One slot: a reader or a socket. A fault in one hides no other. Immutable and thread-safe.
 *
 * @param slotId the module's number for it (CK_SLOT_ID); may change when tokens move
 * @param description what the module calls it
 * @param token the token in it; empty where there is none, or it cannot be read
 * @param fault why the slot or its token cannot be read; empty where all is well
 */
public record SlotReport(
    long slotId, String description, Optional<TokenInfo> token, Optional<Fault> fault) {

  /** Whether it has a token that is set up. */
  public boolean usable() {
    return token.map(TokenInfo::initialized).orElse(false);
  }
}
