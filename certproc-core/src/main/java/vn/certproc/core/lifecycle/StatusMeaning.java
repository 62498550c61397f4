package vn.certproc.core.lifecycle;

import java.util.Optional;
import vn.certproc.api.text.Text;

/** What a status message about a letter means for a case. Immutable and thread-safe. */
public sealed interface StatusMeaning {

  /**
   * An event that the host records; where {@code changes} is false the case stays as it is.
   *
   * @param event the event's code
   * @param label how officials call the status
   * @param changes whether the case comes to another state
   * @param note the reading behind it
   */
  record Means(String event, Text label, boolean changes, Optional<Text> note)
      implements StatusMeaning {}

  /**
   * The message has no meaning here.
   *
   * @param code {@code lifecycle-status-unknown} or {@code lifecycle-status-here}
   * @param text the sentence
   */
  record Meaningless(String code, Text text) implements StatusMeaning {}
}
