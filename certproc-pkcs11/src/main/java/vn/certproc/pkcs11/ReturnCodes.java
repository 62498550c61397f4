package vn.certproc.pkcs11;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The names of all return values, and the values that the adapter acts on. */
final class ReturnCodes {

  static final long OK = 0x0;
  static final long SLOT_ID_INVALID = 0x3;
  static final long GENERAL_ERROR = 0x5;
  static final long FUNCTION_FAILED = 0x6;
  static final long NO_EVENT = 0x8;
  static final long CANT_LOCK = 0xA;
  static final long NEED_TO_CREATE_THREADS = 0x9;
  static final long ATTRIBUTE_SENSITIVE = 0x11;
  static final long ATTRIBUTE_TYPE_INVALID = 0x12;
  static final long DEVICE_ERROR = 0x30;
  static final long DEVICE_MEMORY = 0x31;
  static final long DEVICE_REMOVED = 0x32;
  static final long FUNCTION_NOT_SUPPORTED = 0x54;
  static final long PIN_INCORRECT = 0xA0;
  static final long PIN_INVALID = 0xA1;
  static final long PIN_LEN_RANGE = 0xA2;
  static final long PIN_EXPIRED = 0xA3;
  static final long PIN_LOCKED = 0xA4;
  static final long SESSION_CLOSED = 0xB0;
  static final long SESSION_HANDLE_INVALID = 0xB3;
  static final long TOKEN_NOT_PRESENT = 0xE0;
  static final long TOKEN_NOT_RECOGNIZED = 0xE1;
  static final long TOKEN_WRITE_PROTECTED = 0xE2;
  static final long USER_ALREADY_LOGGED_IN = 0x100;
  static final long USER_NOT_LOGGED_IN = 0x101;
  static final long USER_PIN_NOT_INITIALIZED = 0x102;
  static final long BUFFER_TOO_SMALL = 0x150;
  static final long CRYPTOKI_NOT_INITIALIZED = 0x190;
  static final long CRYPTOKI_ALREADY_INITIALIZED = 0x191;
  static final long PIN_TOO_WEAK = 0x1B8;

  /** From here on each vendor has its own. */
  private static final long VENDOR_DEFINED = 0x8000_0000L;

  private static final Map<Long, String> NAMES = load();

  private ReturnCodes() {}

  static String name(long value) {
    String known = NAMES.get(value);
    if (known != null) {
      return known;
    }
    String hex = String.format(Locale.ROOT, "0x%08X", value);
    return value >= VENDOR_DEFINED ? "CKR_VENDOR_DEFINED " + hex : "CKR " + hex;
  }

  private static Map<Long, String> load() {
    Properties all = new Properties();
    try (InputStream in = ReturnCodes.class.getResourceAsStream("return-codes.properties")) {
      if (in == null) {
        throw new IllegalStateException("return-codes.properties is missing from the jar");
      }
      all.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Long, String> names = new HashMap<>();
    all.stringPropertyNames().forEach(k -> names.put(Long.decode(k), all.getProperty(k)));
    return Map.copyOf(names);
  }
}
