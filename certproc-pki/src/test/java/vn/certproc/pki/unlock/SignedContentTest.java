package vn.certproc.pki.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.pki.unlock.Bench.NOW;
import static vn.certproc.pki.unlock.Bench.PIN;
import static vn.certproc.pki.unlock.Bench.TECHNICIAN;
import static vn.certproc.pki.unlock.Bench.TOKEN;
import static vn.certproc.pki.unlock.Refusals.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;
import vn.certproc.api.error.Fault;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.SoftKey;
import vn.certproc.pki.TestAuthority;
import vn.certproc.pki.TestAuthority.Wish;

/**
 * Answers whose envelope is right and whose content is not: anybody can make those, as the ticket's
 * key is public.
 */
class SignedContentTest {
  private static final X509CertificateHolder CERTIFICATE = Bench.certificate(TECHNICIAN);
  private final TicketHolder holder = Bench.holder();
  private final UnlockTicket ticket = holder.ticket();
  private final byte[] payload = Bench.payload(ticket);

  private void refusedInside(String code, byte[] content) {
    refused(code, holder, Bench.sealed(ticket, content));
  }

  /** CMS as a general tool makes it. */
  private static final class Maker {
    private final CMSSignedDataGenerator generator = new CMSSignedDataGenerator();

    Maker signer(String algorithm, KeyPair keys, X509CertificateHolder certificate, boolean direct)
        throws OperatorCreationException, CMSException {
      ContentSigner signer = new JcaContentSignerBuilder(algorithm).build(keys.getPrivate());
      generator.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
              .setDirectSignature(direct)
              .build(signer, certificate));
      generator.addCertificates(new CollectionStore<>(List.of(certificate)));
      return this;
    }

