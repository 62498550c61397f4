package vn.certproc.cli.internal.out;

import java.util.Optional;
import vn.certproc.cli.internal.Words;
import vn.certproc.dossier.FormCheck;
import vn.certproc.forms.FormDifference;
import vn.certproc.forms.FormSignatureField;

/** For programs: what was edited in a form. */
public final class FormCheckData {

  private final DataWriter data;

  /** Writes to this document. */
  public FormCheckData(DataWriter data) {
    this.data = data;
  }

  /** Writes the answer. */
  public void write(FormCheck check) {
    data.object();
    keys(check);
    data.end();
  }

  /** Writes the answer's keys into the object that is open. */
  public void keys(FormCheck check) {
    data.field("equal", check.equal());
    data.field("identical", check.comparison().identical());
    data.field("form", check.formId());
    data.field("profile", check.profile());
    data.field("on", check.on().toString());
    data.field("madeWith", check.madeWith());
    data.field("version", check.version());
    data.field("definition", check.definition());
    data.field("definitionsMayDiffer", check.definitionsMayDiffer());
    data.list("differences", "difference");
    check.comparison().differences().forEach(this::difference);
    data.end();
    data.list("signatures", "signature");
    check.comparison().signatures().forEach(this::signature);
    data.end();
  }

  private void difference(FormDifference difference) {
    data.object();
    data.field("kind", difference.kind());
    data.field("page", difference.page());
    data.text("part", difference.part());
    data.field("row", row(difference));
    data.field("path", difference.path());
    data.field("data", difference.expected());
    data.field("shown", difference.shown());
    data.text(Words.of("form-difference", difference.kind()));
    data.end();
  }

  private static Optional<Integer> row(FormDifference difference) {
    return difference.row().isPresent()
        ? Optional.of(difference.row().getAsInt())
        : Optional.empty();
  }

  private void signature(FormSignatureField field) {
    data.object();
    data.field("name", field.name());
    data.field("page", field.page());
    data.field("signed", field.signed());
    data.end();
  }
}
