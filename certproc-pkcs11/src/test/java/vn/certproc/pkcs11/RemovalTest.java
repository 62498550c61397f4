package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.rig.Layout;

/**
 * A token that is pulled out at any call of anything gives one clear error, and works again when it
 * is put back.
 */
class RemovalTest {

  private static final byte[] MESSAGE = {1, 2, 3};

  /** More calls than anything here makes. */
  private static final int MOST_CALLS = 400;

  /** What is called last and only tidies up: C_Logout, C_CloseSession. */
  private static final int TIDYING = 2;

  @TempDir Path folder;

  private final TestCertificates certificates = new TestCertificates();
  private Played played;

  @AfterEach
  void close() {
    if (played != null) {
      played.close();
    }
  }

  /** Something that is done with a token. */
  @FunctionalInterface
  private interface Act {
    void on(TokenDevice token, TokenSession session);
  }

  private static Act loggedOut(java.util.function.Consumer<TokenDevice> act) {
    return (token, session) -> {
      session.close();
      act.accept(token);
    };
  }

  private Map<String, Act> acts() {
    Map<String, Act> acts = new LinkedHashMap<>();
    acts.put("info", (token, session) -> token.info());
    acts.put("login", loggedOut(t -> Played.login(t, Played.PIN, PinRisk.UNANSWERED)));
    acts.put("public contents", loggedOut(TokenDevice::contents));
    acts.put("shared contents", (token, session) -> token.contents());
    acts.put("contents", (token, session) -> session.contents());
    acts.put("sign", (token, session) -> sign(session));
    acts.put("change PIN", loggedOut(RemovalTest::change));
    acts.put("change PIN while logged in", (token, session) -> change(token));
    acts.put(
        "unlock", loggedOut(t -> Played.unlock(t, Played.OFFICER, Played.PIN, PinRisk.UNANSWERED)));
    acts.put("install", (token, session) -> install(session));
    acts.put("generate", (token, session) -> session.generate(KeySpec.EC_P256, "Khóa"));
    return acts;
  }

  private static void change(TokenDevice token) {
    Played.change(token, Played.PIN, Played.PIN, PinRisk.UNANSWERED);
  }

  private static void sign(TokenSession session) {
    SigningKey signer = session.signer(session.contents().keys().get(0));
    SignatureScheme scheme = signer.schemes().iterator().next();
    byte[] signature = signer.sign(scheme, MESSAGE);
    assertThat(Verification.holds(signer.publicKey(), scheme, MESSAGE, signature)).isTrue();
  }

  private void install(TokenSession session) {
    PublicKey key = session.contents().keys().get(0).publicKey().orElseThrow();
    session.install(certificates.install(certificates.renewed(key)));
  }

