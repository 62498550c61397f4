package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.Layout;
import vn.certproc.pkcs11.rig.MockModule;
import vn.certproc.pkcs11.rig.SoftHsm;

/** Many threads use one token. */
class ThreadsTest {

  private static final int THREADS = 8;

  @TempDir Path folder;

  /** How many of a thread's signatures were made; each 50th is verified. */
  private static int sign(SigningKey signer, SignatureScheme scheme, int thread, int number) {
    for (int i = 0; i < number; i++) {
      byte[] message = {(byte) thread, (byte) i, (byte) (i >> 8)};
      byte[] signature = signer.sign(scheme, message);
      if (i % 50 == 0 && !Verification.holds(signer.publicKey(), scheme, message, signature)) {
        throw new AssertionError("signature " + i + " of thread " + thread);
      }
    }
    return number;
  }

  private static void all(List<Integer> made, int each) {
    assertThat(made).hasSize(THREADS).containsOnly(each);
    System.out.printf("%d threads made %d signatures each%n", made.size(), each);
  }

  @Test
  void thousandsOfSignaturesOnARealModule() throws Exception {
    SoftHsm softHsm = SoftHsm.in(folder);
    softHsm.token(Played.LABEL, Played.PIN, Played.OFFICER);
    try (TokenAdapter adapter = TokenAdapter.open(TokenModule.at(softHsm.module()), Abi.NATURAL_8);
        TokenSession session = Played.login(adapter.onlyToken(), Played.PIN)) {
      SigningKey signer = session.signer(session.generate(KeySpec.RSA_2048, "Khóa"));

      all(
          Crowd.of(THREADS, thread -> sign(signer, SignatureScheme.RSA_PKCS1_SHA256, thread, 1000)),
          1000);
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void thousandsOfSignaturesInBothLayouts(Layout layout) throws Exception {
    try (Played played = Played.in(folder, layout);
        TokenSession session = played.login()) {
      SigningKey signer = session.signer(session.generate(KeySpec.EC_P256, "Khóa"));

      all(
          Crowd.of(THREADS, thread -> sign(signer, SignatureScheme.ECDSA_SHA256, thread, 1000)),
          1000);
      assertThat(played.get("most-at-once")).isGreaterThan(1);
      assertThat(played.get("sessions")).isLessThanOrEqualTo(THREADS);
    }
  }

  /** Each does everything, some of it within other work; nobody waits for ever. */
  @ParameterizedTest
  @CsvSource({"NATURAL,1", "NATURAL,2", "PACKED,1", "PACKED,2"})
  void aTokenOfFewSessions(Layout layout, int sessions) throws Exception {
    TestCertificates certificates = new TestCertificates();
    try (Played played = Played.in(folder, layout)) {
      played.set("max-sessions", sessions);
      assertThat(played.token.contents().keys()).isEmpty();
      assertThat(Crowd.of(THREADS, i -> played.token.contents().keys().size())).containsOnly(0);
      for (String wrong : List.of("111111", "222222")) {
        assertThat(played.tryLogin(wrong)).isEqualTo("pin-refused");
      }
      try (TokenSession session = played.login(PinRisk.FINAL_TRY)) {
        TokenKey key = session.generate(KeySpec.EC_P256, "Khóa");
        SigningKey signer = session.signer(key);
        InstallRequest request =
            certificates.install(certificates.renewed(key.publicKey().orElseThrow()));
        assertThat(
                Crowd.of(
                    THREADS,
                    thread -> {
                      int made = sign(signer, SignatureScheme.ECDSA_SHA256, thread, 20);
                      session.planInstall(request);
                      session.install(request);
                      session.signer(key);
                      made += session.contents().certificates().size();
                      return made + played.token.contents().certificates().size();
                    }))
            .containsOnly(22);
        Played.change(played.token, Played.PIN, Played.OTHER);
        assertThat(played.get("sessions")).isLessThanOrEqualTo(sessions);
      }
      Played.unlock(played.token, Played.OFFICER, Played.PIN);
      assertThat(played.tryLogin(Played.PIN)).isEqualTo("done");
      assertThat(played.get("sessions")).isZero();
    }
  }

  /** A refusal of ours, in the token's only session, does not end the login. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void aRefusalLeavesTheOnlySession(Layout layout) {
    TestCertificates certificates = new TestCertificates();
    try (Played played = Played.in(folder, layout)) {
      played.set("max-sessions", 1);
      try (TokenSession session = played.login()) {
        TokenKey key = session.generate(KeySpec.EC_P256, "Khóa");
        InstallRequest late =
            certificates.install(certificates.expired(key.publicKey().orElseThrow()));
        assertThat(Played.code(() -> session.install(late))).isEqualTo("certificate-expired");
        assertThat(session.contents().keys()).hasSize(1);
      }
      assertThat(played.mock.count("C_Login")).isOne();
    }
  }

  /** Somebody else in this process has the session that there is. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void sessionsThatOthersHaveAreSaid(Layout layout) {
    try (Played played = Played.in(folder, layout)) {
      played.set("max-sessions", 1);
      try (TokenAdapter other = played.open();
          TokenSession session = Played.login(other.onlyToken(), Played.PIN)) {
        assertThat(played.tryLogin(Played.PIN)).isEqualTo("token-in-use");
        assertThat(Played.code(() -> played.token.contents())).isEqualTo("token-in-use");
        assertThat(session.contents().keys()).isEmpty();
      }
      assertThat(played.tryLogin(Played.PIN)).isEqualTo("done");
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aModuleThatCannotLockIsCalledByOneAtATime(Layout layout) throws Exception {
    MockModule mock = MockModule.in(folder, layout);
    mock.set(-1, "os-locking", 0);
    mock.token(Played.SLOT, Played.LABEL, Played.SERIAL, Played.PIN, Played.OFFICER);
    try (TokenAdapter adapter = TokenAdapter.open(TokenModule.at(mock.path()), Played.abi(layout));
        TokenSession session = Played.login(adapter.onlyToken(), Played.PIN)) {
      assertThat(mock.count("C_Initialize")).isEqualTo(2);
      SigningKey signer = session.signer(session.generate(KeySpec.EC_P256, "Khóa"));

      all(
          Crowd.of(THREADS, thread -> sign(signer, SignatureScheme.ECDSA_SHA256, thread, 200)),
          200);
      assertThat(mock.get(Played.SLOT, "most-at-once")).isOne();
    }
  }
}
