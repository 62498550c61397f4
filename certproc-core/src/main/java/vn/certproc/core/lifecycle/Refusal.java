package vn.certproc.core.lifecycle;

import java.util.List;
import vn.certproc.api.text.Text;

/**
 * Why an event is not legal, and what would be. Immutable and thread-safe.
 *
 * @param code {@code lifecycle-closed}, {@code lifecycle-unknown-event}, {@code
 *     lifecycle-time-backwards}, {@code lifecycle-illegal-event}, {@code lifecycle-wrong-actor},
 *     {@code lifecycle-same-person}, {@code lifecycle-document-missing}, {@code
 *     lifecycle-reasons-missing}, {@code lifecycle-status-missing}, {@code
 *     lifecycle-status-unknown}, {@code lifecycle-status-here} or {@code lifecycle-status-differs}
 * @param text the sentence, with the legal steps named
 * @param legal the steps that may come instead
 */
public record Refusal(String code, Text text, List<NextStep> legal) {

  /** Copies the list. */
  public Refusal {
    legal = List.copyOf(legal);
  }
}
