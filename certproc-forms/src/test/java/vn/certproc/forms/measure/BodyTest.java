package vn.certproc.forms.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.certproc.forms.measure.LetterheadTest.is;
import static vn.certproc.forms.measure.Measured.MM;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.forms.Variants;
import vn.certproc.forms.Variants.Variant;
import vn.certproc.forms.document.Block;

/**
 * The addressees and the text of every form, measured in its PDF: Decree 30/2020/NĐ-CP, Annex I,
 * boxes 6 and 9a. The expected values stand here once more, from the Decree.
 */
class BodyTest {

  static List<Variant> documents() {
    return Stream.of(Variants.blank(), Variants.bound(), Variants.filled(3), Variants.hard())
        .flatMap(List::stream)
        .toList();
  }

  /** Box 9a: 13-14. */
  @ParameterizedTest
  @MethodSource("documents")
  void theAddresseesStandBesideOrBelowTheirLabel(Variant variant) {
    List<String> addressees = variant.document().addressees();
    if (addressees.isEmpty()) {
      return;
    }
    Measured form = Measured.of(variant);
    Printed label = form.line("Kính gửi:");
    is(label, "", 13, 14);
    for (int i = 0; i < addressees.size(); i++) {
      boolean one = addressees.size() == 1;
      String end = i == addressees.size() - 1 ? "." : ";";
      List<Printed> lines =
          form.linesAfter(label, one ? addressees.get(i) : "- " + addressees.get(i) + end);
      lines.forEach(line -> is(line, "", 13, 14));
      assertThat(lines.get(0).x()).isGreaterThanOrEqualTo(label.right());
      if (one) {
        assertThat(lines.get(0).baseline()).isCloseTo(label.baseline(), within(0.1));
      }
    }
  }

  /** Box 6: 13-14 upright; first line 1 or 1.27 cm in; justified; single to one and a half. */
  @ParameterizedTest
  @MethodSource("documents")
  void eachParagraphIsSetAsTheDecreeAsks(Variant variant) {
    Measured form = Measured.of(variant);
    for (Block block : variant.document().body()) {
      if (block instanceof Block.Paragraph paragraph) {
        paragraph(form, form.lastLines(paragraph.text()));
      }
    }
  }

  private static void paragraph(Measured form, List<Printed> lines) {
    double indent = (lines.get(0).x() - 30 * MM) / MM;
    assertThat(indent).isBetween(10.0, 12.71);
    for (int i = 0; i < lines.size(); i++) {
      Printed line = lines.get(i);
      is(line, "", 13, 14);
      if (i > 0) {
        assertThat(line.x()).isCloseTo(30 * MM, within(0.1));
        spacing(lines.get(i - 1), line);
      }
      if (i < lines.size() - 1) {
        assertThat(line.right()).isCloseTo(form.width() - 15 * MM, within(0.2));
      }
    }
    form.texts().stream()
        .filter(t -> t.page() == lines.get(0).page())
        .filter(t -> t.baseline() < lines.get(0).baseline() && t.bottom() > 20 * MM)
        .mapToDouble(Printed::baseline)
        .max()
        .ifPresent(above -> gap(lines.get(0), above));
  }

  /** Paragraphs are at least 6 pt apart, on top of single line spacing. */
  private static void gap(Printed line, double above) {
    double single = (Printed.ASCENT + Printed.DESCENT) * line.size();
    assertThat(line.baseline() - above).as(line.text()).isGreaterThanOrEqualTo(single + 6);
  }

  private static void spacing(Printed above, Printed line) {
    if (above.page() == line.page()) {
      double single = (Printed.ASCENT + Printed.DESCENT) * line.size();
      assertThat((line.baseline() - above.baseline()) / single).isBetween(1.0, 1.5);
    }
  }

  /** Section titles 13-14 bold; labels and values 13-14 as the text. */
  @ParameterizedTest
  @MethodSource("documents")
  void headingsAreBoldAndFieldsUpright(Variant variant) {
    Measured form = Measured.of(variant);
    for (Block block : variant.document().body()) {
      if (block instanceof Block.Heading heading) {
        form.lines(heading.text()).forEach(line -> is(line, "Bold", 13, 14));
      } else if (block instanceof Block.Field field) {
        field(form, field);
      } else if (block instanceof Block.FieldRow row) {
        row.fields().forEach(field -> field(form, field));
      }
    }
  }

  private static void field(Measured form, Block.Field field) {
    Optional<String> value = field.value();
    List<Printed> lines = form.lines(field.label() + ":" + value.orElse(""));
    lines.forEach(line -> is(line, "", 13, 14));
  }

  /** The Decree leaves a table's type open; ours is 11 to 13, and its headers are bold. */
  @ParameterizedTest
  @MethodSource("documents")
  void tablesAreLegible(Variant variant) {
    Measured form = Measured.of(variant);
    for (Block block : variant.document().body()) {
      if (block instanceof Block.Table table) {
        for (Block.Column column : table.columns()) {
          form.lines(column.label()).forEach(line -> is(line, "Bold", 11, 13));
          column.group().ifPresent(g -> form.lines(g).forEach(l -> is(l, "Bold", 11, 13)));
        }
      }
    }
  }
}
