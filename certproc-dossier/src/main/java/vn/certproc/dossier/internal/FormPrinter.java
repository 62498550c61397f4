package vn.certproc.dossier.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.payload.RequestWriter;
import vn.certproc.core.profile.Profile;
import vn.certproc.dossier.DossierException;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.PdfForms;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.document.FormDocument;

/** Fills the forms that a decision names, each with its request inside. Immutable. */
public final class FormPrinter {

  /** The version of the definitions, written into each form's metadata. */
  static final String FORMS_VERSION = "1";

  private final FormCatalog catalog;
  private final FormBinder binder;
  private final boolean tagged;

  /** A printer of these forms, tagged. */
  public FormPrinter(FormCatalog catalog, FormBinder binder) {
    this(catalog, binder, true);
  }

  private FormPrinter(FormCatalog catalog, FormBinder binder, boolean tagged) {
    this.catalog = catalog;
    this.binder = binder;
    this.tagged = tagged;
  }

  /** A printer of the same forms without tags. */
  public FormPrinter untagged() {
    return new FormPrinter(catalog, binder, false);
  }

  /** Takes the forms one by one, so that ten thousand need not be held at once. */
  @FunctionalInterface
  public interface Sink {
    /** One form under its file name. */
    void add(String name, byte[] pdf) throws IOException;
  }

  /** A blank form as a document. */
  public FormDocument blank(String id) {
    return binder.blank(id);
  }

  /** A blank form. */
  public byte[] blank(String id, Instant created) {
    return PdfForms.render(blank(id), PdfOptions.of(created, FORMS_VERSION));
  }

  /**
   * One form, bound to the step that the decision has for it, or to what the decision says is owed
   * afterwards.
   *
   * @throws DossierException {@code form-not-for-request} when it has neither: another procedure's
   *     form, or one person's for a list
   */
  public byte[] form(String id, Payload payload, Assessment assessment, Profile profile) {
    Bound bound = bound(id, payload, assessment, profile);
    return print(bound.document(), xml(bound.payload()), assessment.decisions().get(0), profile);
  }

  /**
   * One form as a document, bound to the step that the decision has for it, or to what it owes.
   *
   * @throws DossierException {@code form-not-for-request} when it has none
   */
  public FormDocument document(String id, Payload payload, Assessment assessment, Profile profile) {
    return bound(id, payload, assessment, profile).document();
  }

  /**
   * A form as it would be made of what is inside a file: without a decision where this request's
   * has no such form, since the file says that it is one.
   */
  FormDocument again(String id, Payload payload, Assessment assessment, Profile profile) {
    return find(id, payload, assessment, profile)
        .map(Bound::document)
        .orElseGet(() -> binder.bind(id, payload, profile));
  }

  /** What a form made at a time carries beside its request. */
  static PdfOptions options(Instant created, Profile profile) {
    return PdfOptions.of(created, FORMS_VERSION).withProfile(profile.id());
  }

  /** A document and what goes inside: of a form that only some rows owe, those rows. */
  private record Bound(FormDocument document, Payload payload) {}

  private Bound bound(String id, Payload payload, Assessment assessment, Profile profile) {
    catalog.require(id);
    return find(id, payload, assessment, profile)
        .orElseThrow(() -> unsuitable(id, assessment.route(), OwedForm.ids(assessment, profile)));
  }

  private Optional<Bound> find(String id, Payload payload, Assessment assessment, Profile profile) {
    Optional<RouteStep> step =
        assessment.route().stream().filter(s -> s.formId().equals(id)).findFirst();
    if (step.isPresent()) {
      return Optional.of(new Bound(binder.bind(step.get(), payload, profile), payload));
    }
    return OwedForm.of(id, payload, assessment, profile)
        .map(
            owed ->
                new Bound(
                    binder.bind(id, owed.obligation(), owed.by(), owed.payload(), profile),
                    owed.payload()));
  }

  private static DossierException unsuitable(String id, List<RouteStep> route, List<String> owed) {
    String forms =
        Stream.concat(route.stream().map(RouteStep::formId), owed.stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return new DossierException.Unsuitable(
        "form-not-for-request", Map.of("form", id, "forms", forms.isEmpty() ? "–" : forms));
  }

  /** The forms of a decision; of a list step 2's, and step 1's of each row where asked for. */
  public void forms(
      Payload payload, Assessment assessment, Profile profile, boolean withStep1, Sink sink)
      throws IOException {
    if (payload instanceof RequestList list) {
      if (withStep1) {
        rows(list, assessment, profile, sink);
      }
      steps(assessment.route(), list, assessment.decisions().get(0), profile, "", sink);
    } else {
      Decision decision = assessment.decisions().get(0);
      steps(decision.route(), payload, decision, profile, "", sink);
    }
  }

  private void rows(RequestList list, Assessment assessment, Profile profile, Sink sink)
      throws IOException {
    for (int i = 0; i < list.requests().size(); i++) {
      Request row = list.requests().get(i);
      Decision decision = assessment.decisions().get(i);
      List<RouteStep> first =
          decision.route().stream().filter(s -> !byManagingAgency(s)).limit(1).toList();
      String number = String.format(Locale.ROOT, "-%05d", i + 1);
      steps(first, row, decision, profile, number, sink);
    }
  }

  /** Where the managing agency alone writes, a row has no step of its own. */
  private static boolean byManagingAgency(RouteStep step) {
    return step.applicantsAllowed().equals(List.of(ApplicantRole.MANAGING_AGENCY));
  }

  private void steps(
      List<RouteStep> steps,
      Payload payload,
      Decision decision,
      Profile profile,
      String suffix,
      Sink sink)
      throws IOException {
    byte[] xml = xml(payload);
    for (RouteStep step : steps) {
      FormDocument document = binder.bind(step, payload, profile);
      sink.add("mau-" + step.form() + suffix + ".pdf", print(document, xml, decision, profile));
    }
  }

  /** Dated to the day of the decision, so that the same input gives the same bytes. */
  private byte[] print(FormDocument document, byte[] xml, Decision decision, Profile profile) {
    Instant created = decision.on().atStartOfDay(profile.zone()).toInstant();
    PdfOptions options = options(created, profile).withRequest(xml);
    return PdfForms.render(document, tagged ? options : options.untagged());
  }

  /** What stands inside each form of a payload; made once for all of them. */
  private static byte[] xml(Payload payload) {
    return RequestWriter.standard().write(payload);
  }
}
