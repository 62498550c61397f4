package vn.certproc.pkcs11.internal.cryptoki;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Return values (CK_RV): the names of all, and those that the adapter acts on. */
public final class Ckr {

  /** CKR_OK. */
  public static final long OK = 0x0;

  /** CKR_SLOT_ID_INVALID. */
  public static final long SLOT_ID_INVALID = 0x3;

  /** CKR_GENERAL_ERROR. */
  public static final long GENERAL_ERROR = 0x5;

  /** CKR_FUNCTION_FAILED. */
  public static final long FUNCTION_FAILED = 0x6;

  /** CKR_NO_EVENT. */
  public static final long NO_EVENT = 0x8;

  /** CKR_CANT_LOCK. */
  public static final long CANT_LOCK = 0xA;

  /** CKR_NEED_TO_CREATE_THREADS. */
  public static final long NEED_TO_CREATE_THREADS = 0x9;

  /** CKR_ATTRIBUTE_SENSITIVE. */
  public static final long ATTRIBUTE_SENSITIVE = 0x11;

  /** CKR_ATTRIBUTE_TYPE_INVALID. */
  public static final long ATTRIBUTE_TYPE_INVALID = 0x12;

  /** CKR_DEVICE_ERROR. */
  public static final long DEVICE_ERROR = 0x30;

  /** CKR_DEVICE_MEMORY. */
  public static final long DEVICE_MEMORY = 0x31;

  /** CKR_DEVICE_REMOVED. */
  public static final long DEVICE_REMOVED = 0x32;

  /** CKR_FUNCTION_NOT_SUPPORTED. */
  public static final long FUNCTION_NOT_SUPPORTED = 0x54;

  /** CKR_PIN_INCORRECT. */
  public static final long PIN_INCORRECT = 0xA0;

  /** CKR_PIN_INVALID. */
  public static final long PIN_INVALID = 0xA1;

  /** CKR_PIN_LEN_RANGE. */
  public static final long PIN_LEN_RANGE = 0xA2;

  /** CKR_PIN_EXPIRED. */
  public static final long PIN_EXPIRED = 0xA3;

  /** CKR_PIN_LOCKED. */
  public static final long PIN_LOCKED = 0xA4;

  /** CKR_SESSION_CLOSED. */
  public static final long SESSION_CLOSED = 0xB0;

  /** CKR_SESSION_HANDLE_INVALID. */
  public static final long SESSION_HANDLE_INVALID = 0xB3;

  /** CKR_TOKEN_NOT_PRESENT. */
  public static final long TOKEN_NOT_PRESENT = 0xE0;

  /** CKR_TOKEN_NOT_RECOGNIZED. */
  public static final long TOKEN_NOT_RECOGNIZED = 0xE1;

  /** CKR_TOKEN_WRITE_PROTECTED. */
  public static final long TOKEN_WRITE_PROTECTED = 0xE2;

  /** CKR_USER_ALREADY_LOGGED_IN. */
  public static final long USER_ALREADY_LOGGED_IN = 0x100;

  /** CKR_SESSION_COUNT. */
  public static final long SESSION_COUNT = 0xB1;

  /** CKR_SESSION_READ_ONLY. */
  public static final long SESSION_READ_ONLY = 0xB5;

  /** CKR_HOST_MEMORY. */
  public static final long HOST_MEMORY = 0x2;

  /** CKR_SESSION_READ_ONLY_EXISTS. */
  public static final long SESSION_READ_ONLY_EXISTS = 0xB7;

  /** CKR_USER_ANOTHER_ALREADY_LOGGED_IN. */
  public static final long USER_ANOTHER_ALREADY_LOGGED_IN = 0x104;

  /** CKR_OBJECT_HANDLE_INVALID. */
  public static final long OBJECT_HANDLE_INVALID = 0x82;

  /** CKR_KEY_HANDLE_INVALID. */
  public static final long KEY_HANDLE_INVALID = 0x60;

  /** CKR_ARGUMENTS_BAD. */
  public static final long ARGUMENTS_BAD = 0x7;

  /** CKR_USER_NOT_LOGGED_IN. */
  public static final long USER_NOT_LOGGED_IN = 0x101;

  /** CKR_USER_PIN_NOT_INITIALIZED. */
  public static final long USER_PIN_NOT_INITIALIZED = 0x102;

  /** CKR_BUFFER_TOO_SMALL. */
  public static final long BUFFER_TOO_SMALL = 0x150;

  /** CKR_CRYPTOKI_NOT_INITIALIZED. */
  public static final long CRYPTOKI_NOT_INITIALIZED = 0x190;

  /** CKR_CRYPTOKI_ALREADY_INITIALIZED. */
  public static final long CRYPTOKI_ALREADY_INITIALIZED = 0x191;

  /** CKR_PIN_TOO_WEAK. */
  public static final long PIN_TOO_WEAK = 0x1B8;

  /** From here on each vendor has its own. */
  private static final long VENDOR_DEFINED = 0x8000_0000L;

  private static final Map<Long, String> NAMES = load();

  private Ckr() {}

  /** The name of a value, by number where it has none here. */
  public static String name(long value) {
    String known = NAMES.get(value);
    if (known != null) {
      return known;
    }
    String hex = String.format(Locale.ROOT, "0x%08X", value);
    return value >= VENDOR_DEFINED ? "CKR_VENDOR_DEFINED " + hex : "CKR " + hex;
  }

  private static Map<Long, String> load() {
    Properties all = new Properties();
    try (InputStream in = Ckr.class.getResourceAsStream("return-codes.properties")) {
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
