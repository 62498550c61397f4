package vn.certproc.core.lifecycle;

import java.util.Optional;
import vn.certproc.api.text.Text;

/** What came of an event: a new case file, or a refusal. Immutable and thread-safe. */
public sealed interface Outcome {

  /**
   * The event was legal.
   *
   * @param file the case after it
   * @param takenBack says so where the event took an approval back
   */
  record Applied(CaseFile file, Optional<Text> takenBack) implements Outcome {}

  /**
   * The event was not legal; the case is as it was.
   *
   * @param refusal why, and what would be legal
   */
  record Refused(Refusal refusal) implements Outcome {}
}
