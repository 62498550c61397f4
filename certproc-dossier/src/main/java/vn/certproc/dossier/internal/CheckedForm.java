package vn.certproc.dossier.internal;

import java.util.Optional;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.dossier.FormCheck;

/** A form that was compared, and what the rules say to the request inside it. Immutable. */
record CheckedForm(FormCheck check, Assessment assessment) {

  /** The step of the way that this form is for; none for one that is owed afterwards. */
  Optional<RouteStep> step() {
    return assessment.route().stream()
        .filter(each -> each.formId().equals(check.formId()))
        .findFirst();
  }
}
