package vn.certproc.core.internal.rule;

import java.util.Optional;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Term;

/** Is the reason one of those for a recovery (§9)? */
final class RecoveryCase implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    if (!(c.request().content() instanceof Content.Recovery recovery)) {
      return Finding.notApplicable();
    }
    Optional<Term> term = c.profile().term(Vocabulary.RECOVERY_REASON, recovery.reason());
    if (term.isEmpty()) {
      return Finding.failed().with("reason", recovery.reason().value());
    }
    if (c.request().tokenIs(TokenCondition.LOST) || c.request().tokenIs(TokenCondition.DAMAGED)) {
      return Finding.failed("token").with("reason", recovery.reason().value());
    }
    return Finding.passed()
        .with("reason", recovery.reason().value())
        .say("label", term.get().label())
        .citing(term.get().citation())
        .noting(term.get().note());
  }
}
