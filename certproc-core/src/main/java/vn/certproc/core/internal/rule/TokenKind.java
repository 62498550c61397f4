package vn.certproc.core.internal.rule;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.certproc.api.model.Code;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Term;

/**
 * Is the kind of token one that the regulation speaks of, and is it told where it decides what is
 * done? A kind that the text does not name is never taken for another.
 */
final class TokenKind implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Optional<Code> kind = c.tokenKind();
    if (kind.isEmpty()) {
      return c.profile().tokenKindMatters(c.procedure(), c.kind())
          ? Finding.factMissing("not-told").say("kinds", kinds(c))
          : Finding.notApplicable();
    }
    return c.profile()
        .term(Vocabulary.TOKEN_KIND, kind.get())
        .map(TokenKind::known)
        .orElseGet(() -> Finding.ruleUnknown("unknown").say("kinds", kinds(c)))
        .with("tokenKind", kind.get().value());
  }

  private static Finding known(Term kind) {
    return Finding.passed().say("label", kind.label()).citing(kind.citation()).noting(kind.note());
  }

  /** What may be written, by label and code. */
  private static Text kinds(Case c) {
    Map<Code, Term> kinds = c.profile().terms().getOrDefault(Vocabulary.TOKEN_KIND, Map.of());
    return new Text(
        kinds.values().stream()
            .map(t -> t.label().vi() + " (" + t.code().value() + ")")
            .collect(Collectors.joining(", ")),
        kinds.values().stream()
            .map(t -> t.label().en() + " (" + t.code().value() + ")")
            .collect(Collectors.joining(", ")));
  }
}
