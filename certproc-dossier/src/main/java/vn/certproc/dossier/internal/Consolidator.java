package vn.certproc.dossier.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.Extension;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.dossier.DossierException;

/** Puts the requests of many applicants into the one list that step 2 carries (§1). */
public final class Consolidator {

  private Consolidator() {}

  /** One list, rows in the order given; a single payload as it is. */
  public static Payload consolidate(List<Payload> payloads) {
    if (payloads.size() == 1) {
      return payloads.get(0);
    }
    List<Request> rows = new ArrayList<>();
    List<Extension> extensions = new ArrayList<>();
    for (Payload each : payloads) {
      each.requests().forEach(r -> rows.add(r.withoutDispatch()));
      if (each instanceof RequestList list) {
        extensions.addAll(list.extensions());
      }
    }
    if (rows.size() > RequestList.MAX_ROWS) {
      throw new DossierException.Unsuitable(
          "list-size", Map.of("max", Integer.toString(RequestList.MAX_ROWS)));
    }
    return new RequestList(Optional.empty(), rows, dispatch(payloads), extensions);
  }

  /** The managing agency writes once: its part stands in one of them, or in all alike. */
  private static Optional<Dispatch> dispatch(List<Payload> payloads) {
    List<Dispatch> different =
        payloads.stream().flatMap(p -> p.dispatch().stream()).distinct().toList();
    if (different.size() > 1) {
      throw new DossierException.Unsuitable("dispatch-differs", Map.of());
    }
    return different.stream().findFirst();
  }
}
