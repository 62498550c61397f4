package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.ObjectReader.KeyObject;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.internal.cryptoki.Cka;
import vn.certproc.pkcs11.internal.cryptoki.Template;
import vn.certproc.pkcs11.rig.Layout;
import vn.certproc.pkcs11.rig.MockModule;
import vn.certproc.pkcs11.rig.SoftHsm;
import vn.certproc.pkcs11.rig.TestAuthority;

/** A token must not be hurt by an installation: what is written, beside which key, what goes. */
class InstallSafetyTest {

  private static final byte[] MESSAGE = {1, 2, 3};

  /** OBJECT IDENTIFIER 1.2.840.10045.3.1.7, P-256 (RFC 5480 §2.1.1.1). */
  private static final byte[] P256 = {
    0x06, 0x08, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x03, 0x01, 0x07
  };

  @TempDir Path folder;

  private final TestCertificates certificates = new TestCertificates();
  private TokenAdapter adapter;
  private TokenDevice token;

  @AfterEach
  void close() {
    if (adapter != null) {
      adapter.close();
    }
  }

  /** A token of SoftHSM, or of the mock in one of its layouts. */
  private TokenSession login(String module) {
    if (module.equals("SoftHSM")) {
      SoftHsm softHsm = SoftHsm.in(folder);
      softHsm.token(Played.LABEL, Played.PIN, Played.OFFICER);
      adapter = TokenAdapter.open(TokenModule.at(softHsm.module()), Abi.NATURAL_8);
    } else {
      adapter = open(MockModule.in(folder, Layout.valueOf(module)), Layout.valueOf(module), "");
    }
    token = adapter.token(Played.LABEL);
    return Played.login(token, Played.PIN);
  }

  private static TokenAdapter open(MockModule mock, Layout layout, String option) {
    mock.token(Played.SLOT, Played.LABEL, Played.SERIAL, Played.PIN, Played.OFFICER);
    if (!option.isEmpty()) {
      mock.set(Played.SLOT, option, 1);
    }
    return TokenAdapter.open(TokenModule.at(mock.path()), Played.abi(layout));
  }

  private static List<EncodedCertificate> onToken(TokenSession session) {
    return session.contents().certificates().stream().flatMap(c -> c.encoded().stream()).toList();
  }

  private static PublicKey half(TokenKey key) {
    return key.publicKey().orElseThrow();
  }

  private static void create(TokenSession session, long type, ObjectId id, byte[]... values) {
    session.with(
        handle -> {
          try (Template template = session.driver().objects().template()) {
            template
                .ulong(Cka.CLASS, type)
                .bool(Cka.TOKEN, true)
                .bool(Cka.PRIVATE, false)
                .bytes(Cka.ID, id.bytes());
            if (type == Cka.CERTIFICATE) {
              template
                  .ulong(Cka.CERTIFICATE_TYPE, Cka.X_509)
                  .bytes(Cka.SUBJECT, values[0])
                  .bytes(Cka.VALUE, values[1]);
            } else {
              template
                  .ulong(Cka.KEY_TYPE, Cka.EC)
                  .bytes(Cka.EC_PARAMS, P256)
                  .bytes(Cka.EC_POINT, values[0]);
            }
            return session.driver().objects().create(handle, template);
          }
        });
  }

  private static void put(TokenSession session, EncodedCertificate certificate, ObjectId id) {
    byte[] subject =
        ObjectReader.parse(certificate).orElseThrow().getSubjectX500Principal().getEncoded();
    create(session, Cka.CERTIFICATE, id, subject, certificate.der());
  }

  /** The public key of another pair in place of the one that belongs to these keys. */
  private static void stray(TokenSession session, ObjectId id, PublicKey other, boolean alone) {
    session.with(
        handle -> {
          try (Template like = session.driver().objects().template()) {
            List<Long> all =
                session
                    .driver()
                    .objects()
                    .find(handle, like.ulong(Cka.CLASS, Cka.PUBLIC_KEY).bool(Cka.TOKEN, true));
            assertThat(all).hasSize(1);
            if (alone) {
              session.driver().objects().destroy(handle, all.get(0));
            }
            return all;
          }
        });
    create(session, Cka.PUBLIC_KEY, id, point((ECPublicKey) other));
  }

