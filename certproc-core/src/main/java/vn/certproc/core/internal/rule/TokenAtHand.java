package vn.certproc.core.internal.rule;

import java.util.Optional;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.core.profile.CheckSpec;

/** Is the token, onto which the new certificate goes, still at hand (§6, §7)? */
final class TokenAtHand implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Optional<TokenCondition> condition = c.request().token().flatMap(Token::condition);
    if (condition.isEmpty()) {
      return Finding.factMissing("not-told").asAdvice();
    }
    return switch (condition.get()) {
      case AT_HAND -> Finding.passed();
      case LOCKED -> Finding.warning("locked");
      case LOST, DAMAGED -> Finding.failed().with("condition", condition.get().code());
    };
  }
}
