package vn.certproc.core.internal.assess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.decision.Outcome;
import vn.certproc.api.model.Procedure;

/** Puts the answers for two procedures of one request together: what is the same stands once. */
final class MergedChecks {

  private MergedChecks() {}

  static List<Check> of(List<List<Check>> answers) {
    if (answers.size() == 1) {
      return answers.get(0);
    }
    List<Check> merged = new ArrayList<>();
    for (int i = 0; i < answers.get(0).size(); i++) {
      for (List<Check> each : answers) {
        add(merged, each.get(i));
      }
    }
    return merged;
  }

  /** Not-applicable to one of the procedures gives way to the other's answer. */
  private static void add(List<Check> merged, Check check) {
    Optional<Check> twin = merged.stream().filter(m -> m.code().equals(check.code())).findFirst();
    if (twin.isEmpty()) {
      merged.add(check);
    } else if (twin.get().outcome() == Outcome.NOT_APPLICABLE
        && check.outcome() != Outcome.NOT_APPLICABLE) {
      merged.set(merged.indexOf(twin.get()), check);
    } else if (saysTheSame(twin.get(), check)) {
      merged.set(merged.indexOf(twin.get()), both(twin.get(), check));
    } else if (check.outcome() != Outcome.NOT_APPLICABLE) {
      merged.add(check);
    }
  }

  private static boolean saysTheSame(Check a, Check b) {
    return a.outcome() == b.outcome()
        && a.level() == b.level()
        && a.cause().equals(b.cause())
        && a.text().equals(b.text())
        && a.citation().document().equals(b.citation().document());
  }

  private static Check both(Check a, Check b) {
    Set<Procedure> procedures = EnumSet.copyOf(a.procedures());
    procedures.addAll(b.procedures());
    String clause = a.citation().clause();
    if (!clause.contains(b.citation().clause())) {
      clause = clause + ", " + b.citation().clause();
    }
    return new Check(
        a.code(),
        a.outcome(),
        a.level(),
        procedures,
        a.cause(),
        new Citation(a.citation().document(), clause),
        a.note(),
        a.text(),
        a.values());
  }
}
