package vn.certproc.core.internal.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.decision.ChannelOption;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.ChannelRule;
import vn.certproc.core.profile.Profile;

/** The ways to send a step (§3, §9). */
final class Channels {

  private Channels() {}

  /** The profile's ways to this addressee; the one for those who cannot sign where that is so. */
  static List<ChannelOption> to(
      AddresseeRole role, Procedure procedure, boolean canSign, Profile profile) {
    ChannelRule rule = profile.channels().get(role);
    if (rule == null) {
      return List.of();
    }
    List<ChannelOption> options = new ArrayList<>();
    for (ChannelRule.Way way : rule.ways()) {
      if (way.isOpen(canSign, procedure, rule.cannotSign())) {
        Optional<Text> own = Optional.ofNullable(way.notes().get(procedure));
        options.add(
            new ChannelOption(
                way.channel(), way.paperOriginal(), rule.citation(), own.or(rule::note)));
      }
    }
    return options;
  }
}
