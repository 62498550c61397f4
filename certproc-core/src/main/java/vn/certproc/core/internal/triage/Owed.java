package vn.certproc.core.internal.triage;

import java.util.List;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.Concern;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.EventSpec;

/**
 * A procedure that one event leads to.
 *
 * @param event the event
 * @param rule the rule that says so
 * @param filing what is filed
 */
record Owed(EventSpec event, EventRule rule, EventRule.Filing filing) {

  /** All that an event leads to by the rule that answers it. */
  static List<Owed> of(Course.Answered each) {
    return each.rule().filings().stream()
        .map(filing -> new Owed(each.event(), each.rule(), filing))
        .toList();
  }

  Code code() {
    return event.code();
  }

  /** Whose certificate; an agency's own one is the agency's. */
  Concern concern(SubscriberKind asked) {
    boolean own = asked == SubscriberKind.AGENCY && filing.concern() == Concern.AGENCY;
    return own ? Concern.OWN : filing.concern();
  }
}
