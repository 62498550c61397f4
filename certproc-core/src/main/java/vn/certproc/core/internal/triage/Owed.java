package vn.certproc.core.internal.triage;

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

  Code code() {
    return event.code();
  }

  /** Whose certificate; an agency's own one is the agency's. */
  Concern concern(SubscriberKind asked) {
    boolean own = asked == SubscriberKind.AGENCY && filing.concern() == Concern.AGENCY;
    return own ? Concern.OWN : filing.concern();
  }
}
