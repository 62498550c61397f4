package vn.certproc.pki.unlock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.internal.Signatures;

/**
 * The encoding of a ticket:
 *
 * <pre>
 * UnlockTicket ::= SEQUENCE {
 *   version      INTEGER (1),
 *   tokenSerial  UTF8String (SIZE (0..64)),
 *   tokenLabel   UTF8String (SIZE (0..64)),
 *   nonce        OCTET STRING (SIZE (32)),
 *   key          SubjectPublicKeyInfo,        -- RSA, 3072 bits, exponent 65537
 *   createdAt    GeneralizedTime }            -- UTC, whole seconds
 * </pre>
 *
 * Only DER is taken: what is read, written again, gives the same bytes.
 */
final class TicketCodec {

  static final int NONCE_BYTES = 32;
  static final int KEY_BITS = 3072;

  private static final int VERSION = 1;
  private static final int PARTS = 6;

  private TicketCodec() {}

  /** A new ticket; the caller vouches for the parts. */
  static UnlockTicket make(LockedToken token, byte[] nonce, PublicKey key, Instant createdAt) {
    Instant second = Times.wholeSeconds(createdAt);
    return new UnlockTicket(token, nonce, key, second, encode(token, nonce, key, second));
  }

  private static byte[] encode(LockedToken token, byte[] nonce, PublicKey key, Instant createdAt) {
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(new ASN1Integer(VERSION));
    parts.add(new DERUTF8String(token.serial()));
    parts.add(new DERUTF8String(token.label()));
    parts.add(new DEROctetString(nonce));
    parts.add(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
    parts.add(Times.encode(createdAt));
    try {
      return new DERSequence(parts).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // only memory is written to
    }
  }

  /**
   * The ticket in these bytes.
   *
   * @throws UnlockException.Unreadable {@code unlock-ticket-version}, {@code
   *     unlock-ticket-unreadable}
   */
  static UnlockTicket decode(byte[] der) {
    ASN1Sequence parts =
        Asn1.read(() -> ASN1Sequence.getInstance(der)).orElseThrow(TicketCodec::no);
    int version =
        Asn1.read(() -> ASN1Integer.getInstance(parts.getObjectAt(0)).intValueExact())
            .orElseThrow(TicketCodec::no);
    if (version != VERSION) {
      throw UnlockException.Unreadable.of("unlock-ticket-version");
    }
    return ticket(parts)
        .filter(ticket -> Arrays.equals(ticket.der(), der))
        .orElseThrow(TicketCodec::no);
  }

  private static Optional<UnlockTicket> ticket(ASN1Sequence parts) {
    return Asn1.read(
        () -> {
          byte[] nonce = ASN1OctetString.getInstance(parts.getObjectAt(3)).getOctets();
          if (parts.size() != PARTS || nonce.length != NONCE_BYTES) {
            throw new IllegalArgumentException("not a ticket");
          }
          return make(
              token(text(parts, 1), text(parts, 2)),
              nonce,
              key(SubjectPublicKeyInfo.getInstance(parts.getObjectAt(4))),
              Times.decode(parts.getObjectAt(5)));
        });
  }

  private static String text(ASN1Sequence parts, int index) {
    return ASN1UTF8String.getInstance(parts.getObjectAt(index)).getString();
  }

  private static LockedToken token(String serial, String label) {
    try {
      return new LockedToken(serial, label);
    } catch (InvalidValueException e) {
      throw new IllegalArgumentException("no token's name", e);
    }
  }

  /** Strong enough, and not so odd or large that using it takes long. */
  private static PublicKey key(SubjectPublicKeyInfo info) {
    PublicKey key = Signatures.publicKey(info).orElseThrow();
    if (key instanceof RSAPublicKey rsa
        && rsa.getModulus().bitLength() == KEY_BITS
        && rsa.getPublicExponent().equals(java.math.BigInteger.valueOf(65_537))) {
      return key;
    }
    throw new IllegalArgumentException("not the kind of key that tickets have");
  }

  private static UnlockException.Unreadable no() {
    return UnlockException.Unreadable.of("unlock-ticket-unreadable");
  }
}
