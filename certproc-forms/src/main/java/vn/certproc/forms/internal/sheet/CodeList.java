package vn.certproc.forms.internal.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Codes of a column with the texts they stand for. Immutable and thread-safe. */
final class CodeList {

  private final boolean othersLeftOut;
  private final List<String> values;
  private final Map<String, String> valueByWords;
  private final Map<String, String> textByValue;

  /**
   * A list of codes.
   *
   * @param othersLeftOut whether another value leaves the cell empty; else it is a fault
   * @param codes in their order
   */
  CodeList(boolean othersLeftOut, List<Entry> codes) {
    this.othersLeftOut = othersLeftOut;
    Map<String, String> byWords = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Entry code : codes) {
      texts.put(code.value(), code.text());
      byWords.putIfAbsent(Folded.words(code.value()), code.value());
      byWords.putIfAbsent(Folded.words(code.text()), code.value());
      code.spellings().forEach(s -> byWords.putIfAbsent(Folded.words(s), code.value()));
    }
    this.values = List.copyOf(texts.keySet());
    this.valueByWords = Map.copyOf(byWords);
    this.textByValue = Map.copyOf(texts);
  }

  /**
   * A code.
   *
   * @param value what stands in the cell
   * @param text what stands in the request
   * @param spellings other ways of writing it
   */
  record Entry(String value, String text, List<String> spellings) {}

  boolean othersLeftOut() {
    return othersLeftOut;
  }

  /** The codes, in order. */
  List<String> values() {
    return values;
  }

  /** The code that a text means, however it is spelt. */
  Optional<String> value(String text) {
    return Optional.ofNullable(valueByWords.get(Folded.words(text)));
  }

  /** What the request says for a cell's text, however it is spelt. */
  Optional<String> text(String cell) {
    return value(cell).map(v -> textByValue.getOrDefault(v, v));
  }
}
