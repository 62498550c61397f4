package vn.certproc.pki.unlock;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.certproc.api.error.Fault;
import vn.certproc.pki.internal.VietnamTime;

/**
 * The coordinator's side: makes a ticket, keeps its private key in memory alone, and opens one
 * answer. The process that made the ticket must therefore run until the answer is there; a ticket
 * whose holder ended cannot be answered any more.
 *
 * <p>A refused answer changes nothing, else anybody could block an unlock by sending one. The first
 * good one ends the ticket, whatever becomes of the PIN after.
 *
 * <p>Thread-safe. The JDK's keys cannot be wiped: after {@link #close} the private key is left to
 * the collector. Source: letter §9.
 */
public final class TicketHolder implements AutoCloseable {

  private final UnlockTicket ticket;
  private final ExpectedTechnician technician;
  private final InstantSource clock;
  private final UnlockTerms terms;
  private Optional<RSAPrivateKey> key;
  private boolean used;

  private TicketHolder(
      UnlockTicket ticket,
      RSAPrivateKey key,
      ExpectedTechnician technician,
      InstantSource clock,
      UnlockTerms terms) {
    this.ticket = ticket;
    this.key = Optional.of(key);
    this.technician = technician;
    this.clock = clock;
    this.terms = terms;
  }

  /**
   * Makes a ticket with a fresh key of RSA 3072 bits, which takes a second or so.
   *
   * @param token the locked token
   * @param technician whose answer will be taken
   * @param clock the present
   * @param terms how far the technician's clock may be off
   * @throws UnlockException.Refused {@code unlock-technician-unfit}, with the reasons behind it,
   *     when the technician's certificate would be refused already now
   */
  public static TicketHolder create(
      LockedToken token, ExpectedTechnician technician, InstantSource clock, UnlockTerms terms) {
    refuseUnfit(technician, clock.instant());
    return create(token, technician, clock, terms, freshKey());
  }

  static TicketHolder create(
      LockedToken token,
      ExpectedTechnician technician,
      InstantSource clock,
      UnlockTerms terms,
      KeyPair keys) {
    byte[] nonce = Ciphers.random(TicketCodec.NONCE_BYTES);
    UnlockTicket ticket = TicketCodec.make(token, nonce, keys.getPublic(), clock.instant());
    return new TicketHolder(ticket, (RSAPrivateKey) keys.getPrivate(), technician, clock, terms);
  }

  private static KeyPair freshKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(
          new RSAKeyGenParameterSpec(TicketCodec.KEY_BITS, RSAKeyGenParameterSpec.F4));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform makes RSA keys", e);
    }
  }

  /** The ticket to send. */
  public UnlockTicket ticket() {
    return ticket;
  }

  /** Whether an answer was accepted; then no other is. */
  public synchronized boolean used() {
    return used;
  }

  /**
   * Opens an answer and hands the security officer's PIN on, once for all answers.
   *
   * @param file the answer, as text or DER; not changed and not kept
   * @param use gets the PIN's octets, which are wiped when it returns or throws: it keeps no
   *     reference, and what it copies it wipes itself. Other copies, that Bouncy Castle's decoder
   *     made of the signed content, are left to the collector
   * @return what the function returned
   * @throws UnlockException.Unreadable {@code unlock-answer-too-large}, {@code
   *     unlock-answer-unreadable}
   * @throws UnlockException.Refused {@code unlock-answer-used}; {@code unlock-answer-other-ticket};
   *     {@code unlock-answer-damaged}, for every answer that does not decrypt, whatever the reason;
   *     {@code unlock-answer-unsigned}, {@code unlock-answer-other-signer}, {@code
   *     unlock-answer-signature-invalid}, {@code unlock-technician-unfit}; {@code
   *     unlock-answer-malformed}; {@code unlock-answer-expired}, {@code
   *     unlock-answer-not-yet-valid}, {@code unlock-answer-lasts-too-long}
   * @throws IllegalStateException when this was closed
   */
  public synchronized <T> T open(byte[] file, Function<byte[], T> use) {
    RSAPrivateKey opener = key.orElseThrow(() -> new IllegalStateException("closed"));
    if (used) {
      throw UnlockException.Refused.of("unlock-answer-used");
    }
    try (UnlockPayload payload = payload(file, opener)) {
      refuseOtherTimes(payload);
      used = true;
      byte[] soPin = payload.soPin();
      try {
        return use.apply(soPin);
      } finally {
        Arrays.fill(soPin, (byte) 0);
      }
    }
  }

  private UnlockPayload payload(byte[] file, RSAPrivateKey opener) {
    Envelope envelope = AnswerReader.read(file);
    if (!envelope.isFor(ticket.key())) {
      throw UnlockException.Refused.of("unlock-answer-other-ticket");
    }
    refuseUnfit(technician, clock.instant());
    byte[] signed =
        envelope
            .open(opener)
            .orElseThrow(() -> UnlockException.Refused.of("unlock-answer-damaged"));
    byte[] plain = new byte[0];
    try {
      plain = SignedAnswer.verified(signed, technician.holder());
      return payloadOfThisTicket(plain);
    } finally {
      Arrays.fill(signed, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }

  private UnlockPayload payloadOfThisTicket(byte[] plain) {
    UnlockPayload payload =
        UnlockPayload.decode(plain)
            .orElseThrow(() -> UnlockException.Refused.of("unlock-answer-malformed"));
    if (!payload.isFor(ticket)) {
      payload.close();
      throw UnlockException.Refused.of("unlock-answer-other-ticket");
    }
    return payload;
  }

  private static void refuseUnfit(ExpectedTechnician technician, Instant at) {
    List<Fault> faults = technician.faults(at);
    if (!faults.isEmpty()) {
      throw UnlockException.Refused.of("unlock-technician-unfit", Map.of(), faults);
    }
  }

  private void refuseOtherTimes(UnlockPayload payload) {
    Instant now = clock.instant();
    Duration lasting = Duration.between(payload.notBefore(), payload.notAfter());
    if (lasting.isNegative() || lasting.compareTo(UnlockTerms.MOST_VALIDITY) > 0) {
      throw UnlockException.Refused.of(
          "unlock-answer-lasts-too-long",
          Map.of("minutes", Long.toString(UnlockTerms.MOST_VALIDITY.toMinutes())));
    }
    if (now.isBefore(payload.notBefore().minus(terms.clockSkew()))) {
      throw UnlockException.Refused.of(
          "unlock-answer-not-yet-valid",
          Map.of("notBefore", VietnamTime.text(payload.notBefore())));
    }
    if (now.isAfter(payload.notAfter().plus(terms.clockSkew()))) {
      throw UnlockException.Refused.of(
          "unlock-answer-expired", Map.of("notAfter", VietnamTime.text(payload.notAfter())));
    }
  }

  /** Forgets the private key: no answer to this ticket can be opened any more. */
  @Override
  public synchronized void close() {
    key = Optional.empty();
  }

  /** The ticket; nothing of the key. */
  @Override
  public String toString() {
    return "TicketHolder[" + ticket + "]";
  }
}
