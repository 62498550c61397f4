package vn.certproc.dossier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.error.Fault;
import vn.certproc.api.facts.Facts;
import vn.certproc.api.model.Payload;
import vn.certproc.api.payload.Reading;
import vn.certproc.api.payload.RequestReader;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.Assessor;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.dossier.FormCheck;
import vn.certproc.forms.ExtractedRequest;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.FormDefinition;
import vn.certproc.forms.FormFile;
import vn.certproc.forms.PdfOptions;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.document.FormDocument;

/**
 * Makes a form anew from what is inside a file, and compares. What the file says about itself —
 * form, profile, day — only chooses what it is compared with; it proves nothing. Immutable.
 */
public final class FormChecking {

  private final FormCatalog forms;
  private final ProfileSet profiles;
  private final Assessor assessor;
  private final RequestReader requests;
  private final FormPrinter printer;

  /** A checking against these forms and rules. */
  public FormChecking(
      FormCatalog forms,
      ProfileSet profiles,
      Assessor assessor,
      RequestReader requests,
      FormPrinter printer) {
    this.forms = forms;
    this.profiles = profiles;
    this.assessor = assessor;
    this.requests = requests;
    this.printer = printer;
  }

  /** Checks a file; see {@link vn.certproc.dossier.Certproc#check}. */
  public FormCheck check(InputStream pdf) throws IOException {
    return checked(pdf, Optional.empty()).check();
  }

  /** The same, with what the rules say to the request inside and to the host's facts. */
  CheckedForm checked(InputStream pdf, Optional<Facts> facts) throws IOException {
    FormFile file = FormFile.read(pdf);
    ExtractedRequest inside = file.request();
    String id = inside.formId().orElseThrow(() -> unsaid("pdf-no-form"));
    Profile profile = profiles.get(inside.profile().orElseThrow(() -> unsaid("pdf-no-profile")));
    Instant created = file.created().orElseThrow(() -> unsaid("pdf-no-date"));
    FormDefinition definition = forms.require(id);
    LocalDate on = LocalDate.ofInstant(created, profile.zone());
    Payload payload = payload(inside, on);
    AssessmentOptions day = AssessmentOptions.on(on).under(profile.id());
    Assessment assessment = assessor.assess(payload, facts.map(day::knowing).orElse(day));
    FormDocument expected = printer.again(id, payload, assessment, profile);
    PdfOptions options = FormPrinter.options(created, profile).withRequest(inside.xml());
    FormCheck check =
        new FormCheck(
            id,
            profile.id(),
            on,
            inside.formsVersion(),
            FormPrinter.FORMS_VERSION,
            definition.source(),
            file.compare(expected, file.tagged() ? options : options.untagged()));
    return new CheckedForm(check, assessment);
  }

  private Payload payload(ExtractedRequest inside, LocalDate on) {
    Reading reading = requests.read(inside.xml(), "request.xml", on);
    List<Fault> faults = reading.faults();
    if (reading instanceof Reading.Invalid) {
      String number = Integer.toString(faults.size());
      throw new UnreadablePdfException(
          "pdf-request-invalid", Map.of("count", number, "first", faults.get(0).code()));
    }
    return reading.orElseThrow();
  }

  private static UnreadablePdfException unsaid(String code) {
    return new UnreadablePdfException(code, Map.of());
  }
}
