package vn.certproc.api.text;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A sentence or label as an official sees it: Vietnamese, and English beside it.
 *
 * <p>Immutable and thread-safe; neither part is ever null or blank.
 *
 * @param vi the Vietnamese wording, with full diacritics, in Unicode NFC
 * @param en the English wording
 */
public record Text(String vi, String en) {

  /**
   * Checks both parts.
   *
   * @throws IllegalArgumentException when a part is blank
   */
  public Text {
    requireNonNull(vi, "vi");
    requireNonNull(en, "en");
    if (vi.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a text needs both its Vietnamese and its English part");
    }
  }

  /**
   * The wording for a locale: English for an English locale, Vietnamese for every other one.
   *
   * @param locale whose language decides; the JVM's default is never consulted
   * @return the Vietnamese or the English part
   */
  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : vi;
  }
}
