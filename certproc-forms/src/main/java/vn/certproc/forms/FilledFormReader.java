package vn.certproc.forms;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import vn.certproc.forms.internal.definition.FillableSpec;
import vn.certproc.forms.internal.definition.FormSpec;
import vn.certproc.forms.internal.fill.FillableBinder;
import vn.certproc.forms.internal.fill.FilledRequest;
import vn.certproc.forms.internal.pdf.FilledFields;

/**
 * Reads a fillable form back into a request. Immutable and thread-safe. Made for files from
 * anywhere: sizes are bounded, and nothing in the file is executed or fetched. No argument may be
 * null. Source of the fields: ISO 32000-1, 12.7.
 */
public final class FilledFormReader {

  private static final int MAX_FILE = 64 * 1024 * 1024;

  private final FormCatalog catalog;
  private final FormChoices choices;

  /**
   * A reader for the forms of a catalog.
   *
   * @param choices the codes whose labels count as the code
   */
  public FilledFormReader(FormCatalog catalog, FormChoices choices) {
    this.catalog = requireNonNull(catalog, "catalog");
    this.choices = requireNonNull(choices, "choices");
  }

  /**
   * Reads a form. A wrong or open value is a fault of the result, not an exception.
   *
   * @param pdf the file; read to its end or to 64 MB, not closed
   * @param today no day of birth or issue is after it
   * @throws UnreadablePdfException when the file is no such form; the code says why
   * @throws UnknownFormException when the catalog has no form of the id in the file
   * @throws IOException when the stream itself fails
   */
  public FilledForm read(InputStream pdf, LocalDate today) throws IOException {
    FilledFields fields = FilledFields.read(pdf, MAX_FILE);
    String id =
        fields.formId().orElseThrow(() -> new UnreadablePdfException("pdf-not-fillable", Map.of()));
    FormSpec form = catalog.spec(id);
    // A person's form and an agency's differ in their fields: the better match is the one.
    FillableSpec fillable =
        form.fillable().stream()
            .max(Comparator.comparingLong(spec -> match(bind(form, spec), fields)))
            .orElseThrow(() -> new UnreadablePdfException("pdf-not-fillable", Map.of()));
    return FilledRequest.of(bind(form, fillable), fillable, fields, today);
  }

  private FillableForm bind(FormSpec form, FillableSpec fillable) {
    return FillableBinder.bind(form, fillable, catalog.conventions(), choices);
  }

  /** Fields in both, less those in one of the two only. */
  private static long match(FillableForm form, FilledFields fields) {
    long both = form.names().stream().filter(fields.values()::containsKey).count();
    return 3 * both - form.names().size() - fields.values().size();
  }
}
