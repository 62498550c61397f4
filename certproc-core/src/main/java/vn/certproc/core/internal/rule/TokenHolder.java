package vn.certproc.core.internal.rule;

import java.util.Optional;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenSerial;
import vn.certproc.core.profile.CheckSpec;

/** Does the host's record give this token to the same subscriber? */
final class TokenHolder implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Optional<TokenSerial> serial = c.request().token().flatMap(Token::serialNumber);
    if (serial.isEmpty()) {
      return Finding.notApplicable();
    }
    if (c.facts().tokenHolders().isEmpty()) {
      return Finding.factMissing("not-given").asAdvice();
    }
    Optional<String> holder = c.facts().holderOf(serial.get());
    if (holder.isEmpty()) {
      return Finding.warning("unknown").with("token", serial.get().value());
    }
    String expected =
        c.request().certificate().map(Certificate::name).orElse(c.request().subscriber().name());
    boolean same =
        holder.get().equalsIgnoreCase(expected)
            || holder.get().equalsIgnoreCase(c.request().subscriber().name());
    return (same ? Finding.passed() : Finding.failed()).with("token", serial.get().value());
  }
}
