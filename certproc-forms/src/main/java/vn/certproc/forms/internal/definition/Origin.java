package vn.certproc.forms.internal.definition;

import java.util.Optional;
import vn.certproc.forms.Provenance;

/** Where a part comes from, as far as it was said. Immutable. */
record Origin(Optional<Provenance> provenance, Optional<String> base) {

  /** Nothing was said. */
  static final Origin NONE = new Origin(Optional.empty(), Optional.empty());
}
