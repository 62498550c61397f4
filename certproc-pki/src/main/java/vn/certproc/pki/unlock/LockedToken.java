package vn.certproc.pki.unlock;

import vn.certproc.api.model.PlainText;

/**
 * The token that a ticket is for, as it names itself. Immutable and thread-safe. Source: PKCS#11
 * v2.40 §3.2 (CK_TOKEN_INFO: serialNumber of 16, label of 32 octets).
 *
 * @param serial by which the technician finds the security officer's PIN; empty where the token has
 *     none
 * @param label what the holder knows it by; may be empty where there is a serial
 */
public record LockedToken(String serial, String label) {

  /** More than any token has. */
  private static final int MAX_LENGTH = 64;

  /**
   * Strips both.
   *
   * @throws vn.certproc.api.error.InvalidValueException when one holds control characters
   * @throws IllegalArgumentException when both are empty, or one is longer than 64 characters
   */
  public LockedToken {
    serial = text("serial", serial);
    label = text("label", label);
    if (serial.isEmpty() && label.isEmpty()) {
      throw new IllegalArgumentException("a token needs a serial number or a label");
    }
  }

  private static String text(String field, String value) {
    if (value.length() > MAX_LENGTH || value.indexOf('\n') >= 0 || value.indexOf('\t') >= 0) {
      throw new IllegalArgumentException(field + " is no single line of 64 characters at most");
    }
    return value.isBlank() ? "" : PlainText.of(field, value);
  }
}
