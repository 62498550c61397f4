package vn.certproc.core.internal.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.internal.rule.Case;
import vn.certproc.core.profile.ObligationSpec;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Term;
import vn.certproc.core.profile.Trait;

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
      if (spec.procedures().contains(c.procedure())
          && isForTheToken(spec, c)
          && spec.tokenLost().filter(lost -> lost != c.tokenLost()).isEmpty()) {
        all.add(bind(spec, c));
      }
    }
    return all;
  }

  /** One for some kinds of token holds where the kind is one of them. */
  private static boolean isForTheToken(ObligationSpec spec, Case c) {
    return spec.tokenKinds().isEmpty()
        || c.tokenKind()
            .or(() -> meantUnlessTold(c.profile()))
            .filter(spec.tokenKinds()::contains)
            .isPresent();
  }

  private static Optional<Code> meantUnlessTold(Profile profile) {
    return profile.terms().getOrDefault(Vocabulary.TOKEN_KIND, Map.of()).values().stream()
        .filter(kind -> kind.has(Trait.MEANT_UNLESS_TOLD))
        .map(Term::code)
        .findFirst();
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
