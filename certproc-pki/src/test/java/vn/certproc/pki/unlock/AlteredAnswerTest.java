package vn.certproc.pki.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.pki.unlock.Bench.PIN;
import static vn.certproc.pki.unlock.Refusals.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.pki.OpenSsl;
import vn.certproc.pki.TestAuthority;
import vn.certproc.pki.internal.Pem;

/** Answers altered on their way, or made by other hands. */
class AlteredAnswerTest {
  private final TicketHolder holder = Bench.holder();
  private final UnlockTicket ticket = holder.ticket();
  private final byte[] answer = Bench.answer(ticket).der();

  @TempDir Path folder;

  /** Which refusal came; whatever else comes fails the test. */
  private String code(byte[] file) {
    try {
      Bench.open(holder, file);
      return "opened";
    } catch (UnlockException e) {
      return e.code();
    }
  }

  @Test
  void noByteOfItCanBeAltered() {
    Set<String> codes = new TreeSet<>();
    for (int at = 0; at < answer.length; at++) {
      byte[] altered = answer.clone();
      altered[at] ^= (byte) (1 << at % 8);
      codes.add(code(altered));
    }
    assertThat(answer).hasSizeGreaterThan(1500);
    assertThat(codes)
        .containsExactly(
            "unlock-answer-damaged", "unlock-answer-other-ticket", "unlock-answer-unreadable");
    assertThat(Bench.open(holder, answer)).isEqualTo(PIN);
  }

  /**
   * No oracle: the tag, the ciphertext (its beginning, middle and end), the nonce, the encrypted
   * key, and a content encrypted for another key under this one's name are all refused alike.
   */
  @Test
  void whateverDoesNotDecryptIsRefusedAlike() {
    UnlockException first = refused("unlock-answer-damaged", holder, flipped(answer.length - 1));
    for (int fromEnd : new int[] {16, 19, 200, 1200, answer.length - 200, answer.length - 130}) {
      UnlockException next =
          refused("unlock-answer-damaged", holder, flipped(answer.length - fromEnd));
      assertThat(next.faults()).isEqualTo(first.faults());
    }
    byte[] forAnother = Envelope.seal(TestAuthority.rsa(1024).getPublic(), new byte[1500]).der();
    byte[] ours = Ciphers.keyIdentifier(ticket.key());
    int name = position(forAnother);
    System.arraycopy(ours, 0, forAnother, name, ours.length);
    assertThat(refused("unlock-answer-damaged", holder, forAnother).faults())
        .isEqualTo(first.faults());
  }

  /** Where the key identifier stands: behind its tag [0] and its length of 20. */
  private static int position(byte[] der) {
    for (int i = 0; i < der.length - 1; i++) {
      if (der[i] == (byte) 0x80 && der[i + 1] == 20) {
        return i + 2;
      }
    }
    throw new AssertionError("no key identifier");
  }

  private byte[] flipped(int at) {
    byte[] altered = answer.clone();
    altered[at] ^= 1;
    return altered;
  }

  @Test
  void cutOffOrProlonged() {
    for (int length = 0; length < answer.length; length += 13) {
      refused("unlock-answer-unreadable", holder, Arrays.copyOf(answer, length));
    }
    refused("unlock-answer-unreadable", holder, Arrays.copyOf(answer, answer.length + 1));
    refused("unlock-answer-too-large", holder, new byte[UnlockAnswer.MAX_BYTES + 1]);
  }

  @Test
  void otherFiles() throws IOException {
    for (String text :
        new String[] {
          "",
          "Kính gửi",
          ticket.text(),
          Pem.write("CMS", new byte[] {0x30, 0}),
          Pem.write("CMS", answer) + Pem.write("CMS", answer)
        }) {
      refused("unlock-answer-unreadable", holder, text.getBytes(StandardCharsets.UTF_8));
    }
    byte[] signed =
        SignedAnswer.sign(
            Bench.payload(ticket),
            Bench.TECHNICIAN,
            Bench.certificate(Bench.TECHNICIAN),
            Bench.NOW);
    refused("unlock-answer-unreadable", holder, signed);
  }

  /** Thousands of sequences in one another, of open and of told length. */
  @Test
  void deeplyNested() {
    byte[] open = new byte[UnlockAnswer.MAX_BYTES];
    for (int i = 0; i < open.length; i += 2) {
      open[i] = 0x30;
      open[i + 1] = (byte) 0x80;
    }
    byte[] told = {0x30, 0};
    while (told.length < 40_000) {
      byte[] outer = new byte[told.length + 4];
      outer[0] = 0x30;
      outer[1] = (byte) 0x82;
      outer[2] = (byte) (told.length >> 8);
      outer[3] = (byte) told.length;
      System.arraycopy(told, 0, outer, 4, told.length);
      told = outer;
    }
    for (byte[] deep : new byte[][] {open, told}) {
      refused("unlock-answer-unreadable", holder, deep);
      refused("unlock-answer-unsigned", holder, Bench.sealed(ticket, Arrays.copyOf(deep, 60_000)));
      byte[] small = Arrays.copyOf(deep, 5_000);
      byte[] file = Pem.write(UnlockTicket.LABEL, small).getBytes(StandardCharsets.UTF_8);
      refused("unlock-ticket-unreadable", () -> UnlockTicket.read(file));
    }
  }

