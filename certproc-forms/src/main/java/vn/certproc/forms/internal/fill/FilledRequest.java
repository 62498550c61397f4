package vn.certproc.forms.internal.fill;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.payload.Reading;
import vn.certproc.api.payload.RequestEntries;
import vn.certproc.api.payload.RequestEntry;
import vn.certproc.api.payload.RequestGaps;
import vn.certproc.api.payload.RequestReader;
import vn.certproc.api.payload.RequestWriter;
import vn.certproc.api.payload.document.IssueNode;
import vn.certproc.api.payload.document.RecoverNode;
import vn.certproc.api.payload.document.RequestNode;
import vn.certproc.api.payload.document.RevokeNode;
import vn.certproc.api.text.Text;
import vn.certproc.forms.FillableForm;
import vn.certproc.forms.FilledForm;
import vn.certproc.forms.FormField;
import vn.certproc.forms.internal.definition.FillableSpec;
import vn.certproc.forms.internal.pdf.FilledFields;

/** Makes a request of a form's values. For one form; not thread-safe. */
public final class FilledRequest {

  private static final String HOLDER = "subscriber/person/fullName";
  private static final String AGENCY = "subscriber/organization/name";

  private final FillableForm form;
  private final FilledFields fields;
  private final RequestNode request = new RequestNode();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> notices = new ArrayList<>();

  private FilledRequest(FillableForm form, FilledFields fields) {
    this.form = form;
    this.fields = fields;
  }

  /** The request, and what is wrong with it. */
  public static FilledForm of(
      FillableForm form, FillableSpec fillable, FilledFields fields, LocalDate today) {
    FilledRequest filled = new FilledRequest(form, fields);
    filled.start(fillable);
    filled.fill();
    return filled.read(today);
  }

  /** What the form itself says, where it leaves nothing to choose. */
  private void start(FillableSpec fillable) {
    if (fillable.asked().contains(Procedure.ISSUE.code())) {
      request.issue = new IssueNode();
    } else if (fillable.asked().contains(Procedure.REVOKE.code())) {
      request.revoke = new RevokeNode();
    } else if (fillable.asked().contains(Procedure.RECOVER.code())) {
      request.recover = new RecoverNode();
    }
    only("subscriber/kind", fillable.subscribers());
    only("applicant/role", fillable.applicants());
  }

  private void only(String path, List<String> codes) {
    if (codes.size() == 1) {
      put(path, codes.get(0));
    }
  }

  private void put(String path, String value) {
    RequestEntries.find(path).orElseThrow().put(request, value);
  }

  private void fill() {
    // Marks first: they say which procedure a change belongs to.
    form.fields().stream().filter(FilledRequest::isMark).forEach(this::fill);
    form.fields().stream().filter(field -> !isMark(field)).forEach(this::fill);
    name();
    for (String name : fields.values().keySet()) {
      if (form.field(name).isEmpty()) {
        notices.add(Fault.of("form-field-unknown", Where.at(name)));
      }
    }
    if (fields.signed()) {
      notices.add(Fault.of("form-signed", Where.nowhere()));
    }
  }

  /**
   * Forms 07 and 09 ask for the name on the certificate, which is the subscriber's, and no other.
   */
  private void name() {
    String holder = fields.values().getOrDefault("certificate/name", "");
    boolean agency =
        RequestEntries.find("subscriber/kind")
            .flatMap(entry -> entry.value(request))
            .filter(SubscriberKind.AGENCY.code()::equals)
            .isPresent();
    String own = agency ? AGENCY : HOLDER;
    if (form.field(own).isEmpty() && !holder.isEmpty()) {
      put(own, holder);
    }
  }

  private static boolean isMark(FormField field) {
    return field.entry().kind() == RequestEntry.Kind.MARK;
  }

  private void fill(FormField field) {
    String text = fields.values().getOrDefault(field.name(), "");
    if (!text.isEmpty()) {
      field.entry().put(request, value(field, text));
    }
  }

  private String value(FormField field, String text) {
    return switch (field.entry().kind()) {
      case DAY -> FilledDay.iso(text).orElseGet(() -> wrong(field, "form-field-day", text));
      case CODE -> field.choice(text).map(c -> c.code()).orElse(text);
      case TEXT, MARK -> text;
    };
  }

  private String wrong(FormField field, String code, String text) {
    faults.add(named(Fault.of(code, Where.at(field.name())), field));
    return text;
  }

  private FilledForm read(LocalDate today) {
    RequestGaps.mark(request);
    byte[] xml = RequestWriter.standard().write(request);
    Reading reading = RequestReader.standard().read(xml, form.document().formId(), today);
    reading.faults().forEach(fault -> add(fault, reading));
    Optional<Payload> payload =
        faults.isEmpty() && reading instanceof Reading.Valid valid
            ? Optional.of(valid.payload())
            : Optional.empty();
    notices.addAll(reading.notices());
    return new FilledForm(
        form.document().formId(),
        form.sender(),
        new String(xml, StandardCharsets.UTF_8),
        payload,
        faults,
        notices);
  }

  private void add(Fault fault, Reading reading) {
    Optional<FormField> field = field(fault, reading);
    boolean told =
        field.isPresent()
            && faults.stream().anyMatch(f -> f.where().path().equals(field.map(FormField::name)));
    if (!told) {
      faults.add(field.map(f -> named(fault, f)).orElse(fault));
    }
  }

  private Optional<FormField> field(Fault fault, Reading reading) {
    if (reading instanceof Reading.Invalid invalid
        && invalid.document().orElse(null) instanceof RequestNode node) {
      return form.fields().stream()
          .filter(f -> f.entry().place(node).equals(fault.where().path()))
          .findFirst();
    }
    return Optional.empty();
  }

  private static Fault named(Fault fault, FormField field) {
    Text text =
        new Text(
            field.label().vi() + ": " + fault.text().vi(),
            field.label().vi() + " (" + field.label().en() + "): " + fault.text().en());
    return new Fault(fault.code(), Where.at(field.name()), Map.copyOf(fault.arguments()), text);
  }
}
