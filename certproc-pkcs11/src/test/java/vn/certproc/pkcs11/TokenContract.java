package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.TokenUnderTest.Trait;

/** What the adapter promises of any token, held against each module there is. */
abstract class TokenContract {

  private static final byte[] MESSAGE =
      "Sở Xây dựng tỉnh Long An".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @TempDir Path folder;

  final TestCertificates certificates = new TestCertificates();
  TokenUnderTest one;
  TokenAdapter adapter;
  TokenDevice token;

  /** A fresh token. */
  abstract TokenUnderTest fresh(Path place) throws Exception;

  /** Gives the token back. */
  void leave() throws Exception {}

  @BeforeEach
  void open() throws Exception {
    one = fresh(folder);
    adapter = one.open();
    token = adapter.token(one.name());
  }

  @AfterEach
  void close() throws Exception {
    if (adapter != null) {
      adapter.close();
    }
    leave();
  }

  TokenSession login() {
    try (Pin pin = one.pinOf(one.pin())) {
      return token.login(pin);
    }
  }

  /** Logs in with a PIN that must be refused; the code of the refusal. */
  String refused(String text, PinRisk... accepted) {
    try (Pin pin = one.pinOf(text)) {
      return catchThrowableOfType(
              TokenException.PinRefused.class, () -> token.login(pin, accepted).close())
          .code();
    }
  }

  @Test
  void saysWhatItIs() {
    TokenInfo info = token.info();

    assertThat(info.initialized()).isTrue();
    assertThat(info.pinSet()).isTrue();
    assertThat(info.pin()).isEqualTo(PinState.OK);
    assertThat(info.manufacturer()).isNotBlank();
    assertThat(info.chipSerial().isPresent()).isEqualTo(one.has(Trait.SERIAL));
    assertThat(adapter.info().cryptokiVersion()).matches("[23]\\.\\d+");
    assertThat(token.mechanisms()).isNotEmpty();
    assertThat(adapter.slots()).anyMatch(SlotReport::usable);
  }

  @Test
  void aWrongPinIsSentOnce() {
    assertThat(refused(one.wrongPin())).isEqualTo("pin-refused");
    assertThat(refused(one.wrongPin())).isEqualTo("pin-refused-before");
    assertThat(token.info().pin()).isEqualTo(one.has(Trait.COUNTS) ? PinState.LOW : PinState.OK);

    login().close();

    assertThat(token.info().pin()).isEqualTo(PinState.OK);
  }

  @Test
  void aLoginIsSharedByThoseWhoKnowThePin() {
    TokenSession first = login();
    try (TokenSession second = login()) {
      assertThat(refused(one.wrongPin())).isEqualTo("pin-differs");
      first.close();
      assertThat(second.contents().keys()).isEmpty();
    }
    assertThat(token.info().pin()).isEqualTo(PinState.OK);
  }

  @Test
  void aPinOfAnotherLengthIsNotSent() {
    long most = token.info().maxPinLength();
    if (!one.has(Trait.LENGTHS)) {
      assertThat(refused("1")).isEqualTo("pin-refused");
      return;
    }
    assertThat(refused("1")).isEqualTo("pin-length");
    if (most < 200) {
      assertThat(refused("1".repeat((int) most + 1))).isEqualTo("pin-length");
    }
    assertThat(token.info().pin()).isEqualTo(PinState.OK);
  }

  @ParameterizedTest
  @EnumSource(KeySpec.class)
  void makesKeysThatSign(KeySpec spec) {
    try (TokenSession session = login()) {
      if (!spec.rsa() && !one.has(spec == KeySpec.EC_P256 ? Trait.EC : Trait.EC_384)) {
        assertThatThrownBy(() -> session.generate(spec, "Khóa")).isInstanceOf(TokenException.class);
        assertThat(session.contents().keys()).isEmpty();
        return;
      }
      TokenKey key = session.generate(spec, "Khóa");
      SigningKey signer = session.signer(key);

      assertThat(key.label()).isEqualTo("Khóa");
      assertThat(signer.certificate()).isEmpty();
      assertThat(signer.schemes()).isNotEmpty();
      for (SignatureScheme scheme : signer.schemes()) {
        byte[] signature = signer.sign(scheme, MESSAGE);
        assertThat(Verification.holds(signer.publicKey(), scheme, MESSAGE, signature))
            .as(scheme.code())
            .isTrue();
        assertThat(Verification.holds(signer.publicKey(), scheme, new byte[3], signature))
            .isFalse();
      }
      assertThat(signer.schemes().stream().anyMatch(SignatureScheme::pss))
          .isEqualTo(spec.rsa() && one.has(Trait.PSS));
    }
  }

