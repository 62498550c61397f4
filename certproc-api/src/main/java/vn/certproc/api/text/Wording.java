package vn.certproc.api.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The names that a regulation gives to what the catalogue's Vietnamese sentences speak of: Decree
 * 68/2024 says "chứng thư chữ ký số" where earlier regulations say "chứng thư số". English names
 * stay as they are. Immutable and thread-safe; takes no null.
 *
 * @param words the regulation's name by the catalogue's, both in lower case as inside a sentence
 */
public record Wording(Map<String, String> words) {

  /** The catalogue's own words. */
  public static final Wording NONE = new Wording(Map.of());

  /** Copies the words, keeping their order. */
  public Wording {
    words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /**
   * A Vietnamese sentence in the regulation's words, with a capital where the catalogue has one.
   */
  public String in(String vietnamese) {
    String said = vietnamese;
    for (Map.Entry<String, String> each : words.entrySet()) {
      said =
          said.replace(each.getKey(), each.getValue())
              .replace(capital(each.getKey()), capital(each.getValue()));
    }
    return said;
  }

  /** A text in the regulation's words. */
  public Text in(Text text) {
    return words.isEmpty() ? text : new Text(in(text.vi()), text.en());
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
