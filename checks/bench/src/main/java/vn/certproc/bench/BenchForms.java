package vn.certproc.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.dossier.Certproc;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.document.FormDocument;

/**
 * What is drawn: a person's request on one page, or the managing agency's letter with a row per
 * request, and the options for it.
 *
 * @param document the form with its data
 * @param options with the request that goes inside
 */
public record BenchForms(FormDocument document, PdfOptions options) {

  private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

  /** A form of so many requests; of one it is the applicant's own. */
  public static BenchForms of(int rows) {
    Certproc certproc = Certproc.builder().build();
    AssessmentOptions day = AssessmentOptions.on(DAY).under("long-an-2020");
    Payload payload = certproc.example(Procedure.ISSUE, SubscriberKind.STAFF, rows, day);
    FormBinder binder = new FormBinder(FormCatalog.builtIn());
    RouteStep step = step(payload, certproc.assess(payload, day));
    return new BenchForms(
        binder.bind(step, payload, certproc.profileFor(day)),
        PdfOptions.of(Instant.parse("2021-03-15T00:00:00Z"), "1")
            .withProfile("long-an-2020")
            .withRequest(certproc.write(payload)));
  }

  private static RouteStep step(Payload payload, Assessment assessment) {
    List<RouteStep> route =
        payload instanceof RequestList ? assessment.route() : assessment.decisions().get(0).route();
    return route.get(0);
  }
}
