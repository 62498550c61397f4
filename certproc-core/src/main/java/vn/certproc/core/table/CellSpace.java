package vn.certproc.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.ChangeCase;
import vn.certproc.core.profile.Profile;

/** Every cell that there is under a profile. */
final class CellSpace {

  private CellSpace() {}

  static List<Cell.Key> of(Profile profile) {
    List<Optional<Code>> tokenKinds = tokenKinds(profile);
    List<Cell.Key> all = new ArrayList<>();
    for (Procedure procedure : Procedure.values()) {
      List<Optional<Cell.Reason>> reasons = reasons(profile, procedure);
      for (SubscriberKind subscriber : SubscriberKind.values()) {
        for (ApplicantRole applicant : ApplicantRole.values()) {
          for (Optional<Code> kind : tokenKinds) {
            reasons.forEach(r -> all.add(new Cell.Key(procedure, subscriber, applicant, kind, r)));
          }
        }
      }
    }
    return all;
  }

  /** One nameless kind where the profile tells none apart. */
  private static List<Optional<Code>> tokenKinds(Profile profile) {
    Set<Code> kinds = terms(profile, Vocabulary.TOKEN_KIND);
    return kinds.isEmpty() ? List.of(Optional.empty()) : kinds.stream().map(Optional::of).toList();
  }

  private static List<Optional<Cell.Reason>> reasons(Profile profile, Procedure procedure) {
    return AskedReason.of(procedure)
        .map(asked -> List.copyOf(terms(profile, asked.vocabulary())))
        .map(codes -> procedure == Procedure.CHANGE ? changes(codes) : plain(codes))
        .orElseGet(() -> List.of(Optional.empty()));
  }

  private static List<Optional<Cell.Reason>> plain(List<Code> codes) {
    return codes.stream().map(c -> Optional.of(new Cell.Reason(c, Optional.empty()))).toList();
  }

  private static List<Optional<Cell.Reason>> changes(List<Code> codes) {
    List<Optional<Cell.Reason>> all = new ArrayList<>();
    for (Code code : codes) {
      for (ChangeCase.Operation each : ChangeCase.Operation.values()) {
        all.add(Optional.of(new Cell.Reason(code, Optional.of(each))));
      }
    }
    return all;
  }

  private static Set<Code> terms(Profile profile, Vocabulary vocabulary) {
    return profile.terms().getOrDefault(vocabulary, Map.of()).keySet();
  }
}
