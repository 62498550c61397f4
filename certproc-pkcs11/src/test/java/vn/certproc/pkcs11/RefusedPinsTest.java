package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.Layout;
import vn.certproc.pkcs11.rig.OpenCryptoki;
import vn.certproc.pkcs11.rig.ProxyModule;
import vn.certproc.pkcs11.rig.SoftHsm;

/** What makes a refused PIN forgotten, what does not, and what follows from a lost answer. */
class RefusedPinsTest {

  @TempDir Path folder;

  private Played played;

  @AfterEach
  void close() {
    if (played != null) {
      played.close();
    }
  }

  /** A token that has refused one PIN. */
  private Played refusing(Layout layout) {
    played = Played.in(folder, layout);
    assertThat(played.tryLogin(Played.WRONG)).isEqualTo("pin-refused");
    assertThat(played.tryLogin(Played.WRONG)).isEqualTo("pin-refused-before");
    return played;
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void forgottenWhenThePinIsChanged(Layout layout) {
    Played p = refusing(layout);
    Played.change(p.token, Played.PIN, Played.WRONG);

    assertThat(p.tryLogin(Played.WRONG)).isEqualTo("done");
    assertThat(p.tryLogin(Played.PIN)).isEqualTo("pin-refused");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void forgottenWhenUnlocked(Layout layout) {
    Played p = refusing(layout);
    Played.unlock(p.token, Played.OFFICER, Played.WRONG);

    assertThat(p.tryLogin(Played.WRONG)).isEqualTo("done");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void forgottenWhenSomebodyElseClearedTheCount(Layout layout) {
    Played p = refusing(layout);
    p.set("user-tries", 3);

    assertThat(p.tryLogin(Played.WRONG)).isEqualTo("pin-refused");
    assertThat(p.get("user-compared")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void sentOnceMoreWhenAskedFor(Layout layout) {
    Played p = refusing(layout);

    assertThat(p.tryLogin(Played.WRONG, PinRisk.FINAL_TRY, PinRisk.LOCKED, PinRisk.UNANSWERED))
        .isEqualTo("pin-refused-before");
    assertThat(p.get("user-compared")).isOne();
    assertThat(p.tryLogin(Played.WRONG, PinRisk.REFUSED_BEFORE)).isEqualTo("pin-refused");
    assertThat(p.tryLogin(Played.WRONG)).isEqualTo("pin-final-try");
    assertThat(p.get("user-compared")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void keptWhenTheTokenIsPulledAndPutBack(Layout layout) {
    Played p = refusing(layout);
    p.mock.remove(Played.SLOT);
    assertThat(p.tryLogin(Played.WRONG)).isEqualTo("token-removed");
    p.mock.insert(Played.SLOT);

    assertThat(p.tryLogin(Played.WRONG)).isEqualTo("pin-refused-before");
    assertThat(p.adapter.token(Played.SERIAL).id()).isEqualTo(p.token.id());
    assertThat(p.get("user-compared")).isOne();
  }

  /** Our own right PIN clears the count, and proves that the other is still a wrong one. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void keptWhenWeEnterTheRightOne(Layout layout) {
    Played p = refusing(layout);
    assertThat(p.tryLogin(Played.PIN)).isEqualTo("done");

    assertThat(p.token.info().pin()).isEqualTo(PinState.OK);
    assertThat(p.tryLogin(Played.WRONG)).isEqualTo("pin-refused-before");
    assertThat(p.get("user-compared")).isEqualTo(2);
  }

  /** A token that cannot be told from ours says that nothing was counted: it is not ours. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void keptWhenATwinIsLookedAt(Layout layout) {
    Played p = refusing(layout);
    p.mock.token(2, Played.LABEL, Played.SERIAL, Played.PIN, Played.OFFICER);
    assertThat(p.adapter.slots()).filteredOn(SlotReport::usable).hasSize(2);
    assertThat(p.tryLogin(Played.WRONG)).isEqualTo("token-ambiguous");
    p.mock.remove(2);

    assertThat(p.tryLogin(Played.WRONG)).isEqualTo("pin-refused-before");
    assertThat(p.get("user-compared")).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "NATURAL,0x05,token-call-failed",
    "NATURAL,0x30,token-call-failed",
    "NATURAL,0x32,token-removed",
    "PACKED,0x05,token-call-failed",
    "PACKED,0x32,token-removed"
  })
  void aLostAnswerIsNotAskedForAgain(Layout layout, String answer, String code) {
    played = Played.in(folder, layout);
    played.mock.fail("C_Login", 1, Integer.decode(answer));

    assertThat(played.tryLogin(Played.PIN)).isEqualTo(code);
    assertThat(played.token.info().pin()).isEqualTo(PinState.UNKNOWN);
    assertThat(played.tryLogin(Played.PIN)).isEqualTo("pin-unanswered");
    assertThat(played.tryLogin(Played.PIN, PinRisk.REFUSED_BEFORE)).isEqualTo("pin-unanswered");
    assertThat(Played.code(() -> Played.change(played.token, Played.PIN, Played.OTHER)))
        .isEqualTo("pin-unanswered");
    assertThat(played.mock.count("C_Login")).isOne();
    assertThat(played.mock.count("C_SetPIN")).isZero();
    assertThat(played.tryLogin(Played.PIN, PinRisk.UNANSWERED)).isEqualTo("done");
    assertThat(played.token.info().pin()).isEqualTo(PinState.OK);
    assertThat(played.tryLogin(Played.PIN)).isEqualTo("done");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aLostAnswerToAChange(Layout layout) {
    played = Played.in(folder, layout);
    played.mock.fail("C_SetPIN", 1, 0x05);
    Runnable change = () -> Played.change(played.token, Played.PIN, Played.OTHER);

    assertThat(Played.code(change)).isEqualTo("token-call-failed");
    assertThat(played.token.info().pin()).isEqualTo(PinState.UNKNOWN);
    assertThat(Played.code(change)).isEqualTo("pin-unanswered");
    assertThat(played.tryLogin(Played.PIN)).isEqualTo("pin-unanswered");
    assertThat(played.mock.count("C_SetPIN") + played.mock.count("C_Login")).isOne();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aLostAnswerToTheOfficer(Layout layout) {
    played = Played.in(folder, layout);
    played.mock.fail("C_Login", 1, 0x30);
    Runnable unlock = () -> Played.unlock(played.token, Played.OFFICER, Played.OTHER);

    assertThat(Played.code(unlock)).isEqualTo("token-call-failed");
    assertThat(played.token.info().securityOfficerPin()).isEqualTo(PinState.UNKNOWN);
    assertThat(played.token.info().pin()).isEqualTo(PinState.OK);
    assertThat(Played.code(unlock)).isEqualTo("pin-unanswered");
    assertThat(played.mock.count("C_Login")).isOne();
  }

  /** The module has done it, and the answer is lost on its way; wherever that is. */
  @Test
  void aRealModulesAnswerIsLost() {
    SoftHsm softHsm = SoftHsm.in(folder);
    softHsm.token(Played.LABEL, Played.PIN, Played.OFFICER);
    int lost = 0;
    for (int nth = 1; nth <= 30; nth++) {
      ProxyModule proxy = ProxyModule.in(folder, softHsm.module());
      try (TokenAdapter adapter = TokenAdapter.open(TokenModule.at(proxy.path()), Abi.NATURAL_8)) {
        TokenDevice token = adapter.token(Played.LABEL);
        proxy.reset();
        proxy.failAfter(nth, 0x05);
        String code = Played.code(() -> Played.login(token, Played.PIN).close());
        proxy.heal();
        assertThat(proxy.count("C_Login")).isLessThanOrEqualTo(1);
        if (token.info().pin() == PinState.UNKNOWN) {
          lost++;
          assertThat(code).isEqualTo("token-call-failed");
          assertThat(Played.code(() -> Played.login(token, Played.PIN).close()))
              .isEqualTo("pin-unanswered");
          assertThat(proxy.count("C_Login")).isOne();
          Played.login(token, Played.PIN, PinRisk.UNANSWERED).close();
        }
        Played.login(token, Played.PIN).close();
      }
    }
    assertThat(lost).as("places where the answer to C_Login was lost").isOne();
  }

  /** Another process enters the right PIN: the token's own counter says so. */
  @Test
  void forgottenWhenAnotherProcessClearedTheCount() throws Exception {
    try (OpenCryptoki softToken = OpenCryptoki.fresh();
        TokenAdapter adapter =
            TokenAdapter.open(TokenModule.at(softToken.module()), Abi.NATURAL_8)) {
      TokenDevice token = adapter.token(OpenCryptoki.LABEL);
      String wrong = "00000000";
      Runnable login = () -> Played.login(token, wrong).close();
      assertThat(Played.code(login)).isEqualTo("pin-refused");
      assertThat(Played.code(login)).isEqualTo("pin-refused-before");
      assertThat(token.info().pin()).isEqualTo(PinState.LOW);

      assertThat(softToken.tool().login(OpenCryptoki.USER_PIN).exit()).isZero();

      assertThat(token.info().pin()).isEqualTo(PinState.OK);
      assertThat(Played.code(login)).isEqualTo("pin-refused");
      assertThat(token.info().pin()).isEqualTo(PinState.LOW);
    }
  }
}
