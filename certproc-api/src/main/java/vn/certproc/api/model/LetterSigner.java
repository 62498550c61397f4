package vn.certproc.api.model;

import java.util.List;
import java.util.Optional;

/**
 * Who signs an official letter, and by which authority. Immutable and thread-safe.
 *
 * @param authority the lines above the name, in order: {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ
 *     TỊCH}, {@code PHÓ CHỦ TỊCH} (Decree 30/2020, Annex I, box 7a); at least one
 * @param fullName the name under the signature; empty prints a dotted line
 */
public record LetterSigner(List<String> authority, Optional<String> fullName) {

  /**
   * Normalises the texts.
   *
   * @throws vn.certproc.api.error.InvalidValueException {@code missing-value} without a line
   */
  public LetterSigner {
    authority = authority.stream().map(a -> Values.text("authority", a)).toList();
    if (authority.isEmpty()) {
      throw new vn.certproc.api.error.InvalidValueException(
          "missing-value", "authority", java.util.Map.of("field", "authority"));
    }
    fullName = Values.optionalText("fullName", fullName);
  }
}
