package vn.certproc.pki.unlock;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import vn.certproc.pki.internal.Hashes;
import vn.certproc.pki.internal.Pem;

/**
 * What the coordinator sends to have a token unlocked: which token, a number used once, and a
 * public key that exists for this ticket alone. It holds no secret. Made by {@link TicketHolder},
 * read by {@link #read}.
 *
 * <p>Nothing in it is proven by itself: whoever carries it can put his own key into it. The code,
 * read aloud by a coordinator whom the technician called, proves it.
 *
 * <p>Immutable and thread-safe; two are equal when their bytes are. Source: letter §9; the form is
 * described in {@code docs/remote-unlock.md}.
 */
public final class UnlockTicket {

  /** The bound of a ticket's file, several times a ticket. */
  public static final int MAX_BYTES = 8_192;

  static final String LABEL = "CERTPROC UNLOCK TICKET";

  private final LockedToken token;
  private final byte[] nonce;
  private final PublicKey key;
  private final Instant createdAt;
  private final byte[] der;

  UnlockTicket(LockedToken token, byte[] nonce, PublicKey key, Instant createdAt, byte[] der) {
    this.token = token;
    this.nonce = nonce.clone();
    this.key = key;
    this.createdAt = createdAt;
    this.der = der.clone();
  }

  /**
   * Reads a ticket's file: the text form, whatever stands around it in a letter.
   *
   * @param file not changed and not kept
   * @throws UnlockException.Unreadable {@code unlock-ticket-too-large}, {@code
   *     unlock-ticket-unreadable}, {@code unlock-ticket-version}
   */
  public static UnlockTicket read(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw UnlockException.Unreadable.of(
          "unlock-ticket-too-large", java.util.Map.of("max", Integer.toString(MAX_BYTES)));
    }
    return Armour.only(LABEL, file)
        .map(TicketCodec::decode)
        .orElseThrow(() -> UnlockException.Unreadable.of("unlock-ticket-unreadable"));
  }

  /** The token that is locked. */
  public LockedToken token() {
    return token;
  }

  /** When it was made, by the coordinator's clock, in whole seconds. */
  public Instant createdAt() {
    return createdAt;
  }

  /** What the coordinator reads aloud. */
  public UnlockCode code() {
    return UnlockCode.of(digest());
  }

  /** The ticket as text, to be sent. */
  public String text() {
    return Pem.write(LABEL, der);
  }

  byte[] der() {
    return der.clone();
  }

  byte[] nonce() {
    return nonce.clone();
  }

  PublicKey key() {
    return key;
  }

  /** The SHA-256 of the whole ticket. */
  byte[] digest() {
    return Hashes.sha256Bytes(der);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnlockTicket o && Arrays.equals(der, o.der);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(der);
  }

  @Override
  public String toString() {
    return "UnlockTicket[" + token + ", " + code() + "]";
  }
}
