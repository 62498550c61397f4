package vn.certproc.core.internal.rule;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.model.Organization;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CaseEntry;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.profile.Trait;

/** Does the Department that unlocks answer for this agency (§9)? */
final class RecoveryScope implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    Set<AddresseeRole> unlocking = unlocking(c);
    if (unlocking.isEmpty()) {
      return Finding.ruleUnknown("silent");
    }
    if (!unlocking.contains(AddresseeRole.DEPARTMENT)) {
      return Finding.notApplicable();
    }
    return unlocking.size() == 1 ? judge(c) : open(c);
  }

  private static Finding judge(Case c) {
    Organization root = c.request().subscriber().organization().root();
    if (root.kind().isEmpty()) {
      return Finding.factMissing("root-kind").with("root", root.name());
    }
    boolean province =
        c.profile().hasTrait(Vocabulary.ORGANIZATION_KIND, root.kind(), Trait.PROVINCE_ROOT);
    boolean ours = province && isOurs(root, c.profile().province());
    return (ours ? Finding.passed() : Finding.ruleUnknown("other-root")).with("root", root.name());
  }

  /** Who unlocks: of the case, else of all that may hold once the kind of token is told. */
  private static Set<AddresseeRole> unlocking(Case c) {
    Stream<ProcedureCase> cases =
        c.cell()
            .map(Stream::of)
            .orElseGet(() -> c.profile().casesOf(c.procedure(), c.kind()).map(CaseEntry::cell));
    return cases.map(each -> each.last().to()).collect(Collectors.toUnmodifiableSet());
  }

  /** The kind of token decides who unlocks, and was not told or is none that the text names. */
  private static Finding open(Case c) {
    return c.tokenKind()
        .map(kind -> Finding.ruleUnknown("token-kind").with("tokenKind", kind.value()))
        .orElseGet(() -> Finding.factMissing("token-kind-not-told"));
  }

  /** Another province's committee is another body; one that does not say its province is ours. */
  private static boolean isOurs(Organization root, Optional<String> province) {
    return province.isEmpty()
        || root.province().isEmpty()
        || ProvinceNames.same(root.province().get(), province.get());
  }
}