    byte[] over(ASN1ObjectIdentifier type, byte[] content) throws CMSException, IOException {
      return generator.generate(new CMSProcessableByteArray(type, content), true).getEncoded();
    }
  }

  private static Maker signed(String algorithm) throws OperatorCreationException, CMSException {
    return new Maker().signer(algorithm, Bench.TECHNICIAN_KEYS, CERTIFICATE, false);
  }

  @Test
  void theMakerItselfMakesAGoodOne() throws Exception {
    byte[] good = signed("SHA384withRSA").over(UnlockPayload.TYPE, payload);
    assertThat(Bench.open(holder, Bench.sealed(ticket, good))).isEqualTo(PIN);
  }

  @Test
  void notSigned() throws Exception {
    refusedInside("unlock-answer-unsigned", new byte[0]);
    refusedInside("unlock-answer-unsigned", new byte[] {0x30, 0});
    refusedInside("unlock-answer-unsigned", payload);
    refusedInside("unlock-answer-unsigned", Bench.pin());
    byte[] noSigner = new Maker().over(UnlockPayload.TYPE, payload);
    refusedInside("unlock-answer-unsigned", noSigner);
    byte[] nothingInside =
        new CMSSignedDataGenerator().generate(new CMSAbsentContent()).getEncoded();
    refusedInside("unlock-answer-unsigned", nothingInside);
    refusedInside("unlock-answer-unsigned", Bench.sealed(ticket, payload));
  }

  @Test
  void signedBySomebodyElse() throws Exception {
    SoftKey colleague = SoftKey.of(TestAuthority.rsa(2048), SignatureScheme.RSA_PKCS1_SHA256);
    KeyPair keys = TestAuthority.rsa(2048);
    SoftKey other = Bench.technician(keys, SignatureScheme.RSA_PKCS1_SHA256);
    UnlockAnswer answer =
        UnlockAuthority.of(other, InstantSource.fixed(NOW), UnlockTerms.STANDARD)
            .answer(ticket, ticket.code() + "", Bench.pin());
    refused("unlock-answer-other-signer", holder, answer.der());
    byte[] both =
        signed("SHA256withRSA")
            .signer("SHA256withRSA", keys, Bench.certificate(other), false)
            .over(UnlockPayload.TYPE, payload);
    refusedInside("unlock-answer-other-signer", both);
    // He says that he is the technician.
    byte[] feigned = SignedAnswer.sign(payload, colleague, CERTIFICATE, NOW);
    refusedInside("unlock-answer-signature-invalid", feigned);
  }

  @Test
  void signaturesThatProveNothing() throws Exception {
    refusedInside(
        "unlock-answer-signature-invalid", signed("SHA1withRSA").over(UnlockPayload.TYPE, payload));
    refusedInside(
        "unlock-answer-signature-invalid",
        signed("SHA256withRSA").over(CMSObjectIdentifiers.data, payload));
    byte[] withoutAttributes =
        new Maker()
            .signer("SHA256withRSA", Bench.TECHNICIAN_KEYS, CERTIFICATE, true)
            .over(CMSObjectIdentifiers.data, payload);
    refusedInside("unlock-answer-signature-invalid", withoutAttributes);
    refusedInside("unlock-answer-signature-invalid", ofOurType(withoutAttributes));
  }

  /** The same, its content called a payload, which the generator would not do. */
  private static byte[] ofOurType(byte[] cms) throws IOException {
    SignedData data = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
    return new ContentInfo(
            CMSObjectIdentifiers.signedData,
            new SignedData(
                data.getDigestAlgorithms(),
                new ContentInfo(UnlockPayload.TYPE, data.getEncapContentInfo().getContent()),
                data.getCertificates(),
                data.getCRLs(),
                data.getSignerInfos()))
        .getEncoded();
  }

  /** A good signature over another payload, carried over to one with the attacker's PIN. */
  @Test
  void thePayloadExchangedUnderTheSignature() {
    byte[] signed = SignedAnswer.sign(payload, TECHNICIAN, CERTIFICATE, NOW);
    int at = indexOf(signed, Bench.pin());
    signed[at] ^= 1;
    refusedInside("unlock-answer-signature-invalid", signed);
    signed[at] ^= 1;
    signed[signed.length - 5] ^= 1;
    refusedInside("unlock-answer-signature-invalid", signed);
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (int i = 0; i <= all.length - part.length; i++) {
      if (Arrays.equals(Arrays.copyOfRange(all, i, i + part.length), part)) {
        return i;
      }
    }
    throw new AssertionError("not inside");
  }

  @Test
  void signedRightAndNoPayload() {
    for (byte[] wrong :
        new byte[][] {
          {},
          {0x30, 0},
          new byte[300],
          Arrays.copyOf(payload, payload.length - 1),
          Arrays.copyOf(payload, payload.length + 1),
          withoutPin(),
          withMoreBehindThePin(),
          ofVersion2(),
          withALongerLength()
        }) {
      refused("unlock-answer-malformed", holder, Bench.signedAndSealed(ticket, wrong));
    }
  }

  private byte[] withoutPin() {
    byte[] all = payload.clone();
    Arrays.fill(all, all.length - 256, all.length, (byte) 0);
    return all;
  }

  private byte[] withMoreBehindThePin() {
    byte[] all = payload.clone();
    all[all.length - 1] = 1;
    return all;
  }

  private byte[] ofVersion2() {
    byte[] all = payload.clone();
    all[6] = 2;
    assertThat(payload[6]).as("the version").isEqualTo((byte) 1);
    return all;
  }

  /** BER, and not DER: 30 82 … written as 30 83 00 …. */
  private byte[] withALongerLength() {
    byte[] all = new byte[payload.length + 1];
    System.arraycopy(payload, 1, all, 2, payload.length - 1);
    all[0] = payload[0];
    all[1] = (byte) 0x83;
    all[2] = 0;
    return all;
  }

  /** Each part of the binding by itself. */
  @Test
  void madeForAnotherTicketOfTheSameKey() {
    byte[] nonce = ticket.nonce();
    nonce[0] ^= 1;
    UnlockTicket otherNonce = TicketCodec.make(TOKEN, nonce, ticket.key(), NOW);
    LockedToken second = new LockedToken("4954201300012AB4", TOKEN.label());
    UnlockTicket otherSerial = TicketCodec.make(second, ticket.nonce(), ticket.key(), NOW);
    UnlockTicket otherTime =
        TicketCodec.make(TOKEN, ticket.nonce(), ticket.key(), NOW.plusSeconds(1));
    for (UnlockTicket other : List.of(otherNonce, otherSerial, otherTime)) {
      byte[] answer = Bench.signedAndSealed(ticket, Bench.payload(other));
      refused("unlock-answer-other-ticket", holder, answer);
    }
  }

  /** The digest covers them all; each is looked at nevertheless. */
  @Test
  void aDigestOfThisTicketBesideTheRestOfAnother() {
    for (byte[] part :
        new byte[][] {
          TOKEN.serial().getBytes(StandardCharsets.UTF_8), ticket.nonce(), ticket.digest()
        }) {
      byte[] altered = payload.clone();
      altered[indexOf(altered, part) + part.length - 1] ^= 1;
      refused("unlock-answer-other-ticket", holder, Bench.signedAndSealed(ticket, altered));
    }
  }

  /** A coordinator who holds one answer cannot make one for a colleague's ticket of it. */
  @Test
  void anAnswerEncryptedAnewForAnotherTicket() {
    TicketHolder dishonest = Bench.holder(InstantSource.fixed(NOW), TestAuthority.rsa(1024));
    byte[] signed =
        SignedAnswer.sign(Bench.payload(dishonest.ticket()), TECHNICIAN, CERTIFICATE, NOW);
    refusedInside("unlock-answer-other-ticket", signed);
  }

  @Test
  void theTechniciansCertificateHasExpired() {
    byte[] answer = Bench.answer(ticket).der();
    Instant[] now = {NOW};
    TicketHolder waiting = Bench.holder(() -> now[0]);
    byte[] good = Bench.answer(waiting.ticket()).der();
    now[0] = Instant.parse("2029-01-01T00:00:01Z");
    UnlockException e = refused("unlock-technician-unfit", waiting, good);
    assertThat(e.faults())
        .extracting(Fault::code)
        .containsExactly("unlock-technician-unfit", "certificate-expired");
    assertThat(Bench.open(holder, answer)).isEqualTo(PIN);
  }

  @Test
  void theTechniciansCertificateIsOfNoTrustedAuthority() {
    TestAuthority stranger = new TestAuthority("C=VN,CN=Stranger");
    SoftKey technician =
        TECHNICIAN.with(stranger.issue(Bench.NAME, Bench.TECHNICIAN_KEYS, new Wish()));
    InstantSource clock = InstantSource.fixed(NOW);
    UnlockException e =
        refused(
            "unlock-technician-unfit",
            () ->
                TicketHolder.create(
                    TOKEN, Bench.expected(technician), clock, UnlockTerms.STANDARD));
    assertThat(e.faults().get(1).code()).isEqualTo("certificate-untrusted");
    TicketHolder waiting =
        TicketHolder.create(
            TOKEN, Bench.expected(technician), clock, UnlockTerms.STANDARD, Bench.SMALL);
    UnlockAnswer answer =
        UnlockAuthority.of(technician, clock, UnlockTerms.STANDARD)
            .answer(waiting.ticket(), waiting.ticket().code() + "", Bench.pin());
    refused("unlock-technician-unfit", waiting, answer.der());
  }

  @Test
  void noCertificateAtAll() {
    SoftKey none = TECHNICIAN.with(new byte[] {1, 2});
    UnlockException e =
        refused(
            "unlock-technician-unfit",
            () ->
                TicketHolder.create(
                    TOKEN,
                    new ExpectedTechnician(Bench.encoded(none), (certificate, at) -> List.of()),
                    InstantSource.fixed(NOW),
                    UnlockTerms.STANDARD));
    assertThat(e.faults().get(1).code()).isEqualTo("certificate-unreadable");
  }
}