  @Test
  void aRenewedCertificateTakesTheOldOnesPlace() {
    try (TokenSession session = login()) {
      TokenKey key = session.generate(KeySpec.RSA_2048, "Khóa");
      PublicKey half = key.publicKey().orElseThrow();
      EncodedCertificate first = certificates.first(half);
      EncodedCertificate renewed = certificates.renewed(half);

      InstallReport begun = session.install(certificates.install(first));
      assertThat(begun.wrote()).isTrue();
      assertThat(begun.plan().earlier()).isEmpty();

      InstallPlan plan = session.planInstall(certificates.install(renewed));
      assertThat(plan.written()).isFalse();
      assertThat(plan.earlier()).hasSize(1);
      assertThat(plan.earlier().get(0).sameSubject()).isTrue();
      assertThat(plan.earlier().get(0).sameSerial()).isFalse();

      InstallReport done = session.install(certificates.install(renewed));
      assertThat(done.wrote()).isTrue();
      assertThat(done.removed()).extracting(c -> c.encoded().orElseThrow()).containsExactly(first);
      assertThat(onToken(session)).containsExactly(renewed);

      InstallReport again = session.install(certificates.install(renewed));
      assertThat(again.wrote()).isFalse();
      assertThat(again.removed()).isEmpty();

      TokenCertificate present = session.contents().certificates().get(0);
      assertThat(present.pairing()).isEqualTo(Pairing.KEY_PRESENT);
      SigningKey signer = session.signer(present);
      assertThat(signer.certificate()).contains(renewed);
      assertThat(signer.sign(signer.schemes().iterator().next(), MESSAGE)).isNotEmpty();
    }
    assertThat(token.contents().certificates())
        .extracting(TokenCertificate::pairing)
        .containsExactly(Pairing.NOT_VISIBLE);
  }

  @Test
  void anOldCertificateMayStay() {
    try (TokenSession session = login()) {
      PublicKey half = session.generate(KeySpec.RSA_2048, "Khóa").publicKey().orElseThrow();
      session.install(certificates.install(certificates.first(half)));
      session.install(certificates.install(certificates.renewed(half)).keepingOld());

      assertThat(onToken(session))
          .containsExactlyInAnyOrder(certificates.first(half), certificates.renewed(half));
    }
  }

  private static List<EncodedCertificate> onToken(TokenSession session) {
    return session.contents().certificates().stream().flatMap(c -> c.encoded().stream()).toList();
  }

  @Test
  void whatDoesNotBelongIsRefused() {
    try (TokenSession session = login()) {
      PublicKey half = session.generate(KeySpec.RSA_2048, "Khóa").publicKey().orElseThrow();
      session.install(certificates.install(certificates.renewed(half)));
      PublicKey stranger = vn.certproc.pkcs11.rig.TestAuthority.rsa(2048).getPublic();

      assertThat(reasons(session, certificates.install(certificates.expired(half))))
          .containsExactly("certificate-expired", "install-not-newer");
      assertThat(reasons(session, certificates.install(certificates.notYetValid(half))))
          .containsExactly("certificate-not-yet-valid");
      assertThat(reasons(session, certificates.install(certificates.byAnother(half))))
          .containsExactly("certificate-untrusted");
      assertThat(reasons(session, certificates.install(certificates.renewed(stranger))))
          .containsExactly("install-no-key");
      assertThat(reasons(session, certificates.install(certificates.first(half))))
          .containsExactly("install-not-newer");
      assertThat(
              reasons(session, certificates.install(certificates.renewed(half)).onto("ffff0001")))
          .containsExactly("install-wrong-token");
      assertThat(onToken(session)).containsExactly(certificates.renewed(half));
    }
  }

  private static List<String> reasons(TokenSession session, InstallRequest request) {
    return catchThrowableOfType(TokenException.InstallRefused.class, () -> session.install(request))
        .faults()
        .stream()
        .map(vn.certproc.api.error.Fault::code)
        .toList();
  }

  @Test
  void aPinIsChanged() {
    change(one.pin(), one.otherPin());

    assertThat(refused(one.pin())).isEqualTo("pin-refused");
    try (Pin pin = one.pinOf(one.otherPin())) {
      token.login(pin).close();
    }
    change(one.otherPin(), one.pin());
    login().close();
  }

  @Test
  void aPinIsChangedWhileLoggedIn() {
    try (TokenSession session = login()) {
      change(one.pin(), one.otherPin());
      assertThat(session.contents().keys()).isEmpty();
    }
    change(one.otherPin(), one.pin());
  }

  @Test
  void aWrongOldPinIsSentOnceAndChangesNothing() {
    for (String code : List.of("pin-refused", "pin-refused-before")) {
      try (Pin wrong = one.pinOf(one.wrongPin());
          Pin next = one.pinOf(one.otherPin())) {
        assertThat(
                catchThrowableOfType(
                    TokenException.PinRefused.class, () -> token.changePin(wrong, next)))
            .extracting(TokenException::code)
            .isEqualTo(code);
      }
    }
    assertThat(refused(one.wrongPin())).isEqualTo("pin-refused-before");
    login().close();
  }

