package vn.certproc.pki.unlock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SigningKey;

/**
 * The technician's side: answers a ticket with the security officer's PIN, encrypted for the
 * ticket's key and signed with his own.
 *
 * <p>The code must have been read aloud by a coordinator whom the technician called himself, at the
 * number in the request (form 12): it alone says that the key in the ticket is the coordinator's.
 * Thread-safe where the signing key is. Source: letter §9.
 */
public final class UnlockAuthority {

  private final SigningKey technician;
  private final X509CertificateHolder certificate;
  private final InstantSource clock;
  private final UnlockTerms terms;

  private UnlockAuthority(
      SigningKey technician,
      X509CertificateHolder certificate,
      InstantSource clock,
      UnlockTerms terms) {
    this.technician = technician;
    this.certificate = certificate;
    this.clock = clock;
    this.terms = terms;
  }

  /**
   * A technician's side.
   *
   * @param technician the technician's key, with its certificate
   * @param clock the present
   * @param terms how long answers last, and how old tickets may be
   * @throws UnlockException.Refused {@code unlock-technician-without-certificate}
   */
  public static UnlockAuthority of(SigningKey technician, InstantSource clock, UnlockTerms terms) {
    X509CertificateHolder certificate =
        technician
            .certificate()
            .map(EncodedCertificate::der)
            .flatMap(SignedAnswer::certificate)
            .orElseThrow(() -> UnlockException.Refused.of("unlock-technician-without-certificate"));
    return new UnlockAuthority(technician, certificate, clock, terms);
  }

  /**
   * Whether a ticket may be answered; to be asked before the PIN is.
   *
   * @param readAloud the code as the coordinator read it on the telephone, never as it came with
   *     the ticket
   * @throws UnlockException.Refused {@code unlock-code-shape}, {@code unlock-code-differs}, {@code
   *     unlock-ticket-old}, {@code unlock-ticket-from-the-future}
   */
  public void check(UnlockTicket ticket, String readAloud) {
    if (!UnlockCode.parse(readAloud).equals(ticket.code())) {
      throw UnlockException.Refused.of("unlock-code-differs");
    }
    Instant now = clock.instant();
    Map<String, String> created = Map.of("createdAt", ticket.createdAt().toString());
    if (ticket.createdAt().isAfter(now.plus(terms.clockSkew()))) {
      throw UnlockException.Refused.of("unlock-ticket-from-the-future", created);
    }
    if (ticket.createdAt().plus(terms.ticketLifetime()).isBefore(now)) {
      throw UnlockException.Refused.of("unlock-ticket-old", created);
    }
  }

  /**
   * The answer to a ticket. The signature is verified before the answer is handed out.
   *
   * @param readAloud as in {@link #check}
   * @param soPin the security officer's PIN, 1–255 octets in the encoding that the token wants
   *     (UTF-8), without a line end; wiped whatever happens. Copies that Bouncy Castle makes while
   *     signing are left to the collector
   * @throws UnlockException.Refused as {@link #check}; {@code unlock-pin-unusable}; {@code
   *     unlock-signature-unverified} when the key's signature does not verify with its certificate
   * @throws CertprocException when the key's place fails or refuses
   */
  public UnlockAnswer answer(UnlockTicket ticket, String readAloud, byte[] soPin) {
    try {
      check(ticket, readAloud);
      if (!usable(soPin)) {
        throw UnlockException.Refused.of("unlock-pin-unusable");
      }
      Instant from = Times.wholeSeconds(clock.instant());
      Instant until = from.plus(terms.validity());
      try (UnlockPayload payload = UnlockPayload.of(ticket, from, until, soPin)) {
        return new UnlockAnswer(sealed(ticket, payload), from, until);
      }
    } finally {
      Arrays.fill(soPin, (byte) 0);
    }
  }

  private static boolean usable(byte[] soPin) {
    boolean oneLine = true;
    for (byte each : soPin) {
      oneLine &= each != '\n' && each != '\r' && each != 0;
    }
    return oneLine && soPin.length > 0 && soPin.length <= UnlockPayload.MAX_PIN;
  }

  private byte[] sealed(UnlockTicket ticket, UnlockPayload payload) {
    byte[] plain = payload.encode();
    byte[] signed = new byte[0];
    try {
      signed = SignedAnswer.sign(plain, technician, certificate, payload.notBefore());
      verify(signed);
      return Envelope.seal(ticket.key(), signed).der();
    } finally {
      Arrays.fill(plain, (byte) 0);
      Arrays.fill(signed, (byte) 0);
    }
  }

  private void verify(byte[] signed) {
    try {
      Arrays.fill(SignedAnswer.verified(signed, certificate), (byte) 0);
    } catch (UnlockException.Refused wrongKeyOrFaultyModule) {
      throw UnlockException.Refused.of("unlock-signature-unverified");
    }
  }
}
