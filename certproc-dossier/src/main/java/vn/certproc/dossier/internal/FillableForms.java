package vn.certproc.dossier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.Term;
import vn.certproc.forms.FilledForm;
import vn.certproc.forms.FilledFormReader;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.FormChoice;
import vn.certproc.forms.FormChoices;
import vn.certproc.forms.PdfForms;

/** Forms that are filled in on a screen, with a profile's codes to choose from. Immutable. */
public final class FillableForms {

  private final FormCatalog catalog;
  private final FormBinder binder;

  /** The fillable ones among these forms. */
  public FillableForms(FormCatalog catalog, FormBinder binder) {
    this.catalog = catalog;
    this.binder = binder;
  }

  /** The ids of the forms that can be filled in, and by whom. */
  public List<String> ids() {
    return catalog.definitions().stream()
        .map(form -> form.id())
        .filter(
            id ->
                List.of(SignerKind.values()).stream()
                    .anyMatch(s -> binder.fillable(id, s, FormChoices.none()).isPresent()))
        .toList();
  }

  /** The form for a sender; empty where it cannot be filled in by one. */
  public Optional<byte[]> blank(String id, SignerKind sender, Profile profile, Instant created) {
    return binder
        .fillable(id, sender, choices(profile))
        .map(form -> PdfForms.render(form, FormPrinter.options(created, profile)));
  }

  /** What was filled in. */
  public FilledForm read(InputStream pdf, Profile profile, LocalDate today) throws IOException {
    return new FilledFormReader(catalog, choices(profile)).read(pdf, today);
  }

  private static FormChoices choices(Profile profile) {
    return (vocabulary, subscribers) ->
        profile.terms(vocabulary).stream()
            .filter(term -> isFor(term, subscribers))
            .map(term -> new FormChoice(term.code().value(), term.label()))
            .toList();
  }

  /** A term without subscribers is for all. */
  private static boolean isFor(Term term, List<String> subscribers) {
    return term.subscribers().isEmpty()
        || term.subscribers().stream().map(SubscriberKind::code).anyMatch(subscribers::contains);
  }
}
