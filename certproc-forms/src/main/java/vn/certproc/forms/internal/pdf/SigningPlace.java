package vn.certproc.forms.internal.pdf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.model.Coded;

/**
 * Where a form is signed digitally, as its metadata records it. Immutable.
 *
 * @param field the field's name
 * @param kind who signs
 * @param page from 1
 * @param left in points from the page's left edge, as the other measures
 * @param bottom from the page's lower edge
 * @param width of the field
 * @param height of the field
 * @param anchor the name of the element of the structure that it follows
 * @param printedName who the form says signs there
 */
public record SigningPlace(
    String field,
    SignerKind kind,
    int page,
    double left,
    double bottom,
    double width,
    double height,
    String anchor,
    Optional<String> printedName) {

  private static final String NUMBER = "([0-9]{1,5}(?:[.][0-9]{1,3})?)";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([a-z]{1,20}(?:-[0-9]{1,3})?) [|] ([a-z]{1,20}) [|] ([0-9]{1,5}) [|] "
              + String.join(" ", NUMBER, NUMBER, NUMBER, NUMBER)
              + " [|] ([a-z0-9-]{1,40}) [|](?: (.{1,1000}))?",
          Pattern.DOTALL);

  /** The name of the element that the fields of a place follow. */
  static String anchor(int number) {
    return "signature-" + number;
  }

  /** As the metadata says it. */
  String text() {
    String measures =
        String.join(
            " ",
            PdfText.number(left),
            PdfText.number(bottom),
            PdfText.number(width),
            PdfText.number(height));
    return String.join(" | ", field, kind.code(), Integer.toString(page), measures, anchor)
        + printedName.map(name -> " | " + name).orElse(" |");
  }

  /** What the metadata says, or empty where that is no place. */
  static Optional<SigningPlace> of(String text) {
    Matcher m = WRITTEN.matcher(text.strip());
    return m.matches()
        ? Coded.find(SignerKind.class, m.group(2)).map(kind -> place(m, kind))
        : Optional.empty();
  }

  private static SigningPlace place(Matcher m, SignerKind kind) {
    return new SigningPlace(
        m.group(1),
        kind,
        Integer.parseInt(m.group(3)),
        Double.parseDouble(m.group(4)),
        Double.parseDouble(m.group(5)),
        Double.parseDouble(m.group(6)),
        Double.parseDouble(m.group(7)),
        m.group(8),
        Optional.ofNullable(m.group(9)));
  }

  /** Never the printed name, which is personal. */
  @Override
  public String toString() {
    return "SigningPlace[" + field + ", page " + page + "]";
  }
}
