package vn.certproc.pkcs11.internal.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two layouts by numbers that a C compiler gave (natural x86-64 Linux; packed Windows x64). */
class AbiTest {

  @ParameterizedTest
  @CsvSource({
    "INFO, 88, 72",
    "SLOT_INFO, 112, 104",
    "TOKEN_INFO, 208, 160",
    "SESSION_INFO, 32, 16",
    "ATTRIBUTE, 24, 16",
    "MECHANISM, 24, 16",
    "MECHANISM_INFO, 24, 12",
    "PSS_PARAMS, 24, 12",
    "INITIALIZE_ARGS, 48, 44"
  })
  void sizes(CkStruct struct, int natural, int packed) {
    assertThat(Abi.NATURAL_8.size(struct)).isEqualTo(natural);
    assertThat(Abi.PACKED_4.size(struct)).isEqualTo(packed);
  }

  @ParameterizedTest
  @CsvSource({
    "ATTRIBUTE, type, 0, 0",
    "ATTRIBUTE, pValue, 8, 4",
    "ATTRIBUTE, ulValueLen, 16, 12",
    "MECHANISM, pParameter, 8, 4",
    "MECHANISM, ulParameterLen, 16, 12",
    "FUNCTION_LIST, first, 8, 2",
    "INFO, flags, 40, 34",
    "INFO, libraryDescription, 48, 38",
    "INFO, libraryVersion, 80, 70",
    "SLOT_INFO, flags, 96, 96",
    "SLOT_INFO, hardwareVersion, 104, 100",
    "TOKEN_INFO, serialNumber, 80, 80",
    "TOKEN_INFO, flags, 96, 96",
    "TOKEN_INFO, ulMaxSessionCount, 104, 100",
    "TOKEN_INFO, ulMaxPinLen, 136, 116",
    "TOKEN_INFO, ulFreePrivateMemory, 176, 136",
    "TOKEN_INFO, hardwareVersion, 184, 140",
    "TOKEN_INFO, utcTime, 188, 144",
    "SESSION_INFO, state, 8, 4",
    "INITIALIZE_ARGS, flags, 32, 32",
    "INITIALIZE_ARGS, pReserved, 40, 36"
  })
  void offsets(CkStruct struct, String member, int natural, int packed) {
    assertThat(Abi.NATURAL_8.offset(struct, member)).isEqualTo(natural);
    assertThat(Abi.PACKED_4.offset(struct, member)).isEqualTo(packed);
  }

  @Test
  void aMemberThatIsNone() {
    assertThatThrownBy(() -> Abi.NATURAL_8.offset(CkStruct.INFO, "serialNumber"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("serialNumber");
  }

  @Test
  void numbersAreUnsigned() {
    try (Memory memory = new Memory(8)) {
      for (Abi abi : Abi.values()) {
        memory.clear();
        abi.ulong(memory, 0, 0xFFFF_FFFEL);
        assertThat(abi.ulong(memory, 0)).isEqualTo(0xFFFF_FFFEL);
        assertThat(memory.getByte(4)).isZero();
      }
      memory.setLong(0, -1);
      assertThat(Abi.NATURAL_8.unavailable(Abi.NATURAL_8.ulong(memory, 0))).isTrue();
      assertThat(Abi.PACKED_4.unavailable(Abi.PACKED_4.ulong(memory, 0))).isTrue();
      assertThat(Abi.NATURAL_8.unavailable(0xFFFF_FFFFL)).isFalse();
    }
    assertThat(Abi.PACKED_4.argument(0x8000_0001L)).isEqualTo(0x8000_0001);
    assertThat(Abi.NATURAL_8.argument(0x8000_0001L)).isEqualTo(0x8000_0001L);
  }

  /** Composed and decomposed diacritics stay; what a terminal or a log would act on does not. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"  Ủy ban Đà Nẵng  \", Ủy ban Đà Nẵng",
        "e\u0302\u0301, e\u0302\u0301",
        "a\u001bb\u0007c\u009bd, a\uFFFDb\uFFFDc\uFFFDd",
        "\"a\r\nb\", a\uFFFD\uFFFDb",
        "a\u202eb\u2066c\u200fd\u061ce, a\uFFFDb\uFFFDc\uFFFDd\uFFFDe",
        "a\u2028b\u2029c\u200bd, a\uFFFDb\uFFFDc\uFFFDd"
      })
  void textsAreFitToBeShown(String given, String shown) {
    byte[] bytes = given.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Texts.of(bytes, bytes.length)).isEqualTo(shown);
  }

  @Test
  void textsLoseTheirPadding() {
    try (Struct info = new Struct(Abi.PACKED_4, CkStruct.TOKEN_INFO)) {
      byte[] label = "Thiết bị   ".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      info.pointer().write(0, label, 0, label.length);
      assertThat(info.text("label", 32)).isEqualTo("Thiết bị");
      info.pointer()
          .setByte(Abi.PACKED_4.offset(CkStruct.TOKEN_INFO, "firmwareVersion"), (byte) 200);
      assertThat(info.version("firmwareVersion")).isEqualTo("200.0");
    }
  }
}