  private void change(String from, String to) {
    try (Pin old = one.pinOf(from);
        Pin next = one.pinOf(to)) {
      token.changePin(old, next);
    }
  }

  @Test
  void theSecurityOfficerUnlocks() {
    if (!one.has(Trait.UNLOCKS)) {
      assertThatThrownBy(() -> unlock(one.otherPin(), one.otherPin()))
          .isInstanceOf(TokenException.class);
      login().close();
      return;
    }
    PublicKey half;
    try (TokenSession session = login()) {
      half = session.generate(KeySpec.RSA_2048, "Khóa").publicKey().orElseThrow();
    }
    if (one.has(Trait.LOCKS)) {
      lock();
    }

    unlock(one.securityOfficerPin(), one.otherPin());

    assertThat(token.info().pin()).isEqualTo(PinState.OK);
    try (Pin pin = one.pinOf(one.otherPin());
        TokenSession session = token.login(pin)) {
      assertThat(session.contents().keys())
          .extracting(k -> k.publicKey().orElseThrow())
          .containsExactly(half);
    }
  }

  /** As its holder would: by three wrong PINs, the last of which must be wanted. */
  private void lock() {
    String wrong = one.wrongPin();
    assertThat(refused(wrong)).isEqualTo("pin-refused");
    assertThat(token.info().pin()).isEqualTo(PinState.LOW);
    String second = wrong.substring(1) + "7";
    assertThat(refused(second)).isEqualTo("pin-refused");
    assertThat(token.info().pin()).isEqualTo(PinState.FINAL_TRY);
    String third = wrong.substring(1) + "8";
    assertThat(refused(third)).isEqualTo("pin-final-try");
    assertThat(refused(one.pin())).isEqualTo("pin-final-try");
    assertThat(token.info().pin()).isEqualTo(PinState.FINAL_TRY);
    assertThat(refused(third, PinRisk.FINAL_TRY)).isEqualTo("pin-refused");
    assertThat(token.info().pin()).isEqualTo(PinState.LOCKED);
    assertThat(refused(one.pin())).isEqualTo("pin-locked");
    assertThat(refused(one.pin(), PinRisk.LOCKED)).isEqualTo("pin-locked");
  }

  @Test
  void aWrongSecurityOfficersPinIsSentOnce() {
    if (!one.has(Trait.UNLOCKS)) {
      return;
    }
    for (String code : List.of("so-pin-refused", "pin-refused-before")) {
      try (Pin wrong = one.pinOf(one.wrongPin());
          Pin next = one.pinOf(one.otherPin())) {
        assertThat(
                catchThrowableOfType(
                    TokenException.PinRefused.class,
                    () -> token.unlock(SecurityOfficerAccess.obtain(), wrong, next)))
            .extracting(TokenException::code)
            .isEqualTo(code);
      }
    }
    login().close();
    unlock(one.securityOfficerPin(), one.pin());
  }

  @Test
  void nobodyIsUnlockedWhileLoggedIn() {
    try (TokenSession session = login();
        Pin officer =
            one.pinOf(one.has(Trait.UNLOCKS) ? one.securityOfficerPin() : one.wrongPin());
        Pin next = one.pinOf(one.otherPin())) {
      assertThat(
              catchThrowableOfType(
                  TokenException.Unsuitable.class,
                  () -> token.unlock(SecurityOfficerAccess.obtain(), officer, next)))
          .extracting(TokenException::code)
          .isEqualTo("token-in-use");
      assertThat(session.contents().keys()).isEmpty();
    }
  }

  private void unlock(String officerPin, String nextPin) {
    try (Pin officer = one.pinOf(officerPin);
        Pin next = one.pinOf(nextPin)) {
      token.unlock(SecurityOfficerAccess.obtain(), officer, next);
    }
  }

  @Test
  void manyThreadsSign() throws Exception {
    int threads = 8;
    try (TokenSession session = login()) {
      SigningKey signer = session.signer(session.generate(KeySpec.RSA_2048, "Khóa"));
      SignatureScheme scheme = signer.schemes().iterator().next();
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          byte[] own = {(byte) i};
          all.add(pool.submit(() -> signsRight(signer, scheme, own)));
        }
        for (Future<Boolean> each : all) {
          assertThat(each.get()).isTrue();
        }
      } finally {
        pool.shutdown();
      }
    }
  }

  private static boolean signsRight(SigningKey signer, SignatureScheme scheme, byte[] message) {
    for (int i = 0; i < 25; i++) {
      if (!Verification.holds(signer.publicKey(), scheme, message, signer.sign(scheme, message))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void afterTheAdapterIsClosedEverythingSaysSo() {
    TokenSession session = login();
    adapter.close();

    assertThat(catchThrowableOfType(TokenException.class, () -> token.info()))
        .extracting(TokenException::code)
        .isEqualTo("module-ended");
    assertThat(catchThrowableOfType(TokenException.class, () -> session.contents()).code())
        .isIn("module-ended", "token-session-lost");
    session.close();
  }
}