  /** An OCTET STRING with the uncompressed point (PKCS#11 v2.40 mechanisms §2.3.3). */
  private static byte[] point(ECPublicKey key) {
    byte[] point = new byte[67];
    point[0] = 0x04;
    point[1] = 65;
    point[2] = 0x04;
    fill(point, 3, key.getW().getAffineX());
    fill(point, 35, key.getW().getAffineY());
    return point;
  }

  private static void fill(byte[] into, int offset, BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = Math.max(0, bytes.length - 32);
    System.arraycopy(bytes, from, into, offset + 32 - (bytes.length - from), bytes.length - from);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SoftHSM", "NATURAL", "PACKED"})
  void nothingButDerIsWritten(String module) {
    try (TokenSession session = login(module)) {
      TokenKey key = session.generate(KeySpec.EC_P256, "Khóa");
      EncodedCertificate first = certificates.first(half(key));
      session.install(certificates.install(first));
      byte[] good = certificates.renewed(half(key)).der();
      String pem =
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder().encodeToString(good)
              + "\n-----END CERTIFICATE-----\n";

      for (byte[] each :
          List.of(
              pem.getBytes(StandardCharsets.US_ASCII),
              Arrays.copyOf(good, good.length + 500),
              Arrays.copyOf(good, good.length - 1),
              new byte[] {0x30, 0x00})) {
        InstallRequest request = certificates.install(EncodedCertificate.of(each));
        assertThat(Played.code(() -> session.planInstall(request)))
            .isEqualTo("install-not-a-certificate");
        assertThat(Played.code(() -> session.install(request)))
            .isEqualTo("install-not-a-certificate");
      }
      assertThat(onToken(session)).containsExactly(first);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SoftHSM", "NATURAL", "PACKED"})
  void aStrayPublicKeyIsNotBelieved(String module) {
    PublicKey other = TestAuthority.ec().getPublic();
    try (TokenSession session = login(module)) {
      TokenKey key = session.generate(KeySpec.EC_P256, "Khóa");
      PublicKey own = half(key);
      stray(session, key.id(), other, true);

      assertThat(
              Played.code(() -> session.install(certificates.install(certificates.renewed(other)))))
          .isEqualTo("install-no-key");
      assertThat(onToken(session)).isEmpty();

      session.install(certificates.install(certificates.renewed(own)));
      assertThat(onToken(session)).containsExactly(certificates.renewed(own));
      SigningKey signer = session.signer(session.contents().certificates().get(0));
      byte[] signature = signer.sign(SignatureScheme.ECDSA_SHA256, MESSAGE);
      assertThat(Verification.holds(own, SignatureScheme.ECDSA_SHA256, MESSAGE, signature))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SoftHSM", "NATURAL", "PACKED"})
  void publicKeysThatContradictEachOtherSayNothing(String module) {
    PublicKey other = TestAuthority.ec().getPublic();
    try (TokenSession session = login(module)) {
      TokenKey key = session.generate(KeySpec.EC_P256, "Khóa");
      EncodedCertificate first = certificates.first(half(key));
      session.install(certificates.install(first));
      assertThat(session.contents().certificates())
          .extracting(TokenCertificate::pairing)
          .containsExactly(Pairing.KEY_PRESENT);

      stray(session, key.id(), other, false);

      assertThat(session.contents().keys().get(0).publicKey()).isEmpty();
      assertThat(session.contents().certificates())
          .extracting(TokenCertificate::pairing)
          .containsExactly(Pairing.SAME_ID);
      assertThat(session.planInstall(certificates.install(first)).written()).isTrue();
      assertThat(
              Played.code(() -> session.install(certificates.install(certificates.renewed(other)))))
          .isEqualTo("install-no-key");
    }
  }

  @Test
  void aModulusWithoutTheExponentIsCompared() {
    RSAPublicKey own = (RSAPublicKey) TestAuthority.rsa(2048).getPublic();
    PublicKey other = TestAuthority.rsa(2048).getPublic();
    TokenKey silent = new TokenKey(new ObjectId("01"), "", "RSA", Optional.empty(), false, true);
    KeyObject key = new KeyObject(1, silent, true, Optional.of(own.getModulus()));

    assertThat(key.has(own)).isTrue();
    assertThat(key.mayBe(own)).isTrue();
    assertThat(key.has(other)).isFalse();
    assertThat(key.mayBe(other)).isFalse();
    assertThat(key.says()).isTrue();
    assertThat(key.mayBe(TestAuthority.ec().getPublic())).isFalse();
  }

  /** The host's judge may close a login, or wait for a thread that does. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void theJudgeIsAskedWhileNothingIsHeld(Layout layout) throws Exception {
    try (TokenSession session = login(layout.name())) {
      TokenKey key = session.generate(KeySpec.EC_P256, "Khóa");
      AtomicInteger closed = new AtomicInteger();
      InstallRequest request =
          InstallRequest.of(
              certificates.renewed(half(key)),
              (certificate, at) -> {
                TokenSession another = Played.login(token, Played.PIN);
                CountDownLatch done = new CountDownLatch(1);
                Thread closing =
                    new Thread(
                        () -> {
                          another.close();
                          done.countDown();
                        });
                closing.setDaemon(true);
                closing.start();
                closed.addAndGet(awaits(done) ? 1 : 0);
                return List.of();
              },
              TestCertificates.NOW);

      session.planInstall(request);
      session.install(request);

      assertThat(closed).hasValue(2);
    }
  }

  private static boolean awaits(CountDownLatch done) {
    try {
      return done.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SoftHSM", "NATURAL", "PACKED"})
  void anotherSubjectsCertificateGoesOnlyIfAccepted(String module) {
    try (TokenSession session = login(module)) {
      TokenKey key = session.generate(KeySpec.EC_P256, "Khóa");
      EncodedCertificate first = certificates.first(half(key));
      session.install(certificates.install(first));
      EncodedCertificate changed =
          certificates.changed(half(key), "C=VN,UID=CCCD:079012345678,CN=Sở Xây dựng\\, tỉnh");
      InstallRequest request = certificates.install(changed);

      assertThat(session.planInstall(request).earlier())
          .extracting(InstallPlan.Earlier::sameSubject)
          .containsExactly(false);
      TokenException.InstallRefused refused =
          catchThrowableOfType(TokenException.InstallRefused.class, () -> session.install(request));
      assertThat(refused.code()).isEqualTo("install-other-subject");
      assertThat(refused.text().vi())
          .contains("CN=Sở Xây dựng, O=Ban Cơ yếu Chính phủ", "CN=Sở Xây dựng, tỉnh")
          .doesNotContain("079012345678");
      assertThat(onToken(session)).containsExactly(first);

      session.install(request.keepingOld());
      assertThat(onToken(session)).containsExactlyInAnyOrder(first, changed);

      InstallReport done = session.install(request.acceptingOtherSubject());
      assertThat(done.wrote()).isFalse();
      assertThat(onToken(session)).containsExactly(changed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SoftHSM", "NATURAL", "PACKED"})
  void authoritiesAndGarbageStay(String module) {
    try (TokenSession session = login(module)) {
      TokenKey key = session.generate(KeySpec.EC_P256, "Khóa");
      EncodedCertificate above = certificates.ofAuthority(TestAuthority.rsa(2048).getPublic());
      EncodedCertificate ofThisKey = certificates.ofAuthority(half(key));
      put(session, above, new ObjectId("ca"));
      put(session, ofThisKey, key.id());
      byte[] subject = {0x30, 0x00};
      byte[] garbage = "-----BEGIN CERTIFICATE-----\n!".getBytes(StandardCharsets.US_ASCII);
      create(session, Cka.CERTIFICATE, key.id(), subject, garbage);
      create(session, Cka.CERTIFICATE, key.id(), subject, new byte[] {0x30, (byte) 0x84, 1});
      session.install(certificates.install(certificates.first(half(key))));

      InstallReport report = session.install(certificates.install(certificates.renewed(half(key))));

      assertThat(report.removed()).hasSize(1);
      assertThat(onToken(session))
          .hasSize(5)
          .contains(above, ofThisKey, certificates.renewed(half(key)))
          .contains(EncodedCertificate.of(garbage));
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aKeyThatWantsThePinIsProvenWithIt(Layout layout) {
    adapter = open(MockModule.in(folder, layout), layout, "always-authenticate");
    token = adapter.token(Played.LABEL);
    try (TokenSession session = Played.login(token, Played.PIN)) {
      TokenKey key = session.generate(KeySpec.EC_P256, "Khóa");
      InstallRequest request = certificates.install(certificates.renewed(half(key)));
      AtomicInteger asked = new AtomicInteger();
      PinSource pins =
          id -> {
            asked.incrementAndGet();
            assertThat(session.contents().keys()).hasSize(1);
            return Played.pin(Played.PIN);
          };

      assertThat(Played.code(() -> session.planInstall(request))).isEqualTo("install-key-unproven");
      assertThat(Played.code(() -> session.install(request))).isEqualTo("install-key-unproven");
      assertThat(onToken(session)).isEmpty();

      session.install(request.provingWith(pins));
      assertThat(asked).hasValue(1);
      assertThat(onToken(session)).containsExactly(request.certificate());

      stray(session, key.id(), TestAuthority.ec().getPublic(), true);
      InstallRequest wrong =
          certificates.install(certificates.renewed(TestAuthority.ec().getPublic()));
      assertThat(Played.code(() -> session.install(wrong.provingWith(pins))))
          .isEqualTo("install-no-key");
    }
  }

  /** An RSA key shows its public half itself: nobody need be asked. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void aKeyThatTellsItsPublicHalfAsksForNoPin(Layout layout) {
    adapter = open(MockModule.in(folder, layout), layout, "always-authenticate");
    token = adapter.token(Played.LABEL);
    try (TokenSession session = Played.login(token, Played.PIN)) {
      TokenKey key = session.generate(KeySpec.RSA_2048, "Khóa");
      InstallRequest request = certificates.install(certificates.renewed(half(key)));

      assertThat(session.install(request).wrote()).isTrue();
      assertThat(
              Played.code(
                  () ->
                      session.install(
                          certificates.install(
                              certificates.renewed(TestAuthority.rsa(2048).getPublic())))))
          .isEqualTo("install-no-key");
    }
  }

  @Test
  void theRightTokenIsKnownByEachLetterOfItsLabelOrByItsSerial() {
    Path module = Path.of("/m.so");
    TokenId labelled = TokenId.of(module, "Sở Xây dựng", "0000");
    TokenId numbered = TokenId.of(module, "Sở Xây dựng", "0A1B2C3D");

    assertThat(refusals("Sở Xây dựng ", labelled)).isEmpty();
    assertThat(refusals("So\u031B\u0309 Xây dựng", labelled)).isEmpty();
    assertThat(refusals("Sở Xãy dừng", labelled)).containsExactly("install-wrong-token");
    assertThat(refusals("S Xy dng", labelled)).containsExactly("install-wrong-token");
    assertThat(refusals("sở xây dựng", labelled)).containsExactly("install-wrong-token");
    assertThat(refusals("0a1b-2c3d", numbered)).isEmpty();
    assertThat(refusals("Sở Xây dựng", numbered)).containsExactly("install-wrong-token");
    assertThat(refusals("–", numbered)).containsExactly("install-wrong-token");
  }

  private List<String> refusals(String expected, TokenId id) {
    InstallRequest request =
        certificates.install(certificates.first(TestAuthority.ec().getPublic())).onto(expected);
    return InstallChecks.wrongToken(request, id).stream()
        .map(vn.certproc.api.error.Fault::code)
        .toList();
  }
}