  static Stream<Arguments> answers() {
    return Stream.of(Layout.values())
        .flatMap(
            layout -> Stream.of(0x32, 0xB3, 0x30, 0x05, 0xE0).map(rv -> Arguments.of(layout, rv)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("answers")
  void pulledAtEachCall(Layout layout, int answer) {
    played = Played.in(folder, layout);
    played.set("removed-rv", answer);
    try (TokenSession session = played.login()) {
      session.generate(KeySpec.EC_P256, "Khóa");
    }
    Map<String, Integer> runs = new LinkedHashMap<>();
    acts().forEach((name, act) -> runs.put(name, pulledAtEachCallOf(name, act)));
    System.out.printf(
        "%s, answer 0x%02X: pulled %d times: %s%n",
        layout, answer, runs.values().stream().mapToInt(Integer::intValue).sum(), runs);
    assertThat(played.get("user-left")).isEqualTo(3);
    assertThat(played.get("so-left")).isEqualTo(3);
  }

  private int pulledAtEachCallOf(String name, Act act) {
    int done = 0;
    for (int nth = 1; nth <= MOST_CALLS; nth++) {
      if (name.equals("generate")) {
        // Each run may leave a pair behind: an empty token again.
        played.mock.token(Played.SLOT, Played.LABEL, Played.SERIAL, Played.PIN, Played.OFFICER);
      }
      TokenSession session = played.login(PinRisk.UNANSWERED);
      played.mock.removeAt(Played.SLOT, nth);
      String code = Played.code(() -> act.on(played.token, session));
      played.mock.removeAt(Played.SLOT, 0);
      if (played.get("present") == 1) {
        assertThat(code).as(name).isEqualTo("done");
        session.close();
        assertThat(nth).as(name).isGreaterThan(1);
        assertThat(done).as(name + ": finished before it was pulled").isLessThanOrEqualTo(TIDYING);
        return nth - 1;
      }
      done += code.equals("done") ? 1 : 0;
      assertThat(code)
          .as("%s, pulled at call %d", name, nth)
          .isIn("token-removed", "token-session-lost", "done");
      putBack(name, nth, session);
    }
    throw new AssertionError(name + " never ended");
  }

  private void putBack(String name, int nth, TokenSession old) {
    assertThat(Played.code(() -> played.token.info())).isEqualTo("token-removed");
    played.mock.insert(Played.SLOT);
    try (TokenSession session = played.login(PinRisk.UNANSWERED)) {
      if (!session.contents().keys().isEmpty()) {
        sign(session);
      }
    }
    old.close();
    assertThat(played.get("sessions")).as("%s, pulled at call %d", name, nth).isZero();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("answers")
  void pulledAndPutBackUnseen(Layout layout, int answer) {
    played = Played.in(folder, layout);
    played.set("removed-rv", answer);
    TokenSession session = played.login();
    SigningKey signer = session.signer(session.generate(KeySpec.EC_P256, "Khóa"));
    for (Runnable each :
        List.<Runnable>of(
            () -> session.contents(),
            () -> signer.sign(SignatureScheme.ECDSA_SHA256, MESSAGE),
            () -> session.generate(KeySpec.EC_P256, "Khóa"))) {
      played.mock.remove(Played.SLOT);
      played.mock.insert(Played.SLOT);
      assertThat(Played.code(each)).isEqualTo("token-session-lost");
    }
    try (TokenSession next = played.login()) {
      sign(next);
      assertThat(Played.code(() -> session.contents())).isEqualTo("token-session-lost");
      assertThat(Played.code(() -> signer.sign(SignatureScheme.ECDSA_SHA256, MESSAGE)))
          .isEqualTo("token-session-lost");
      session.close();
      sign(next);
    }
  }

  /** The first that notices is the login: it must not share what is dead. */
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("answers")
  void pulledAndPutBackBeforeTheNextLogin(Layout layout, int answer) {
    played = Played.in(folder, layout);
    played.set("removed-rv", answer);
    try (TokenSession old = played.login()) {
      old.generate(KeySpec.EC_P256, "Khóa");
      played.mock.remove(Played.SLOT);
      played.mock.insert(Played.SLOT);
      assertThat(played.token.contents().keys()).isEmpty();
      try (TokenSession next = played.login()) {
        sign(next);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void putBackIntoAnotherSlot(Layout layout) {
    played = Played.in(folder, layout);
    TokenSession old = played.login();
    played.mock.remove(Played.SLOT);
    assertThat(Played.code(() -> old.contents())).isEqualTo("token-removed");
    assertThat(Played.code(() -> played.token.contents())).isEqualTo("token-removed");
    assertThat(played.tryLogin(Played.PIN)).isEqualTo("token-removed");
    played.mock.token(2, Played.LABEL, Played.SERIAL, Played.PIN, Played.OFFICER);

    try (TokenSession session = played.login()) {
      session.generate(KeySpec.EC_P256, "Khóa");
      sign(session);
      assertThat(Played.code(() -> old.contents())).isEqualTo("token-session-lost");
    }
    assertThat(played.mock.get(2, "objects")).isEqualTo(2);
    old.close();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void withoutASerialNumberTheLabelTells(Layout layout) {
    played = Played.in(folder, layout);
    played.mock.token(0, "Không số", "", Played.PIN, Played.OFFICER);
    TokenDevice token = played.adapter.token("Không số");
    assertThat(token.id().serial()).isEmpty();
    Played.login(token, Played.PIN).close();
    played.mock.remove(0);
    assertThat(Played.code(() -> token.info())).isEqualTo("token-removed");
    played.mock.token(3, "Khác", "", Played.PIN, Played.OFFICER);
    assertThat(Played.code(() -> token.info())).isEqualTo("token-removed");
    played.mock.token(2, "Không số", "0000000000000000", Played.PIN, Played.OFFICER);

    Played.login(token, Played.PIN).close();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void theLabelTellsTokensOfOneSerialNumberApart(Layout layout) {
    played = Played.in(folder, layout);
    played.mock.token(2, "Ký số", Played.SERIAL, Played.OTHER, Played.OFFICER);
    assertThat(Played.code(() -> played.adapter.token(Played.SERIAL))).isEqualTo("token-several");
    TokenDevice other =
        played.adapter.tokens().stream()
            .filter(t -> t.id().label().equals("Ký số"))
            .findFirst()
            .orElseThrow();

    Played.login(other, Played.OTHER).close();
    assertThat(played.tryLogin(Played.PIN)).isEqualTo("done");
    assertThat(played.mock.get(2, "user-left")).isEqualTo(3);

    played.mock.remove(Played.SLOT);
    assertThat(played.tryLogin(Played.PIN)).isEqualTo("token-removed");
    assertThat(played.mock.get(2, "user-compared")).isOne();
    assertThat(played.mock.get(2, "user-left")).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void tokensThatLookTheSameAreNotUsed(Layout layout) {
    played = Played.in(folder, layout);
    played.mock.token(2, Played.LABEL, Played.SERIAL, Played.OTHER, Played.OFFICER);

    assertThat(played.tryLogin(Played.PIN)).isEqualTo("token-ambiguous");
    assertThat(Played.code(() -> played.token.info())).isEqualTo("token-ambiguous");
    assertThat(Played.code(() -> Played.unlock(played.token, Played.OFFICER, Played.OTHER)))
        .isEqualTo("token-ambiguous");
    assertThat(played.mock.count("C_Login")).isZero();
    played.mock.remove(2);
    assertThat(played.tryLogin(Played.PIN)).isEqualTo("done");
  }
}
