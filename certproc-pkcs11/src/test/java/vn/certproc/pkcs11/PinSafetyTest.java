package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.Layout;
import vn.certproc.pkcs11.rig.ProxyModule;
import vn.certproc.pkcs11.rig.SoftHsm;

/** A wrong PIN makes one attempt, whoever sends it how often; a risk is taken by nobody unasked. */
class PinSafetyTest {

  private static final int THREADS = 16;

  @TempDir Path folder;

  private Played played;

  @AfterEach
  void close() {
    if (played != null) {
      played.close();
    }
  }

  private Played played(Layout layout) {
    played = Played.in(folder, layout);
    return played;
  }

  /** One is refused by the token, the others before. */
  private static void oneWasSent(List<String> codes, String refused) {
    assertThat(codes).hasSize(THREADS).containsOnlyOnce(refused);
    assertThat(Collections.frequency(codes, "pin-refused-before")).isEqualTo(THREADS - 1);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void oneAttemptForManyThreads(Layout layout) throws Exception {
    Played p = played(layout);

    oneWasSent(Crowd.of(THREADS, i -> p.tryLogin(Played.WRONG)), "pin-refused");

    assertThat(p.mock.count("C_Login")).isOne();
    assertThat(p.get("user-compared")).isOne();
    assertThat(p.get("user-left")).isEqualTo(2);
    assertThat(p.get("sessions")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void oneAttemptForManyObjectsOfTheSameToken(Layout layout) throws Exception {
    Played p = played(layout);

    oneWasSent(
        Crowd.of(
            THREADS,
            i ->
                Played.code(
                    () -> Played.login(p.adapter.token(Played.SERIAL), Played.WRONG).close())),
        "pin-refused");

    assertThat(p.get("user-compared")).isOne();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void oneAttemptForManyChanges(Layout layout) throws Exception {
    Played p = played(layout);

    oneWasSent(
        Crowd.of(
            THREADS, i -> Played.code(() -> Played.change(p.token, Played.WRONG, Played.OTHER))),
        "pin-refused");

    assertThat(p.mock.count("C_SetPIN")).isOne();
    assertThat(p.tryLogin(Played.WRONG)).isEqualTo("pin-refused-before");
    assertThat(p.get("user-compared")).isOne();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void oneAttemptForManyUnlocks(Layout layout) throws Exception {
    Played p = played(layout);

    oneWasSent(
        Crowd.of(
            THREADS, i -> Played.code(() -> Played.unlock(p.token, Played.WRONG, Played.OTHER))),
        "so-pin-refused");

    assertThat(p.mock.count("C_Login")).isOne();
    assertThat(p.get("so-compared")).isOne();
    assertThat(p.get("user-compared")).isZero();
  }

  @Test
  void oneAttemptReachesARealModule() throws Exception {
    SoftHsm softHsm = SoftHsm.in(folder);
    softHsm.token(Played.LABEL, Played.PIN, Played.OFFICER);
    ProxyModule proxy = ProxyModule.in(folder, softHsm.module());
    try (TokenAdapter adapter = TokenAdapter.open(TokenModule.at(proxy.path()), Abi.NATURAL_8)) {
      proxy.reset();

      oneWasSent(
          Crowd.of(
              THREADS,
              i ->
                  Played.code(
                      () -> Played.login(adapter.token(Played.LABEL), Played.WRONG).close())),
          "pin-refused");

      assertThat(proxy.count("C_Login")).isOne();
      Played.login(adapter.token(Played.LABEL), Played.PIN).close();
      assertThat(proxy.count("C_Login")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void oneLoginForManyRightOnes(Layout layout) throws Exception {
    Played p = played(layout);
    try (TokenSession first = p.login()) {
      assertThat(Crowd.of(THREADS, i -> p.tryLogin(Played.PIN))).containsOnly("done");
      assertThat(Crowd.of(THREADS, i -> p.tryLogin(Played.WRONG))).containsOnly("pin-differs");
      assertThat(p.mock.count("C_Login")).isOne();
      assertThat(first.contents().keys()).isEmpty();
    }
    assertThat(p.get("sessions")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void theLastTryIsKept(Layout layout) {
    Played p = played(layout);
    p.set("user-tries", 1);
    assertThat(p.token.info().pin()).isEqualTo(PinState.FINAL_TRY);

    nothingIsSent(p, "pin-final-try");

    assertThat(p.tryLogin(Played.PIN, PinRisk.LOCKED, PinRisk.REFUSED_BEFORE, PinRisk.UNANSWERED))
        .isEqualTo("pin-final-try");
    assertThat(p.get("user-compared")).isZero();
    assertThat(p.tryLogin(Played.PIN, PinRisk.FINAL_TRY)).isEqualTo("done");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aLockedTokenIsLeftAlone(Layout layout) {
    Played p = played(layout);
    p.set("user-tries", 0);
    assertThat(p.token.info().pin()).isEqualTo(PinState.LOCKED);

    nothingIsSent(p, "pin-locked");

    assertThat(p.tryLogin(Played.PIN, PinRisk.FINAL_TRY)).isEqualTo("pin-locked");
    assertThat(p.mock.count("C_Login")).isZero();
    assertThat(p.tryLogin(Played.PIN, PinRisk.LOCKED)).isEqualTo("pin-locked");
    assertThat(p.mock.count("C_Login")).isOne();
  }

  private static void nothingIsSent(Played p, String code) {
    assertThat(p.tryLogin(Played.PIN)).isEqualTo(code);
    assertThat(Played.code(() -> Played.change(p.token, Played.PIN, Played.OTHER))).isEqualTo(code);
    assertThat(p.mock.count("C_Login")).isZero();
    assertThat(p.mock.count("C_SetPIN")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void lockedWithoutAFlagIsRemembered(Layout layout) {
    Played p = played(layout);
    p.set("locked-flag", 0);
    p.set("count-flags", 0);
    for (String wrong : List.of("111111", "222222", "333333")) {
      assertThat(p.tryLogin(wrong)).isEqualTo("pin-refused");
    }
    assertThat(p.token.info().pin()).isEqualTo(PinState.OK);

    assertThat(p.tryLogin(Played.PIN)).isEqualTo("pin-locked");
    assertThat(p.token.info().pin()).isEqualTo(PinState.LOCKED);
    assertThat(p.tryLogin(Played.OTHER)).isEqualTo("pin-locked");
    p.mock.remove(Played.SLOT);
    p.mock.insert(Played.SLOT);
    assertThat(p.tryLogin(Played.OTHER)).isEqualTo("pin-locked");
    assertThat(p.mock.count("C_Login")).isEqualTo(4);

    Played.unlock(p.token, Played.OFFICER, Played.OTHER);
    assertThat(p.token.info().pin()).isEqualTo(PinState.OK);
    assertThat(p.tryLogin(Played.OTHER)).isEqualTo("done");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void theOfficersTriesAreApartFromTheHolders(Layout layout) {
    Played p = played(layout);
    p.set("so-tries", 1);
    TokenInfo info = p.token.info();
    assertThat(info.securityOfficerPin()).isEqualTo(PinState.FINAL_TRY);
    assertThat(info.pin()).isEqualTo(PinState.OK);
    assertThat(p.tryLogin(Played.PIN)).isEqualTo("done");
    Runnable unlock = () -> Played.unlock(p.token, Played.OFFICER, Played.OTHER);
    assertThat(Played.code(unlock)).isEqualTo("so-pin-final-try");
    p.set("so-tries", 0);
    assertThat(Played.code(unlock)).isEqualTo("so-pin-locked");
    assertThat(p.mock.count("C_Login:so")).isZero();

    p.set("so-tries", 3);
    p.set("user-tries", 0);
    Played.unlock(p.token, Played.OFFICER, Played.OTHER);
    p.set("user-tries", 3);
    assertThat(p.tryLogin(Played.OTHER)).isEqualTo("done");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void lengthsAreSeenToBeforeAnythingIsSent(Layout layout) {
    Played p = played(layout);
    List<Consumer<String>> sendings =
        List.of(
            text -> Played.login(p.token, text).close(),
            text -> Played.change(p.token, text, Played.OTHER),
            text -> Played.change(p.token, Played.PIN, text),
            text -> Played.unlock(p.token, text, Played.OTHER),
            text -> Played.unlock(p.token, Played.OFFICER, text));
    for (Consumer<String> each : sendings) {
      for (String text : List.of("123", "12345678901234567", "ệệệệệệ")) {
        assertThat(Played.code(() -> each.accept(text))).isEqualTo("pin-length");
      }
    }
    assertThat(p.mock.count("C_Login") + p.mock.count("C_SetPIN") + p.mock.count("C_InitPIN"))
        .isZero();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aTokenWithoutAPinSaysSo(Layout layout) {
    Played p = played(layout);
    p.mock.token(Played.SLOT, Played.LABEL, Played.SERIAL, "", Played.OFFICER);

    assertThat(p.token.info().pinSet()).isFalse();
    assertThat(p.tryLogin(Played.PIN)).isEqualTo("pin-not-set");
    assertThat(p.tryLogin(Played.PIN)).isEqualTo("pin-not-set");
    Played.unlock(p.token, Played.OFFICER, Played.PIN);
    assertThat(p.tryLogin(Played.PIN)).isEqualTo("done");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aPinThatMustBeChangedCanBe(Layout layout) {
    Played p = played(layout);
    p.set("to-be-changed", 1);
    assertThat(p.token.info().pin()).isEqualTo(PinState.MUST_BE_CHANGED);
    assertThat(p.tryLogin(Played.PIN)).isEqualTo("done");

    p.set("to-be-changed", 2);
    try (TokenSession session = p.login()) {
      assertThat(Played.code(() -> session.generate(KeySpec.RSA_2048, "Khóa")))
          .isEqualTo("pin-must-change");
      Played.change(p.token, Played.PIN, Played.OTHER);
      assertThat(session.generate(KeySpec.RSA_2048, "Khóa").signs()).isTrue();
    }
    assertThat(p.token.info().pin()).isEqualTo(PinState.OK);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void anExpiredPinCanBeChanged(Layout layout) {
    Played p = played(layout);
    p.mock.fail("C_Login", 1, 0xA3);

    assertThat(p.tryLogin(Played.PIN)).isEqualTo("pin-must-change");
    assertThat(p.token.info().pin()).isEqualTo(PinState.MUST_BE_CHANGED);
    Played.change(p.token, Played.PIN, Played.OTHER);
    assertThat(p.token.info().pin()).isEqualTo(PinState.OK);
    assertThat(p.tryLogin(Played.OTHER)).isEqualTo("done");
  }
}
