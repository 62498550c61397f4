package vn.certproc.pki.unlock;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.CertificateJudge;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.AnchoredCertificates;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.SoftKey;
import vn.certproc.pki.TestAuthority;
import vn.certproc.pki.TestAuthority.Wish;
import vn.certproc.pki.TrustAnchors;

/** Both sides of an unlock, with generated certificates and clocks that tests set. */
final class Bench {
  static final Instant NOW = Instant.parse("2026-09-17T02:00:00Z");
  static final LockedToken TOKEN = new LockedToken("4954201300012AB3", "VGCA Token");
  static final String PIN = "So-Pin-Của-Sở-7788";
  static final TestAuthority ROOT = new TestAuthority("C=VN,CN=Root");
  static final X500Name NAME = new X500Name("C=VN,L=Long An,O=Sở TTTT,CN=Kỹ thuật viên");
  static final KeyPair TECHNICIAN_KEYS = TestAuthority.rsa(2048);
  static final SoftKey TECHNICIAN = technician(TECHNICIAN_KEYS, SignatureScheme.RSA_PKCS1_SHA256);

  /** Small, so that thousands of answers can be opened; real tickets have 3072 bits. */
  static final KeyPair SMALL = TestAuthority.rsa(1024);

  static final CertificateJudge JUDGE =
      new AnchoredCertificates(
          TrustAnchors.of(
              List.of(CertificateReader.create().read(ROOT.self()).certificate()), List.of()));

  private Bench() {}

  static SoftKey technician(KeyPair keys, SignatureScheme scheme) {
    return SoftKey.of(keys, scheme)
        .with(
            ROOT.issue(
                NAME, keys, new Wish().valid("2024-01-01T00:00:00Z", "2029-01-01T00:00:00Z")));
  }

  static X509CertificateHolder certificate(SoftKey key) {
    return SignedAnswer.certificate(encoded(key).der()).orElseThrow();
  }

  static EncodedCertificate encoded(SoftKey key) {
    return key.certificate().orElseThrow();
  }

  static ExpectedTechnician expected(SoftKey key) {
    return new ExpectedTechnician(encoded(key), JUDGE);
  }

  static TicketHolder holder() {
    return holder(InstantSource.fixed(NOW));
  }

  static TicketHolder holder(InstantSource clock) {
    return holder(clock, SMALL);
  }

  static TicketHolder holder(InstantSource clock, KeyPair keys) {
    return TicketHolder.create(TOKEN, expected(TECHNICIAN), clock, UnlockTerms.STANDARD, keys);
  }

  static byte[] pin() {
    return PIN.getBytes(StandardCharsets.UTF_8);
  }

  static UnlockAuthority authority() {
    return authorityAt(NOW);
  }

  static UnlockAuthority authorityAt(Instant now) {
    return UnlockAuthority.of(TECHNICIAN, InstantSource.fixed(now), UnlockTerms.STANDARD);
  }

  static UnlockAnswer answer(UnlockTicket ticket) {
    return authority().answer(ticket, ticket.code() + "", pin());
  }

  /** What the callback gets, as text. */
  static String open(TicketHolder holder, byte[] file) {
    return holder.open(file, pin -> new String(pin, StandardCharsets.UTF_8));
  }

  /** A right payload for a ticket, encoded. */
  static byte[] payload(UnlockTicket ticket) {
    return payload(ticket, NOW, NOW.plus(Duration.ofMinutes(10)));
  }

  static byte[] payload(UnlockTicket ticket, Instant from, Instant until) {
    try (UnlockPayload payload = UnlockPayload.of(ticket, from, until, pin())) {
      return payload.encode();
    }
  }

  /** A content put into an envelope for a ticket's key, whatever it is. */
  static byte[] sealed(UnlockTicket ticket, byte[] content) {
    return Envelope.seal(ticket.key(), content).der();
  }

  /** A payload signed by the technician and put into an envelope. */
  static byte[] signedAndSealed(UnlockTicket ticket, byte[] payload) {
    return sealed(ticket, SignedAnswer.sign(payload, TECHNICIAN, certificate(TECHNICIAN), NOW));
  }
}
