package vn.certproc.cli.internal.out;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.certproc.forms.FormDefinition;
import vn.certproc.forms.FormPart;
import vn.certproc.forms.Provenance;
import vn.certproc.forms.UndefinedForm;

/** Forms with where their parts come from. */
public final class FormList {

  private FormList() {}

  /** A form for people. */
  public static void print(Page page, FormDefinition form, boolean withParts) {
    page.line(form.id() + "  " + page.in(form.title()));
    page.labelled(1, "label.kinds", page.words("document-kind", form.kinds()));
    String summary =
        counts(form).entrySet().stream()
            .map(e -> page.word("provenance", e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining(", "));
    page.labelled(1, "label.provenance", summary);
    if (withParts) {
      form.parts().forEach(part -> part(page, part));
    }
  }

  private static void part(Page page, FormPart part) {
    String path = part.path().map(p -> " {" + p + "}").orElse("");
    page.line(2, page.word("part", part.kind()) + ": " + page.in(part.label()) + path);
    page.line(3, page.word("provenance", part.provenance()) + " – " + part.base());
  }

  /** A form for programs, an entry of the open list. */
  public static void write(DataWriter data, FormDefinition form, boolean withParts) {
    data.object();
    data.field("id", form.id());
    data.field("set", form.set());
    data.field("number", form.number());
    data.text("title", form.title());
    data.field("known", true);
    data.codes("kinds", "kind", form.kinds());
    data.object("provenance");
    counts(form).forEach((provenance, n) -> data.field(provenance.code(), n));
    data.end();
    data.field("source", form.source());
    if (withParts) {
      data.list("parts", "part");
      form.parts().forEach(part -> part(data, part));
      data.end();
    }
    data.end();
  }

  private static void part(DataWriter data, FormPart part) {
    data.object();
    data.field("kind", part.kind());
    data.text("label", part.label());
    data.field("path", part.path());
    data.field("provenance", part.provenance());
    data.field("base", part.base());
    data.end();
  }

  /** A form whose fields nobody knows, for people. */
  public static void print(Page page, UndefinedForm form) {
    String title = form.title().map(page::in).map(t -> "  " + t).orElse("");
    page.line(form.id() + title);
    page.labelled(1, "label.not-known", page.in(form.reason()));
  }

  /** A form whose fields nobody knows, for programs, an entry of the open list. */
  public static void write(DataWriter data, UndefinedForm form) {
    data.object();
    data.field("id", form.id());
    data.field("set", form.set());
    data.field("number", form.number());
    data.text("title", form.title());
    data.field("known", false);
    data.text("reason", form.reason());
    data.end();
  }

  /** How many parts there are of each provenance, the surest first. */
  private static Map<Provenance, Integer> counts(FormDefinition form) {
    Map<Provenance, Integer> counts = new TreeMap<>();
    form.parts().forEach(part -> counts.merge(part.provenance(), 1, Integer::sum));
    return counts;
  }
}
