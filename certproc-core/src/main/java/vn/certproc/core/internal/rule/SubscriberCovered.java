package vn.certproc.core.internal.rule;

import java.util.Optional;
import vn.certproc.core.profile.CheckSpec;

/** Does the regulation speak of this kind of subscriber? */
final class SubscriberCovered implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    if (c.cell().isPresent() || c.waitsForTokenKind()) {
      return Finding.passed();
    }
    Finding open = Finding.ruleUnknown("silent").with("subscriber", c.kind().code());
    return c.profile()
        .silence(c.procedure(), c.kind(), c.tokenKind())
        .map(s -> open.citing(s.citation()).noting(Optional.of(s.note())))
        .orElse(open);
  }
}
