package vn.certproc.core.triage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Text;

/**
 * A fact without which it is not known what to file. Immutable and thread-safe.
 *
 * @param event the event that turns on it
 * @param fact its key
 * @param keys the keys it can be given by: its own, and that of a day where there is one
 * @param text the question
 * @param values the values it may have, with their labels; empty for a number
 */
public record TriageQuestion(
    Code event, String fact, List<String> keys, Text text, Map<String, Text> values) {

  /** Copies the collections, keeping their order. */
  public TriageQuestion {
    keys = List.copyOf(keys);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
