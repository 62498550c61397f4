package vn.certproc.forms.internal.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.api.text.Text;
import vn.certproc.forms.UndefinedForm;

/** Reads the list of forms whose fields nobody knows. For one file; not thread-safe. */
final class UndefinedReader {

  private final Reading reading;

  UndefinedReader(Reading reading) {
    this.reading = reading;
  }

  Map<String, UndefinedForm> read(XmlNode root) {
    Map<String, UndefinedForm> all = new LinkedHashMap<>();
    for (XmlNode node : root.all("unknown")) {
      reading.checkId(node);
      UndefinedForm form =
          new UndefinedForm(
              node.required("id"),
              node.required("set"),
              node.required("number"),
              node.first("title").map(reading::glossed),
              node.first("reason").map(reading::glossed).orElseGet(() -> new Text("-", "-")));
      if (all.putIfAbsent(form.id(), form) != null) {
        reading.fault(
            node, "form-duplicate-id", Map.of("id", form.id(), "other", reading.source()));
      }
    }
    return all;
  }
}
