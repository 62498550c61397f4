package vn.certproc.pki.unlock;

import java.time.Instant;
import vn.certproc.pki.internal.Pem;

/**
 * The technician's answer to a ticket: the security officer's PIN, signed and then encrypted for
 * the ticket's key. Whoever carries it can read and alter nothing. Immutable and thread-safe.
 *
 * <p>Source: RFC 5083 and RFC 5652; the text form is that of CMS (RFC 7468 §9).
 */
public final class UnlockAnswer {

  /** The bound of an answer's file, many times an answer. */
  public static final int MAX_BYTES = 65_536;

  static final String LABEL = "CMS";

  private final byte[] der;
  private final Instant notBefore;
  private final Instant notAfter;

  UnlockAnswer(byte[] der, Instant notBefore, Instant notAfter) {
    this.der = der;
    this.notBefore = notBefore;
    this.notAfter = notAfter;
  }

  /** A copy of the encoded answer (DER). */
  public byte[] der() {
    return der.clone();
  }

  /** The answer as text, to be sent. */
  public String text() {
    return Pem.write(LABEL, der);
  }

  /** From when it can be used, by the technician's clock. */
  public Instant notBefore() {
    return notBefore;
  }

  /** Until when it can be used, by the technician's clock. */
  public Instant notAfter() {
    return notAfter;
  }

  @Override
  public String toString() {
    return "UnlockAnswer[until " + notAfter + "]";
  }
}
