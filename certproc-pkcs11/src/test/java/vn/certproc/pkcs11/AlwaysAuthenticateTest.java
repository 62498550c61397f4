package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.Layout;
import vn.certproc.pkcs11.rig.SoftHsm;

/** Keys that want the PIN at each signature: it is asked for each time, and is as safe as ever. */
class AlwaysAuthenticateTest {

  private static final SignatureScheme SCHEME = SignatureScheme.RSA_PKCS1_SHA256;
  private static final byte[] MESSAGE = {1, 2, 3};

  @TempDir Path folder;

  private Played played;

  @AfterEach
  void close() {
    if (played != null) {
      played.close();
    }
  }

  /** Makes such a key and leaves it on the token. */
  private void key(Layout layout) {
    played = Played.in(folder, layout);
    played.set("always-authenticate", 1);
    try (TokenSession session = played.login()) {
      assertThat(session.generate(KeySpec.RSA_2048, "Khóa").alwaysAuthenticate()).isTrue();
    }
  }

  private static TokenKey onlyKey(TokenSession session) {
    return session.contents().keys().get(0);
  }

  private static void signs(SigningKey signer) {
    byte[] signature = signer.sign(SCHEME, MESSAGE);
    assertThat(Verification.holds(signer.publicKey(), SCHEME, MESSAGE, signature)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void thePinIsAskedForAtEachSignature(Layout layout) {
    key(layout);
    AtomicInteger asked = new AtomicInteger();
    try (TokenSession session = played.login()) {
      SigningKey signer =
          session.signer(
              onlyKey(session),
              token -> {
                asked.incrementAndGet();
                assertThat(token).isEqualTo(played.token.id());
                return Played.pin(Played.PIN);
              });
      assertThat(asked).hasValue(0);
      signs(signer);
      signs(signer);
    }
    assertThat(asked).hasValue(2);
    assertThat(played.mock.count("C_Login:context")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void withoutAWayToAskTheKeyIsRefused(Layout layout) {
    key(layout);
    try (TokenSession session = played.login()) {
      TokenKey key = onlyKey(session);

      assertThat(Played.code(() -> session.signer(key))).isEqualTo("key-wants-pin");
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aWrongPinCountsOnceAndTheSessionGoesOn(Layout layout) {
    key(layout);
    try (TokenSession session = played.login()) {
      long before = played.get("user-compared");
      TokenKey key = onlyKey(session);
      SigningKey wrong = session.signer(key, token -> Played.pin(Played.WRONG));

      assertThat(Played.code(() -> signs(wrong))).isEqualTo("pin-refused");
      assertThat(Played.code(() -> signs(wrong))).isEqualTo("pin-refused-before");
      assertThat(played.get("user-compared") - before).isOne();
      assertThat(played.token.info().pin()).isEqualTo(PinState.LOW);

      assertThat(session.contents().keys()).hasSize(1);
      signs(session.signer(key, token -> Played.pin(Played.PIN)));
      assertThat(played.token.info().pin()).isEqualTo(PinState.OK);
    }
    assertThat(played.tryLogin(Played.WRONG)).isEqualTo("pin-refused-before");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aLostAnswerLeavesNoOperationBehind(Layout layout) {
    key(layout);
    try (TokenSession session = played.login()) {
      SigningKey signer = session.signer(onlyKey(session), token -> Played.pin(Played.PIN));
      played.mock.fail("C_Login", 1, 0x05);

      assertThat(Played.code(() -> signs(signer))).isEqualTo("token-call-failed");
      assertThat(Played.code(() -> signs(signer))).isEqualTo("pin-unanswered");
      assertThat(played.mock.count("C_Login:context")).isZero();
    }
    try (TokenSession session = played.login(PinRisk.UNANSWERED)) {
      signs(session.signer(onlyKey(session), token -> Played.pin(Played.PIN)));
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aCallThatFailsLeavesNoOperationBehind(Layout layout) {
    played = Played.in(folder, layout);
    try (TokenSession session = played.login()) {
      SigningKey signer = session.signer(session.generate(KeySpec.RSA_2048, "Khóa"));
      for (String function : java.util.List.of("C_SignInit", "C_Sign")) {
        played.mock.fail(function, 1, 0x05);
        assertThat(Played.code(() -> signs(signer))).isEqualTo("token-call-failed");
        signs(signer);
      }
      for (String function : java.util.List.of("C_FindObjectsInit", "C_FindObjects")) {
        played.mock.fail(function, 1, 0x05);
        assertThat(Played.code(() -> session.contents())).isEqualTo("token-call-failed");
        assertThat(session.contents().keys()).hasSize(1);
      }
    }
  }

  /** A token of one session cannot put the begun signature aside: it is ended instead. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void aTokenOfOneSessionKeepsItsLogin(Layout layout) {
    key(layout);
    played.set("max-sessions", 1);
    try (TokenSession session = played.login()) {
      SigningKey wrong = session.signer(onlyKey(session), token -> Played.pin(Played.WRONG));
      assertThat(Played.code(() -> signs(wrong))).isEqualTo("pin-refused");
      assertThat(session.contents().keys()).hasSize(1);
      signs(session.signer(onlyKey(session), token -> Played.pin(Played.PIN)));
    }
  }

  /** Whoever is asked may look at the token, log in, or close: nothing is held meanwhile. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void whoIsAskedMayUseTheToken(Layout layout) {
    key(layout);
    played.set("max-sessions", 1);
    try (TokenSession session = played.login()) {
      SigningKey signer =
          session.signer(
              onlyKey(session),
              token -> {
                assertThat(session.contents().keys()).hasSize(1);
                assertThat(played.token.contents().keys()).hasSize(1);
                played.login().close();
                return Played.pin(Played.PIN);
              });
      signs(signer);
    }
  }

  @Test
  void aRealModulesKey() {
    SoftHsm softHsm = SoftHsm.in(folder);
    softHsm
        .token(Played.LABEL, Played.PIN, Played.OFFICER)
        .generate("rsa:2048", "01", "key", "--always-auth");
    try (TokenAdapter adapter = TokenAdapter.open(TokenModule.at(softHsm.module()), Abi.NATURAL_8);
        TokenSession session = Played.login(adapter.token(Played.LABEL), Played.PIN)) {
      TokenKey key = onlyKey(session);
      assertThat(key.alwaysAuthenticate()).isTrue();
      SigningKey wrong = session.signer(key, token -> Played.pin(Played.WRONG));

      signs(session.signer(key, token -> Played.pin(Played.PIN)));
      assertThat(Played.code(() -> signs(wrong))).isEqualTo("pin-refused");
      assertThat(Played.code(() -> signs(wrong))).isEqualTo("pin-refused-before");
      signs(session.signer(key, token -> Played.pin(Played.PIN)));
    }
  }
}
