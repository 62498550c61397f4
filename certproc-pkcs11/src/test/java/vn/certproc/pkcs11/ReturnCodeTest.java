package vn.certproc.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Return values have the names of the standard's header. */
class ReturnCodeTest {

  private static final Pattern DEFINITION = Pattern.compile("#define (CKR_\\w+) (0x[0-9a-fA-F]+)");

  @ParameterizedTest
  @CsvSource({
    "0x00000000, CKR_OK",
    "0x000000A0, CKR_PIN_INCORRECT",
    "0x000000A4, CKR_PIN_LOCKED",
    "0x00000032, CKR_DEVICE_REMOVED",
    "0x00000101, CKR_USER_NOT_LOGGED_IN",
    "0x00000191, CKR_CRYPTOKI_ALREADY_INITIALIZED",
    "0x000001B8, CKR_PIN_TOO_WEAK",
    "0x00000042, CKR_AEAD_DECRYPT_FAILED",
    "0x000001B9, CKR_PUBLIC_KEY_INVALID",
    "0x00000203, CKR_KEY_EXHAUSTED",
    "0x00000204, CKR_PENDING",
    "0x00000205, CKR_SESSION_ASYNC_NOT_SUPPORTED",
    "0x00000206, CKR_SEED_RANDOM_REQUIRED",
    "0x00000207, CKR_OPERATION_NOT_VALIDATED",
    "0x00000208, CKR_TOKEN_NOT_INITIALIZED",
    "0x00000209, CKR_PARAMETER_SET_NOT_SUPPORTED",
    "0x80000000, CKR_VENDOR_DEFINED 0x80000000",
    "0x80000042, CKR_VENDOR_DEFINED 0x80000042",
    "0xFFFFFFFF, CKR_VENDOR_DEFINED 0xFFFFFFFF",
    "0x00000ABC, CKR 0x00000ABC"
  })
  void names(String value, String name) {
    ReturnCode code = new ReturnCode(Long.decode(value));

    assertThat(code.name()).isEqualTo(name);
    assertThat(code).hasToString(name);
    assertThat(code.ok()).isEqualTo(name.equals("CKR_OK"));
  }

  /** The header that our own modules in C are compiled with, written apart from our list. */
  @Test
  void asInTheHeader() throws IOException {
    Matcher all =
        DEFINITION.matcher(Files.readString(Path.of("src", "test", "native", "cryptoki.h")));
    int compared = 0;
    while (all.find()) {
      assertThat(new ReturnCode(Long.decode(all.group(2))).name()).isEqualTo(all.group(1));
      compared++;
    }
    assertThat(compared).isGreaterThan(45);
  }
}
