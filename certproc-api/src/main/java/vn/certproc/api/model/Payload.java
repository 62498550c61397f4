package vn.certproc.api.model;

import java.util.List;
import java.util.Optional;

/** What a payload document holds: one applicant's request, or a consolidated list. Immutable. */
public sealed interface Payload permits Request, RequestList {

  /** The requests: one, or the rows of the list in their order. */
  List<Request> requests();

  /** What the managing agency adds for step 2, where it has. */
  Optional<Dispatch> dispatch();

  /** The host's own reference, where given. */
  Optional<String> reference();

  /** The host's own elements, in their order. */
  List<Extension> extensions();
}
