package vn.certproc.core.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.model.Channel;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Text;

/**
 * The ways to send to an addressee (§3, §9). Immutable and thread-safe.
 *
 * @param ways in order of preference
 * @param cannotSign the way that is left when the writer cannot sign digitally
 * @param citation the clause
 * @param note the reading behind it
 */
public record ChannelRule(
    List<Way> ways, Optional<Channel> cannotSign, Citation citation, Optional<Text> note) {

  /** Copies the list. */
  public ChannelRule {
    ways = List.copyOf(ways);
  }

  /**
   * A way.
   *
   * @param channel which
   * @param paperOriginal whether the paper original is owed
   * @param notes how the original travels, or another reading, by procedure
   */
  public record Way(Channel channel, boolean paperOriginal, Map<Procedure, Text> notes) {

    /** Copies the map. */
    public Way {
      notes = Map.copyOf(notes);
    }
  }
}
