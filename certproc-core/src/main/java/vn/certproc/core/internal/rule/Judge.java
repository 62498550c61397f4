package vn.certproc.core.internal.rule;

import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Level;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Wording;
import vn.certproc.core.profile.CheckSpec;

/** Puts one check to one case: the rule's finding with the profile's level, clause and note. */
public final class Judge {

  /** Said of most checks of most rows: made once. */
  private static final Text NOT_APPLICABLE = Messages.text("check.not-applicable");

  /** The variant whose sentence is the same for every check. */
  private static final String NOT_SEEN = "not-seen";

  private Judge() {}

  /** The check's answer; not-applicable where the profile does not bind it. */
  public static Check judge(CheckSpec spec, Case c) {
    Optional<CheckSpec.Binding> binding = spec.binding(c.procedure(), c.kind());
    Finding finding =
        binding
            .map(b -> b.unknown() ? unknown(b, spec) : ask(b, spec, c))
            .orElseGet(Finding::notApplicable);
    CheckSpec.Binding cited = binding.orElseGet(() -> spec.bindings().get(0));
    return new Check(
        spec.code(),
        finding.outcome(),
        finding.level().orElse(cited.level()),
        Set.of(c.procedure()),
        finding.cause(),
        finding.citation().orElse(cited.citation()),
        note(finding, cited, spec),
        sentence(finding, spec.code(), c.profile().wording()),
        finding.values());
  }

  private static Finding ask(CheckSpec.Binding binding, CheckSpec spec, Case c) {
    return soften(Rules.of(spec.code()).orElseThrow().ask(c, spec), binding.level());
  }

  /** The rule is there and its text was not seen: said so, never answered by another's number. */
  private static Finding unknown(CheckSpec.Binding binding, CheckSpec spec) {
    return Finding.ruleUnknown(NOT_SEEN)
        .say("rule", Messages.text("rule." + spec.code()))
        .say("citation", same(binding.citation().toString()));
  }

  private static Text same(String words) {
    return new Text(words, words);
  }

  /** What is broken under an advice is a warning: it never stands in the way. */
  private static Finding soften(Finding finding, Level level) {
    return level == Level.ADVICE && finding.outcome() == Outcome.FAILED
        ? finding.asWarning()
        : finding;
  }

  /** A reading is shown wherever the check had something to say. */
  private static Optional<Text> note(Finding finding, CheckSpec.Binding binding, CheckSpec spec) {
    if (finding.outcome() == Outcome.NOT_APPLICABLE) {
      return Optional.empty();
    }
    return finding.note().or(binding::note).or(spec::note);
  }

  private static Text sentence(Finding finding, String code, Wording wording) {
    if (finding.outcome() == Outcome.NOT_APPLICABLE) {
      return NOT_APPLICABLE;
    }
    String key =
        finding.variant().equals(Optional.of(NOT_SEEN))
            ? "check.rule-unknown"
            : finding.sentenceKey(code);
    return Finding.sentence(key, finding, wording);
  }
}
