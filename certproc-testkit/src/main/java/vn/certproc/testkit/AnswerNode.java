package vn.certproc.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a decision, whether it came as JSON or as XML. Immutable.
 *
 * @param words its texts by key or attribute
 * @param counts its whole numbers
 * @param parts what stands inside, by the key of the JSON
 */
record AnswerNode(
    Map<String, String> words, Map<String, Integer> counts, Map<String, List<AnswerNode>> parts) {

  /** The text; blank where there is none. */
  String word(String key) {
    return words.getOrDefault(key, "");
  }

  /** The text, where it is given. */
  Optional<String> given(String key) {
    return Optional.of(word(key)).filter(w -> !w.isEmpty());
  }

  /** The number, where it is a whole one. */
  Optional<Integer> count(String key) {
    return Optional.ofNullable(counts.get(key));
  }

  /** What stands inside under this key. */
  List<AnswerNode> all(String key) {
    return parts.getOrDefault(key, List.of());
  }

  /** The first of these. */
  Optional<AnswerNode> first(String key) {
    return all(key).stream().findFirst();
  }
}
