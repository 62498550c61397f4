package vn.certproc.core.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param origin where it was written
 */
public record ChannelRule(
    List<Way> ways,
    Optional<Channel> cannotSign,
    Citation citation,
    Optional<Text> note,
    Origin origin) {

  /** Copies the list. */
  public ChannelRule {
    ways = List.copyOf(ways);
  }

  /**
   * A way.
   *
   * @param channel which
   * @param paperOriginal whether the paper original is owed
   * @param lastResort whether it is open only to who cannot sign digitally
   * @param procedures for which procedures
   * @param notes how the original travels, or another reading, by procedure
   */
  public record Way(
      Channel channel,
      boolean paperOriginal,
      boolean lastResort,
      Set<Procedure> procedures,
      Map<Procedure, Text> notes) {

    /** Copies the collections. */
    public Way {
      procedures = Set.copyOf(procedures);
      notes = Map.copyOf(notes);
    }

    /**
     * Whether it may be taken.
     *
     * @param canSign whether the writer can sign digitally
     * @param procedure for which procedure
     * @param cannotSign the way that is left to who cannot
     */
    public boolean isOpen(boolean canSign, Procedure procedure, Optional<Channel> cannotSign) {
      if (!procedures.contains(procedure)) {
        return false;
      }
      return canSign ? !lastResort : cannotSign.filter(c -> c != channel).isEmpty();
    }
  }
}
