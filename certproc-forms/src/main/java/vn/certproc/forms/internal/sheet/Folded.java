package vn.certproc.forms.internal.sheet;

import java.text.Normalizer;
import java.util.Locale;

/** Texts made alike, so that spellings of one name are found. */
final class Folded {

  private Folded() {}

  /** White space of every kind as single blanks, none around. */
  static String spaces(String text) {
    return text.replaceAll("[\\s\u00a0\u2007\u202f\ufeff]+", " ").strip();
  }

  /** Without diacritics, case and the punctuation between words. */
  static String words(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String lower = bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
    return spaces(lower.replaceAll("[.,;:]+", " "));
  }

  /** A header: without its star and without a hint in brackets behind it. */
  static String header(String text) {
    return spaces(words(text.replace("*", " ")).replaceAll("\\([^)]*\\)", " "));
  }
}
