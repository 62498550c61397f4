package vn.certproc.forms.internal.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.text.Text;
import vn.certproc.forms.FormChoice;
import vn.certproc.forms.PartKind;

/** Reads what makes a form one to fill in. For one file; not thread-safe. */
final class FillableReader {

  private final Reading reading;

  FillableReader(Reading reading) {
    this.reading = reading;
  }

  List<FillableSpec> read(XmlNode form, Origin around) {
    return form.all("fillable").stream().map(node -> fillable(node, around)).toList();
  }

  private FillableSpec fillable(XmlNode node, Origin around) {
    Origin origin = reading.origin(node, around);
    return new FillableSpec(
        Coded.find(SignerKind.class, node.required("sender")).orElse(SignerKind.PERSON),
        reading.codes(node, "asked", Procedure.values()),
        reading.codes(node, "applicant", ApplicantRole.values()),
        reading.codes(node, "subscriber", SubscriberKind.values()),
        node.all("insert").stream().map(insert -> insert(insert, origin)).toList());
  }

  private FillableSpec.Insert insert(XmlNode node, Origin around) {
    boolean instead = node.attribute("instead").isPresent();
    if (instead == node.attribute("after").isPresent()) {
      reading.fault(node, "form-insert-place", Map.of());
    }
    return new FillableSpec.Insert(
        reading.documentPath(node, instead ? "instead" : "after"),
        instead,
        node.all("field").stream().map(field -> entry(field, around)).toList());
  }

  private FillableSpec.Entry entry(XmlNode node, Origin around) {
    BlockSpec.Field field =
        new BlockSpec.Field(
            reading.fieldPart(PartKind.FIELD, node, around),
            reading.entryPath(node, "path"),
            Optional.empty(),
            Optional.empty());
    return new FillableSpec.Entry(
        field, node.all("option").stream().map(FillableReader::option).toList());
  }

  private static FormChoice option(XmlNode node) {
    return new FormChoice(
        node.required("code"), new Text(node.required("label"), node.required("en")));
  }
}
