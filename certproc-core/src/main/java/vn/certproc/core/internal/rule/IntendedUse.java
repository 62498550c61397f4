package vn.certproc.core.internal.rule;

import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Term;
import vn.certproc.core.profile.Trait;

/** Is this the kind of certificate that the intended use needs (§5)? The worst use answers. */
final class IntendedUse implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    if (!(c.request().content() instanceof Content.Issue issue) || issue.intendedUses().isEmpty()) {
      return Finding.notApplicable();
    }
    List<Finding> all = issue.intendedUses().stream().map(use -> judge(c, use)).toList();
    return Finding.first(all, Outcome.FAILED)
        .or(() -> Finding.first(all, Outcome.NOT_CHECKED))
        .or(() -> Finding.first(all, Outcome.WARNING))
        .orElseGet(() -> all.get(0));
  }

  private static Finding judge(Case c, Code use) {
    Optional<Term> term = c.profile().term(Vocabulary.INTENDED_USE, use);
    Finding answer =
        term.map(t -> judge(c, t).citing(t.citation()).noting(t.note()))
            .orElseGet(() -> Finding.failed("unknown"));
    return answer
        .with("use", use.value())
        .say("label", c.profile().label(Vocabulary.INTENDED_USE, use));
  }

  private static Finding judge(Case c, Term use) {
    if (!use.isFor(c.kind())) {
      return Finding.failed(c.kind() == SubscriberKind.AGENCY ? "persons-only" : "agency-only");
    }
    if (use.has(Trait.WANTS_TAX_CODE)
        && c.request().subscriber().organization().taxCode().isEmpty()) {
      return Finding.warning("tax-code");
    }
    return use.has(Trait.TREASURY_POSTS_ONLY) ? judgePost(c) : Finding.passed();
  }

  /** A head is leadership; of staff the post must be told, and another post only warns. */
  private static Finding judgePost(Case c) {
    if (!(c.request().subscriber() instanceof Subscriber.Staff staff)) {
      return Finding.passed();
    }
    if (staff.post().isEmpty()) {
      return Finding.factMissing("post").asAdvice();
    }
    return c.profile().hasTrait(Vocabulary.POST, staff.post(), Trait.TREASURY_POST)
        ? Finding.passed()
        : Finding.warning("post");
  }
}
