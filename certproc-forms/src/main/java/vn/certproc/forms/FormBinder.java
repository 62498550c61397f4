package vn.certproc.forms;

import java.util.Optional;
import vn.certproc.api.decision.Addressee;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Payload;
import vn.certproc.api.text.Labels;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.binding.DocumentBinder;
import vn.certproc.forms.internal.binding.Sender;
import vn.certproc.forms.internal.definition.FormSpec;
import vn.certproc.forms.internal.definition.Writer;
import vn.certproc.forms.internal.fill.FillableBinder;

/**
 * Turns a form's definition and a request into a document ready to be laid out. What the request
 * leaves open stays open in the document, and prints dotted.
 *
 * <p>Immutable and thread-safe. No argument may be null. Source of the head's rules: Decree
 * 30/2020/NĐ-CP, Annex I.
 */
public final class FormBinder {

  private final FormCatalog catalog;

  /** A binder for the forms of a catalog. */
  public FormBinder(FormCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The form of a decision's step: sender and addressee are the decision's.
   *
   * @param step the step, which names the form
   * @param payload the request or list that was judged; step 1 takes one request
   * @param labels the wording of codes
   * @throws UnknownFormException when the catalog has no such form
   */
  public FormDocument bind(RouteStep step, Payload payload, Labels labels) {
    return bind(step.formId(), Optional.of(step), payload, labels);
  }

  /**
   * A form without a decision: the sender is read off the subscriber's kind, the addressee is the
   * definition's; a managing agency, which only a decision can tell, stays open.
   *
   * @param id such as {@code tt185-07}
   * @throws UnknownFormException when the catalog has no such form
   */
  public FormDocument bind(String id, Payload payload, Labels labels) {
    return bind(id, Optional.empty(), payload, labels);
  }

  /**
   * The form that an obligation of a decision needs: its addressee is the obligation's, its sender
   * whom the obligation binds.
   *
   * @param id such as {@code tt185-13}
   * @param owed the obligation
   * @param by who owes it; empty where that is not known
   * @param payload the request, or the rows of a list that owe it
   * @param labels the wording of codes
   * @throws UnknownFormException when the catalog has no such form
   * @throws UndefinedFormException when nobody knows its fields
   */
  public FormDocument bind(
      String id, Obligation owed, Optional<Organization> by, Payload payload, Labels labels) {
    FormSpec spec = catalog.spec(id);
    Optional<String> to =
        owed.to().flatMap(Addressee::name).or(() -> spec.addressee().map(a -> a.label().vi()));
    return DocumentBinder.filled(
        spec, catalog.conventions(), Sender.agency(by), to, payload, labels);
  }

  private FormDocument bind(String id, Optional<RouteStep> step, Payload payload, Labels labels) {
    FormSpec spec = catalog.spec(id);
    Optional<String> to =
        step.isPresent()
            ? step.map(RouteStep::to).flatMap(Addressee::name)
            : spec.addressee().map(a -> a.label().vi());
    Sender sender = Sender.of(spec.writer(), step, payload);
    return DocumentBinder.filled(spec, catalog.conventions(), sender, to, payload, labels);
  }

  /**
   * A form to fill in on a screen: blank, with a field for each value that the request takes.
   *
   * @param id such as {@code tt185-07}
   * @param sender who fills it in
   * @param choices the codes to choose from
   * @return empty where the form, or its sender, has no such shape
   * @throws UnknownFormException when the catalog has no such form
   */
  public Optional<FillableForm> fillable(String id, SignerKind sender, FormChoices choices) {
    FormSpec spec = catalog.spec(id);
    return spec.fillable().stream()
        .filter(shape -> shape.sender() == sender)
        .findFirst()
        .map(shape -> FillableBinder.bind(spec, shape, catalog.conventions(), choices));
  }

  /**
   * A form without data. Of a form that a person or an agency can send, it is the person's.
   *
   * @throws UnknownFormException when the catalog has no such form
   */
  public FormDocument blank(String id) {
    boolean person = catalog.spec(id).writer() == Writer.APPLICANT;
    return blank(id, person ? SignerKind.PERSON : SignerKind.AGENCY);
  }

  /**
   * A form without data, for a person or an agency to fill in.
   *
   * @throws UnknownFormException when the catalog has no such form
   */
  public FormDocument blank(String id, SignerKind sender) {
    FormSpec spec = catalog.spec(id);
    return DocumentBinder.blank(spec, catalog.conventions(), sender);
  }
}
