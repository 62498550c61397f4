package vn.certproc.cli.internal.out;

import java.util.HashMap;
import java.util.Map;
import vn.certproc.dossier.FormCheck;
import vn.certproc.forms.DifferenceKind;
import vn.certproc.forms.FormDifference;
import vn.certproc.forms.FormSignatureField;

/** For officials: what was edited in a form. */
public final class FormCheckText {

  private final Page page;

  /** Writes on this page. */
  public FormCheckText(Page page) {
    this.page = page;
  }

  /** Writes the answer: the verdict first. */
  public void print(FormCheck check) {
    Map<String, String> arguments =
        Map.of(
            "form", check.formId(),
            "profile", check.profile(),
            "on", page.day(check.on()),
            "count", Integer.toString(check.comparison().differences().size()));
    page.line(page.word(check.equal() ? "form-check.equal" : "form-check.edited", arguments));
    check.comparison().differences().forEach(this::difference);
    check.comparison().signatures().forEach(this::signature);
    if (check.definitionsMayDiffer()) {
      page.line(page.word("form-check.definitions", definitions(check)));
    }
  }

  private static Map<String, String> definitions(FormCheck check) {
    return Map.of(
        "made", check.madeWith().orElse("?"),
        "version", check.version(),
        "definition", check.definition());
  }

  private void difference(FormDifference difference) {
    page.line(
        1,
        place(difference)
            + ": "
            + page.word("form-difference", difference.kind())
            + " ["
            + difference.kind().code()
            + "]");
    difference.expected().ifPresent(text -> page.labelled(2, "form-check.data", quoted(text)));
    if (saysWhatIsShown(difference)) {
      String label = difference.kind() == DifferenceKind.READ_AS ? "heard" : "shown";
      String shown = difference.shown().map(FormCheckText::quoted).orElseGet(this::nothing);
      page.labelled(2, "form-check." + label, shown);
    }
  }

  /** Of a page or a rule there is nothing more to say. */
  private static boolean saysWhatIsShown(FormDifference difference) {
    return difference.expected().isPresent() || difference.shown().isPresent();
  }

  private String nothing() {
    return page.word("form-check.nothing");
  }

  private static String quoted(String text) {
    return "“" + text + "”";
  }

  private String place(FormDifference difference) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put("page", Integer.toString(difference.page()));
    arguments.put("part", page.in(difference.part()));
    if (difference.page() == 0) {
      return page.in(difference.part());
    }
    if (difference.row().isPresent()) {
      arguments.put("row", Integer.toString(difference.row().getAsInt()));
      return page.word("form-check.cell", arguments);
    }
    return page.word("form-check.place", arguments);
  }

  private void signature(FormSignatureField field) {
    String key = field.signed() ? "form-check.signed" : "form-check.to-sign";
    page.line(
        1, page.word(key, Map.of("name", field.name(), "page", Integer.toString(field.page()))));
  }
}
