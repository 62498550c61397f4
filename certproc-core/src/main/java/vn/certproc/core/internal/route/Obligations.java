package vn.certproc.core.internal.route;

import java.util.ArrayList;
import java.util.List;
import vn.certproc.api.decision.Obligation;
import vn.certproc.core.internal.rule.Case;
import vn.certproc.core.profile.ObligationSpec;
import vn.certproc.core.profile.Profile;

/** What follows once the request has been filed (§5–§9). */
public final class Obligations {

  private Obligations() {}

  /**
   * The profile's obligations for this case, in its order; none for a subscriber that the text does
   * not speak of.
   */
  public static List<Obligation> of(Case c) {
    List<Obligation> all = new ArrayList<>();
    if (c.cell().isEmpty()) {
      return all;
    }
    for (ObligationSpec spec : c.profile().obligations()) {
      if (spec.isFor(c.procedure(), c.profile().toldOrMeant(c.tokenKind()))
          && spec.tokenLost().filter(lost -> lost != c.tokenLost()).isEmpty()) {
        all.add(bind(spec, c));
      }
    }
    return all;
  }

  private static Obligation bind(ObligationSpec spec, Case c) {
    Profile profile = c.profile();
    return new Obligation(
        spec.code(),
        c.procedure(),
        spec.owedBy(),
        spec.form(),
        spec.to().map(role -> RoutePlanner.authority(role, profile)),
        spec.due(),
        spec.citation(),
        spec.note(),
        spec.text());
  }
}
