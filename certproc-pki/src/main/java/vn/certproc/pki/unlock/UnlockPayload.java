package vn.certproc.pki.unlock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import vn.certproc.pki.internal.Asn1;

/**
 * What the technician signs:
 *
 * <pre>
 * UnlockPayload ::= SEQUENCE {
 *   version       INTEGER (1),
 *   tokenSerial   UTF8String,
 *   nonce         OCTET STRING (SIZE (32)),
 *   ticketDigest  OCTET STRING (SIZE (32)),     -- SHA-256 of the whole ticket
 *   notBefore     GeneralizedTime,
 *   notAfter      GeneralizedTime,
 *   soPin         OCTET STRING (SIZE (256)) }   -- its length, its octets, zeros
 * </pre>
 *
 * The PIN fills a field of fixed size, so that the size of an answer does not tell its length. Only
 * DER is taken. Holds the PIN until {@link #close}. Not thread-safe.
 */
final class UnlockPayload implements AutoCloseable {

  /**
   * The content type, so that no other document signed by the technician can be taken for an
   * answer, nor an answer for a document. Under the arc for UUIDs, which needs no registration
   * (ITU-T X.667): 3dedc70b-c6f7-4370-b823-4b44b4be358c.
   */
  static final ASN1ObjectIdentifier TYPE =
      new ASN1ObjectIdentifier("2.25.82317519230950491834345394560099562892");

  static final int MAX_PIN = 255;

  private static final int VERSION = 1;
  private static final int PIN_FIELD = 1 + MAX_PIN;

  private final String tokenSerial;
  private final byte[] nonce;
  private final byte[] ticketDigest;
  private final Instant notBefore;
  private final Instant notAfter;
  private final byte[] pinField;

  private UnlockPayload(
      String tokenSerial,
      byte[] nonce,
      byte[] ticketDigest,
      Instant notBefore,
      Instant notAfter,
      byte[] pinField) {
    this.tokenSerial = tokenSerial;
    this.nonce = nonce;
    this.ticketDigest = ticketDigest;
    this.notBefore = notBefore;
    this.notAfter = notAfter;
    this.pinField = pinField;
  }

  /** A payload for a ticket, with a copy of the PIN; 1 to {@link #MAX_PIN} bytes. */
  static UnlockPayload of(UnlockTicket ticket, Instant notBefore, Instant notAfter, byte[] soPin) {
    byte[] field = new byte[PIN_FIELD];
    field[0] = (byte) soPin.length;
    System.arraycopy(soPin, 0, field, 1, soPin.length);
    return new UnlockPayload(
        ticket.token().serial(), ticket.nonce(), ticket.digest(), notBefore, notAfter, field);
  }

  Instant notBefore() {
    return notBefore;
  }

  Instant notAfter() {
    return notAfter;
  }

  /** Whether it was made for this ticket and for no other. */
  boolean isFor(UnlockTicket ticket) {
    return tokenSerial.equals(ticket.token().serial())
        && MessageDigest.isEqual(nonce, ticket.nonce())
        && MessageDigest.isEqual(ticketDigest, ticket.digest());
  }

  /** A copy of the PIN, for the caller to wipe. */
  byte[] soPin() {
    return Arrays.copyOfRange(pinField, 1, 1 + (pinField[0] & 0xFF));
  }

  /**
   * The encoding, for the caller to wipe. It is made with zeros in the PIN's place, which is at the
   * end: so the PIN never goes through a buffer of the encoder.
   */
  byte[] encode() {
    byte[] der = encodeWith(new byte[PIN_FIELD]);
    System.arraycopy(pinField, 0, der, der.length - PIN_FIELD, PIN_FIELD);
    return der;
  }

  private byte[] encodeWith(byte[] field) {
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(new ASN1Integer(VERSION));
    parts.add(new DERUTF8String(tokenSerial));
    parts.add(new DEROctetString(nonce));
    parts.add(new DEROctetString(ticketDigest));
    parts.add(Times.encode(notBefore));
    parts.add(Times.encode(notAfter));
    parts.add(new DEROctetString(field));
    try {
      return new DERSequence(parts).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // only memory is written to
    }
  }

  /** The payload in these bytes; empty where they are none. */
  static Optional<UnlockPayload> decode(byte[] der) {
    // What stands where the PIN belongs is cut out before the decoder, which would copy it.
    if (der.length < PIN_FIELD) {
      return Optional.empty();
    }
    byte[] outline = der.clone();
    Arrays.fill(outline, der.length - PIN_FIELD, der.length, (byte) 0);
    byte[] field = Arrays.copyOfRange(der, der.length - PIN_FIELD, der.length);
    Optional<UnlockPayload> payload =
        Asn1.read(() -> parts(ASN1Sequence.getInstance(outline), field))
            .filter(each -> Arrays.equals(each.encodeWith(new byte[PIN_FIELD]), outline))
            .filter(UnlockPayload::isFilledRight);
    if (payload.isEmpty()) {
      Arrays.fill(field, (byte) 0);
    }
    return payload;
  }

  /** Version and number of parts are seen to when it is encoded again. */
  private static UnlockPayload parts(ASN1Sequence parts, byte[] field) {
    return new UnlockPayload(
        ASN1UTF8String.getInstance(parts.getObjectAt(1)).getString(),
        ASN1OctetString.getInstance(parts.getObjectAt(2)).getOctets(),
        ASN1OctetString.getInstance(parts.getObjectAt(3)).getOctets(),
        Times.decode(parts.getObjectAt(4)),
        Times.decode(parts.getObjectAt(5)),
        field);
  }

  /** There is a PIN, and nothing behind it. */
  private boolean isFilledRight() {
    int length = pinField[0] & 0xFF;
    int rest = 0;
    for (int i = 1 + length; i < pinField.length; i++) {
      rest |= pinField[i];
    }
    return length > 0 && rest == 0;
  }

  /** Wipes the PIN. */
  @Override
  public void close() {
    Arrays.fill(pinField, (byte) 0);
  }

  /** Says nothing about the PIN. */
  @Override
  public String toString() {
    return "UnlockPayload[" + tokenSerial + "]";
  }
}
