package vn.certproc.core.internal.rule;

import java.util.Optional;
import vn.certproc.api.decision.AddresseeRole;
import vn.certproc.api.model.Organization;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.Trait;

/** Does the Department that unlocks answer for this agency (§9)? */
final class RecoveryScope implements Rule {

  @Override
  public Finding ask(Case c, CheckSpec spec) {
    if (!departmentUnlocks(c)) {
      return Finding.notApplicable();
    }
    Organization root = c.request().subscriber().organization().root();
    if (root.kind().isEmpty()) {
      return Finding.factMissing("root-kind").with("root", root.name());
    }
    boolean province =
        c.profile().hasTrait(Vocabulary.ORGANIZATION_KIND, root.kind(), Trait.PROVINCE_ROOT);
    boolean ours = province && isOurs(root, c.profile().province());
    return (ours ? Finding.passed() : Finding.ruleUnknown("other-root")).with("root", root.name());
  }

  /** Where the Authority unlocks, whose unit it is does not matter; an open case may be either. */
  private static boolean departmentUnlocks(Case c) {
    return c.cell().map(cell -> cell.last().to() == AddresseeRole.DEPARTMENT).orElse(true);
  }

  /** Another province's committee is another body; one that does not say its province is ours. */
  private static boolean isOurs(Organization root, Optional<String> province) {
    return province.isEmpty()
        || root.province().isEmpty()
        || ProvinceNames.same(root.province().get(), province.get());
  }
}
