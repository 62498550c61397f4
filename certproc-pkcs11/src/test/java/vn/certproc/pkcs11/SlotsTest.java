package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.error.Fault;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.rig.Layout;
import vn.certproc.pkcs11.rig.SoftHsm;

/** One bad slot hides no good one, and each says what it is. */
class SlotsTest {

  @TempDir Path folder;

  private Played played;

  @AfterEach
  void close() {
    if (played != null) {
      played.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void eachSlotSaysWhatItIs(Layout layout) {
    played = Played.in(folder, layout);
    played.mock.uninitialised(0);
    played.mock.token(2, "Hỏng", "B2", Played.PIN, Played.OFFICER);
    played.mock.set(2, "token-info-rv", 0xE1);
    played.mock.token(3, "Hỏng hơn", "C3", Played.PIN, Played.OFFICER);
    played.mock.set(3, "slot-info-rv", 0x80000042L);
    played.mock.set(3, "token-info-rv", 0x80000042L);

    List<SlotReport> slots = played.adapter.slots();

    assertThat(slots).extracting(SlotReport::slotId).containsExactly(0L, 1L, 2L, 3L);
    assertThat(slots).extracting(SlotReport::usable).containsExactly(false, true, false, false);
    TokenInfo bare = slots.get(0).token().orElseThrow();
    assertThat(bare.initialized()).isFalse();
    assertThat(bare.pin()).isEqualTo(PinState.UNKNOWN);
    assertThat(bare.securityOfficerPin()).isEqualTo(PinState.UNKNOWN);
    assertThat(slots.get(0).fault()).isEmpty();
    assertThat(slots.get(1).token().orElseThrow().label()).isEqualTo(Played.LABEL);
    unreadable(slots.get(2), "C_GetTokenInfo", "CKR_TOKEN_NOT_RECOGNIZED");
    assertThat(slots.get(2).description()).startsWith("Mock reader");
    unreadable(slots.get(3), "C_GetSlotInfo", "CKR_VENDOR_DEFINED 0x80000042");
    assertThat(played.adapter.tokens())
        .extracting(TokenDevice::id)
        .containsExactly(played.token.id());
    assertThat(played.adapter.onlyToken().id()).isEqualTo(played.token.id());
    assertThat(played.tryLogin(Played.PIN)).isEqualTo("done");
  }

  private static void unreadable(SlotReport slot, String function, String answer) {
    Fault fault = slot.fault().orElseThrow();
    assertThat(slot.token()).isEmpty();
    assertThat(fault.code()).isEqualTo("slot-unreadable");
    assertThat(fault.arguments())
        .containsEntry("slot", Long.toString(slot.slotId()))
        .containsEntry("function", function)
        .containsEntry("answer", answer);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void emptySlotsAreNoFault(Layout layout) {
    played = Played.in(folder, layout);
    played.mock.remove(Played.SLOT);

    assertThat(played.adapter.slots())
        .hasSize(4)
        .allMatch(s -> s.token().isEmpty() && s.fault().isEmpty() && !s.usable());
    assertThat(played.adapter.tokens()).isEmpty();
    assertThat(Played.code(() -> played.adapter.onlyToken())).isEqualTo("token-none");
    assertThat(Played.code(() -> played.adapter.token(Played.SERIAL))).isEqualTo("token-not-found");
    played.mock.insert(Played.SLOT);
    played.mock.token(2, "Khác", "B2", Played.PIN, Played.OFFICER);
    assertThat(Played.code(() -> played.adapter.onlyToken())).isEqualTo("token-several");
    assertThat(played.adapter.token("b-2").id().label()).isEqualTo("Khác");
    assertThat(played.adapter.token("Khác").id().serial()).contains("B2");
  }

  /** The serial number or the label, whichever tells; never a token that only nearly fits. */
  @ParameterizedTest
  @EnumSource(Layout.class)
  void aTokenIsFoundBySerialOrByLabel(Layout layout) {
    played = Played.in(folder, layout);
    played.mock.token(2, "Số 1", Played.SERIAL, Played.PIN, Played.OFFICER);
    played.mock.token(3, "Số 1", "S1", Played.OTHER, Played.OFFICER);

    assertThat(Played.code(() -> played.adapter.token(Played.SERIAL))).isEqualTo("token-several");
    assertThat(Played.code(() -> played.adapter.token("Số 1"))).isEqualTo("token-several");
    assertThat(label(played.adapter.token(Played.LABEL))).isEqualTo(Played.LABEL);
    assertThat(label(played.adapter.token(Played.SERIAL + " (Số 1)"))).isEqualTo("Số 1");
    assertThat(played.adapter.token("s-1").id().serial()).contains("S1");

    played.mock.remove(2);
    assertThat(played.adapter.token("S\u006f\u0302\u0301 1").id().serial()).contains("S1");
    assertThat(Played.code(() -> played.adapter.token("—"))).isEqualTo("token-not-found");
    try (TokenSession session = Played.login(played.adapter.token("Số 1"), Played.OTHER)) {
      assertThat(session.token().serial()).contains("S1");
    }
  }

  private static String label(TokenDevice token) {
    return token.info().label();
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void twoThatShareASerialNumberAreToldApartByLabel(Layout layout) {
    played = Played.in(folder, layout);
    played.mock.token(2, "Khác", Played.SERIAL, Played.OTHER, Played.OFFICER);

    Played.login(played.adapter.token(Played.LABEL), Played.PIN).close();
    Played.login(played.adapter.token("Khác"), Played.OTHER).close();
    assertThatThrownBy(() -> played.adapter.token(Played.SERIAL))
        .isInstanceOfSatisfying(
            TokenException.NotFound.class,
            e -> {
              assertThat(e.code()).isEqualTo("token-several");
              assertThat(e.text().en()).contains("its label", Played.LABEL, "Khác");
              assertThat(e.text().vi()).contains("nhãn", Played.LABEL, "Khác");
            });
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void twoThatCannotBeToldApart(Layout layout) {
    played = Played.in(folder, layout);
    played.mock.token(2, Played.LABEL, Played.SERIAL, Played.PIN, Played.OFFICER);

    assertThat(Played.code(() -> played.adapter.token(Played.SERIAL))).isEqualTo("token-ambiguous");
    assertThat(Played.code(() -> played.adapter.onlyToken())).isEqualTo("token-ambiguous");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aTokenTellsItsVersionsAndMemory(Layout layout) {
    played = Played.in(folder, layout);
    assertThat(played.token.info().freeMemory()).isEmpty();
    played.set("memory", 50_000);

    TokenInfo info = played.token.info();

    assertThat(info.totalMemory()).hasValue(50_000);
    assertThat(info.freeMemory()).hasValue(50_000);
    assertThat(info.hardwareVersion()).isEqualTo("7.8");
    assertThat(info.firmwareVersion()).isEqualTo("9.10");
    assertThat(info.minPinLength()).isEqualTo(4);
    assertThat(info.maxPinLength()).isEqualTo(16);
    assertThat(info.model()).isEqualTo("Mock token");
    assertThat(info.chipSerial()).contains(Played.SERIAL);
  }

  /** SoftHSM's extra slot shows SO_PIN_LOCKED, which means nothing there. */
  @Test
  void softHsmsExtraSlotIsNotSetUp() {
    SoftHsm softHsm = SoftHsm.in(folder);
    softHsm.token(Played.LABEL, Played.PIN, Played.OFFICER);
    try (TokenAdapter adapter =
        TokenAdapter.open(TokenModule.at(softHsm.module()), Abi.NATURAL_8)) {
      List<SlotReport> slots = adapter.slots();

      assertThat(slots).hasSize(2).filteredOn(SlotReport::usable).hasSize(1);
      assertThat(slots)
          .filteredOn(s -> !s.usable())
          .extracting(s -> s.token().orElseThrow().securityOfficerPin())
          .containsExactly(PinState.UNKNOWN);
    }
  }
}
