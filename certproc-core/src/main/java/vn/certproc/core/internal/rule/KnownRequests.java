package vn.certproc.core.internal.rule;

import java.util.List;
import java.util.stream.Stream;
import vn.certproc.api.facts.KnownRequest;
import vn.certproc.api.model.Procedure;

/** What the host's record says of the certificate concerned. */
final class KnownRequests {

  private KnownRequests() {}

  /** The known requests of this kind for the request's certificate. */
  static Stream<KnownRequest> about(Case c, Procedure procedure) {
    return c.facts().openRequests().orElse(List.of()).stream()
        .filter(k -> k.procedure() == procedure)
        .filter(
            k ->
                c.request()
                    .certificate()
                    .filter(x -> x.serialNumber().equals(k.certificate()))
                    .isPresent());
  }
}
