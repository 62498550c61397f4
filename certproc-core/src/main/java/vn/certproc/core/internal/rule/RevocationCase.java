package vn.certproc.core.internal.rule;

import java.util.Optional;
import vn.certproc.api.model.Content;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Term;
import vn.certproc.core.profile.Trait;

/** Is the reason one of those for a revocation, for this subscriber (§8)? */
final class RevocationCase implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    if (!(c.request().content() instanceof Content.Revocation revocation)) {
      return Finding.notApplicable();
    }
    Optional<Term> term = c.profile().term(Vocabulary.REVOCATION_REASON, revocation.reason());
    Finding answer = term.map(t -> judge(c, revocation, t)).orElseGet(Finding::failed);
    return answer
        .with("reason", revocation.reason().value())
        .say("label", c.profile().label(Vocabulary.REVOCATION_REASON, revocation.reason()));
  }

  private static Finding judge(Case c, Content.Revocation revocation, Term term) {
    Finding answer;
    if (!term.isFor(c.kind())) {
      answer = Finding.failed("subscriber");
    } else if (term.has(Trait.OUTSIDE_STATE)) {
      answer = judgeSector(c, revocation);
    } else if (term.has(Trait.NEEDS_EXPIRED)) {
      answer = judgeEnd(c);
    } else {
      answer = Finding.passed();
    }
    return answer.citing(term.citation()).noting(term.note());
  }

  /** A move is judged by the sector the applicant told, never by the new agency's name. */
  private static Finding judgeSector(Case c, Content.Revocation revocation) {
    Optional<Term> sector =
        revocation.destinationSector().flatMap(s -> c.profile().term(Vocabulary.SECTOR, s));
    if (sector.isEmpty()) {
      return Finding.factMissing("sector");
    }
    return sector.get().has(Trait.INSIDE_STATE) ? Finding.failed("sector") : Finding.passed();
  }

  /** On its last day a certificate is still valid. */
  private static Finding judgeEnd(Case c) {
    return c.validTo()
        .map(
            end ->
                (c.on().isAfter(end) ? Finding.passed() : Finding.failed("not-expired"))
                    .with("validTo", end))
        .orElseGet(() -> Finding.factMissing("no-date"));
  }
}