  @Test
  void mutatedAnswersNeverOpenNorCrash() {
    Random random = new Random(20_260_917);
    byte[] tags = {0, 2, 3, 4, 6, 0x30, 0x31, (byte) 0x80, (byte) 0xA0, (byte) 0xA1, (byte) 0xFF};
    byte[] text = Pem.write("CMS", answer).getBytes(StandardCharsets.UTF_8);
    int readable = 0;
    for (int round = 0; round < 6000; round++) {
      byte[] file = (round % 4 == 0 ? text : answer).clone();
      int before = file.length;
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        int at = random.nextInt(random.nextBoolean() ? file.length : Math.min(file.length, 250));
        file[at] =
            random.nextBoolean() ? tags[random.nextInt(tags.length)] : (byte) random.nextInt(256);
      }
      if (random.nextInt(5) == 0) {
        file = Arrays.copyOf(file, before - random.nextInt(60));
      }
      if (Arrays.equals(file, answer) || isOnlyLaidOutOtherwise(file)) {
        continue;
      }
      String code = code(file);
      assertThat(code).isNotEqualTo("opened");
      readable += code.equals("unlock-answer-unreadable") ? 0 : 1;
    }
    assertThat(readable).isGreaterThan(500);
    assertThat(Bench.open(holder, answer)).isEqualTo(PIN);
  }

  /** White space and words around the block are nobody's concern. */
  private boolean isOnlyLaidOutOtherwise(byte[] file) {
    return Armour.only("CMS", file).filter(der -> Arrays.equals(der, answer)).isPresent();
  }

  /**
   * What stands inside a right envelope, wherever it is altered: it is refused, or the part was not
   * signed and the payload is the technician's all the same.
   */
  @Test
  void mutatedContentIsRefusedOrTheSignedPayload() {
    X509CertificateHolder technician = Bench.certificate(Bench.TECHNICIAN);
    byte[] payload = Bench.payload(ticket);
    byte[] signed = SignedAnswer.sign(payload, Bench.TECHNICIAN, technician, Bench.NOW);
    Random random = new Random(20_260_918);
    int refusals = 0;
    for (int round = 0; round < 3 * signed.length; round++) {
      byte[] altered = signed.clone();
      altered[round % signed.length] = (byte) random.nextInt(256);
      try {
        assertThat(SignedAnswer.verified(altered, technician)).isEqualTo(payload);
      } catch (UnlockException.Refused e) {
        refusals++;
      }
    }
    assertThat(refusals).isGreaterThan(2 * (payload.length + 256));
  }

  /** Plain EnvelopedData, as RFC 5652 has it, is not taken: why, says {@link Envelope}. */
  @Test
  void envelopedWithoutAuthentication() throws CMSException, IOException {
    CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
    generator.addRecipientInfoGenerator(
        new JceKeyTransRecipientInfoGenerator(
            Ciphers.keyIdentifier(ticket.key()), Ciphers.OAEP, ticket.key()));
    byte[] signed =
        SignedAnswer.sign(
            Bench.payload(ticket),
            Bench.TECHNICIAN,
            Bench.certificate(Bench.TECHNICIAN),
            Bench.NOW);
    byte[] plain =
        generator
            .generate(
                new CMSProcessableByteArray(signed),
                new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build())
            .getEncoded();
    refused("unlock-answer-unreadable", holder, plain);
  }

  @Test
  void openSslReadsWhatWeWrite() throws IOException, InterruptedException {
    Path key = pem("key.pem", "PRIVATE KEY", Bench.SMALL.getPrivate().getEncoded());
    Path root = pem("root.pem", "CERTIFICATE", Bench.ROOT.self());
    Path file = Files.writeString(folder.resolve("answer.pem"), Pem.write("CMS", answer));
    Path signed = folder.resolve("signed.der");
    Path payload = folder.resolve("payload.der");
    OpenSsl.run(
        "cms",
        "-decrypt",
        "-binary",
        "-inform",
        "PEM",
        "-in",
        file + "",
        "-inkey",
        key + "",
        "-out",
        signed + "");
    String said =
        OpenSsl.run(
            "cms",
            "-verify",
            "-binary",
            "-inform",
            "DER",
            "-in",
            signed + "",
            "-CAfile",
            root + "",
            "-purpose",
            "any",
            "-out",
            payload + "");
    assertThat(said).containsIgnoringCase("verification successful");
    assertThat(Files.readAllBytes(payload)).isEqualTo(Bench.payload(ticket));
  }

  @Test
  void anAnswerThatOpenSslMade() throws IOException, InterruptedException {
    byte[] issued =
        Bench.ROOT.issue(
            new X509CertificateHolder(Bench.ROOT.self()).getSubject(),
            Bench.SMALL,
            new TestAuthority.Wish());
    Path recipient = pem("recipient.pem", "CERTIFICATE", issued);
    Path content = Files.write(folder.resolve("content"), Bench.pin());
    Path made = folder.resolve("made.der");
    for (String cipher : new String[] {"-aes-256-gcm", "-aes-256-cbc"}) {
      OpenSsl.run(
          "cms",
          "-encrypt",
          "-binary",
          cipher,
          "-keyid",
          "-in",
          content + "",
          "-outform",
          "DER",
          "-out",
          made + "",
          "-recip",
          recipient + "",
          "-keyopt",
          "rsa_padding_mode:oaep",
          "-keyopt",
          "rsa_oaep_md:sha256");
      assertThat(code(Files.readAllBytes(made)))
          .isIn("unlock-answer-unreadable", "unlock-answer-other-ticket");
    }
  }

  private Path pem(String name, String label, byte[] der) throws IOException {
    return Files.writeString(folder.resolve(name), Pem.write(label, der));
  }
}
