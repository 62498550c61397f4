package vn.certproc.pkcs11;

import java.nio.file.Path;
import java.util.Optional;

/**
 * By what a token is known and found again: the chip's serial number; where that says nothing (NSS
 * softokn: all zeros), the module and the label. Immutable and thread-safe.
 *
 * @param module the module's file
 * @param label the token's label; may be empty
 * @param serial the chip's serial number; empty where it is blank or all zeros
 */
public record TokenId(Path module, String label, Optional<String> serial) {

  static TokenId of(Path module, String label, String serial) {
    boolean says = !serial.isBlank() && !serial.chars().allMatch(c -> c == '0');
    return new TokenId(module, label, says ? Optional.of(serial) : Optional.empty());
  }

  /** Whether another id is of the same token: by serial where both have one, else by label. */
  boolean same(TokenId other) {
    if (!module.equals(other.module) || serial.isPresent() != other.serial.isPresent()) {
      return false;
    }
    return serial.isPresent() ? serial.equals(other.serial) : label.equals(other.label);
  }

  /** How people know it: the serial number, else the label. */
  public String name() {
    return serial.orElse(label);
  }
}
