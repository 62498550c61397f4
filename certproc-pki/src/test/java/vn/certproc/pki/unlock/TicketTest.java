package vn.certproc.pki.unlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.pki.unlock.Bench.NOW;
import static vn.certproc.pki.unlock.Refusals.refused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.SoftKey;
import vn.certproc.pki.TestAuthority;
import vn.certproc.pki.internal.Pem;

/** The ticket, its code, and what the technician's side refuses to answer. */
class TicketTest {
  private static final KeyPair FULL = TestAuthority.rsa(TicketCodec.KEY_BITS);
  private static final UnlockTicket TICKET = Bench.holder(InstantSource.fixed(NOW), FULL).ticket();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] armoured(byte[] der) {
    return bytes(Pem.write(UnlockTicket.LABEL, der));
  }

  @Test
  void asAMailProgramSendsIt() {
    String mail = "Kính gửi Sở,\r\n\r\n" + TICKET.text().replace("\n", "\r\n") + "\r\nTrân trọng.";
    assertThat(UnlockTicket.read(bytes(mail))).isEqualTo(TICKET);
    String indented = TICKET.text().replaceAll("(?m)^(?=[A-Za-z0-9+/])", "  ");
    assertThat(UnlockTicket.read(bytes(indented))).isEqualTo(TICKET);
    byte[] utf16 = ("\ufeff" + TICKET.text()).getBytes(Charset.forName("UTF-16LE"));
    assertThat(UnlockTicket.read(utf16)).isEqualTo(TICKET);
  }

  @Test
  void itHoldsWhatItSays() {
    UnlockTicket read = UnlockTicket.read(bytes(TICKET.text()));
    assertThat(read.token()).isEqualTo(Bench.TOKEN);
    assertThat(read.createdAt()).isEqualTo(NOW);
    assertThat(read.key()).isEqualTo(FULL.getPublic());
    assertThat(TICKET.text()).startsWith("-----BEGIN CERTPROC UNLOCK TICKET-----\n");
  }

  @Test
  void theCodeIsTheBeginningOfTheDigestInDigits() {
    byte[] digest = new byte[32];
    assertThat(UnlockCode.of(digest)).hasToString("00000 00000 00000 00000 00000");
    Arrays.fill(digest, (byte) 0xFF);
    assertThat(UnlockCode.of(digest)).hasToString("12089 25819 61462 91747 06175");
    digest[10] = 0;
    assertThat(UnlockCode.of(digest)).hasToString("12089 25819 61462 91747 06175");
    digest[9] = 0;
    assertThat(UnlockCode.of(digest)).hasToString("12089 25819 61462 91747 05920");
  }

  @Test
  void aCodeAsPeopleWriteItDown() {
    UnlockCode code = TICKET.code();
    assertThat(UnlockCode.parse(code.digits())).isEqualTo(code);
    assertThat(UnlockCode.parse(" " + code.toString().replace(' ', '-') + "\n")).isEqualTo(code);
    assertThat(UnlockCode.parse(code.toString().replace(' ', '\u00a0'))).isEqualTo(code);
    for (String wrong :
        new String[] {
          "",
          "12345",
          code.digits() + "1",
          code.digits().replaceFirst(".", "O"),
          " ".repeat(101) + code.digits(),
          "\u0661".repeat(25)
        }) {
      refused("unlock-code-shape", () -> UnlockCode.parse(wrong));
    }
    assertThatThrownBy(() -> new UnlockCode("1")).isInstanceOf(IllegalArgumentException.class);
  }

  /** Whoever carries the ticket puts a ticket with his own key in its place. */
  @Test
  void anExchangedTicketHasAnotherCode() {
    KeyPair attacker = TestAuthority.rsa(TicketCodec.KEY_BITS);
    UnlockTicket forged = TicketCodec.make(Bench.TOKEN, TICKET.nonce(), attacker.getPublic(), NOW);
    UnlockTicket read = UnlockTicket.read(bytes(forged.text()));
    byte[] pin = Bench.pin();
    refused("unlock-code-differs", () -> Bench.authority().answer(read, TICKET.code() + "", pin));
    assertThat(pin).as("wiped though refused").containsOnly(0);
  }

  @Test
  void everyByteOfATicketCountsForItsCode() {
    byte[] der = TICKET.der();
    int read = 0;
    for (int i = 0; i < der.length; i++) {
      byte[] altered = der.clone();
      altered[i] ^= (byte) (1 << i % 8);
      try {
        assertThat(UnlockTicket.read(armoured(altered)).code()).isNotEqualTo(TICKET.code());
        read++;
      } catch (UnlockException.Unreadable e) {
        assertThat(e.code()).startsWith("unlock-ticket-");
      }
    }
    assertThat(read).isGreaterThan(300);
  }

  @Test
  void filesThatAreNoTicket() {
    String text = TICKET.text();
    for (byte[] file :
        new byte[][] {
          {},
          bytes("Kính gửi"),
          TICKET.der(),
          bytes(text + text),
          bytes(text.replace("TICKET", "ANSWER")),
          bytes(text.substring(0, text.length() - 40)),
          bytes(text.replaceFirst("\n", "\n!")),
          armoured(new byte[0]),
          armoured(Arrays.copyOf(TICKET.der(), TICKET.der().length - 1)),
          armoured(Arrays.copyOf(TICKET.der(), TICKET.der().length + 1)),
          Bench.answer(Bench.holder().ticket()).text().getBytes(StandardCharsets.UTF_8)
        }) {
      refused("unlock-ticket-unreadable", () -> UnlockTicket.read(file));
    }
    refused(
        "unlock-ticket-too-large", () -> UnlockTicket.read(new byte[UnlockTicket.MAX_BYTES + 1]));
    byte[] der = TICKET.der();
    byte[] ber = new byte[der.length + 1]; // 30 82 … written as 30 83 00 …
    System.arraycopy(der, 1, ber, 2, der.length - 1);
    ber[0] = der[0];
    ber[1] = (byte) 0x83;
    ber[2] = 0;
    refused("unlock-ticket-unreadable", () -> UnlockTicket.read(armoured(ber)));
    byte[] later = TICKET.der();
    later[6] = 2;
    refused("unlock-ticket-version", () -> UnlockTicket.read(armoured(later)));
  }

  @Test
  void keysThatNoTicketHas() throws NoSuchAlgorithmException, InvalidAlgorithmParameterException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F0));
    for (KeyPair keys :
        new KeyPair[] {
          TestAuthority.rsa(2048), TestAuthority.pair("EC", 256), generator.generateKeyPair()
        }) {
      byte[] file =
          bytes(TicketCodec.make(Bench.TOKEN, new byte[32], keys.getPublic(), NOW).text());
      refused("unlock-ticket-unreadable", () -> UnlockTicket.read(file));
    }
    byte[] shortNonce =
        bytes(TicketCodec.make(Bench.TOKEN, new byte[31], FULL.getPublic(), NOW).text());
    refused("unlock-ticket-unreadable", () -> UnlockTicket.read(shortNonce));
  }

  @Test
  void tooOldOrFromTheFuture() {
    String code = TICKET.code() + "";
    Instant lastMoment = NOW.plus(Duration.ofDays(1));
    Bench.authorityAt(lastMoment).check(TICKET, code);
    Bench.authorityAt(NOW.minusSeconds(120)).check(TICKET, code);
    refused(
        "unlock-ticket-old",
        () -> Bench.authorityAt(lastMoment.plusSeconds(1)).check(TICKET, code));
    refused(
        "unlock-ticket-from-the-future",
        () -> Bench.authorityAt(NOW.minusSeconds(121)).check(TICKET, code));
  }

  @Test
  void pinsThatNoTokenTakes() {
    for (String wrong : new String[] {"", "1234\n", "12\r34", "12\u000034", "7".repeat(256)}) {
      byte[] pin = bytes(wrong);
      refused(
          "unlock-pin-unusable", () -> Bench.authority().answer(TICKET, TICKET.code() + "", pin));
      assertThat(pin).doesNotContain('1', '7');
    }
  }

  @Test
  void aTechnicianWithoutAUsableCertificate() {
    SoftKey bare = SoftKey.of(Bench.TECHNICIAN_KEYS, SignatureScheme.RSA_PKCS1_SHA256);
    InstantSource clock = InstantSource.fixed(NOW);
    refused(
        "unlock-technician-without-certificate",
        () -> UnlockAuthority.of(bare, clock, UnlockTerms.STANDARD));
    refused(
        "unlock-technician-without-certificate",
        () -> UnlockAuthority.of(bare.with(new byte[] {1}), clock, UnlockTerms.STANDARD));
    SoftKey wrong =
        SoftKey.of(TestAuthority.rsa(2048), SignatureScheme.RSA_PKCS1_SHA256)
            .with(Bench.encoded(Bench.TECHNICIAN).der());
    refused(
        "unlock-signature-unverified",
        () ->
            UnlockAuthority.of(wrong, clock, UnlockTerms.STANDARD)
                .answer(TICKET, TICKET.code() + "", Bench.pin()));
  }

  @Test
  void tokensAreNamed() {
    assertThat(new LockedToken(" 12AB ", "")).isEqualTo(new LockedToken("12AB", " "));
    LockedToken unnumbered = new LockedToken("", "Thiết bị của Sở");
    UnlockTicket ticket = TicketCodec.make(unnumbered, new byte[32], FULL.getPublic(), NOW);
    assertThat(UnlockTicket.read(bytes(ticket.text())).token()).isEqualTo(unnumbered);
    assertThatThrownBy(() -> new LockedToken(" ", "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LockedToken("1", "a\nb"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LockedToken("1".repeat(65), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT61M", "PT-1S"})
  void validitiesThatNobodyMayChoose(String validity) {
    assertThatThrownBy(() -> UnlockTerms.STANDARD.lasting(Duration.parse(validity)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mutatedTicketsNeverCrash() {
    Random random = new Random(20_260_917);
    byte[] der = TICKET.der();
    byte[] tags = {0, 2, 3, 4, 5, 6, 0x0C, 0x18, 0x30, (byte) 0x80, (byte) 0xA0, (byte) 0xFF};
    int refusals = 0;
    for (int round = 0; round < 5000; round++) {
      byte[] file = der.clone();
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        int at = random.nextInt(random.nextBoolean() ? file.length : 80);
        file[at] =
            random.nextBoolean() ? tags[random.nextInt(tags.length)] : (byte) random.nextInt();
      }
      try {
        UnlockTicket.read(armoured(Arrays.copyOf(file, file.length - random.nextInt(3))));
      } catch (UnlockException.Unreadable e) {
        refusals++;
      }
    }
    assertThat(refusals).isGreaterThan(2000);
  }
}
