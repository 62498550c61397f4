package vn.certproc.forms.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.forms.Variants;
import vn.certproc.forms.Variants.Variant;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.LetterHead;
import vn.certproc.forms.document.FormDocument.MinutesHead;

/**
 * The head of every form, measured in its PDF: Decree 30/2020/NĐ-CP, Annex I, boxes 1 to 5b. The
 * expected values stand here once more, from the Decree.
 */
class LetterheadTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

  static List<Variant> documents() {
    return Stream.of(Variants.blank(), Variants.bound(), Variants.filled(3), Variants.hard())
        .flatMap(List::stream)
        .toList();
  }

  static List<Variant> letters() {
    return documents().stream().filter(v -> v.document().head() instanceof LetterHead).toList();
  }

  static List<Variant> titled() {
    return documents().stream().filter(v -> !(v.document().head() instanceof LetterHead)).toList();
  }

  /** Box 1: upper case 12-13 bold on one line; 13-14 bold with a rule as long as itself. */
  @ParameterizedTest
  @MethodSource("documents")
  void theNationalNameAndMotto(Variant variant) {
    Measured form = Measured.of(variant);
    Printed nation = form.line(NATION);
    is(nation, "Bold", 12, 13);
    Printed motto = form.line(MOTTO);
    is(motto, "Bold", 13, 14);
    assertThat(motto.baseline()).isGreaterThan(nation.baseline());
    assertThat(motto.centre()).isCloseTo(nation.centre(), within(0.1));
    Stroke rule = form.ruleBelow(motto);
    assertThat(rule.length()).isCloseTo(motto.right() - motto.x(), within(0.1));
    assertThat(rule.centre()).isCloseTo(motto.centre(), within(0.1));
    assertThat(rule.top() - motto.baseline()).isBetween(2.0, 8.0);
  }

  /** Box 2: superior upper case 12-13 regular; issuer 12-13 bold, rule 1/3-1/2 of its line. */
  @ParameterizedTest
  @MethodSource("letters")
  void theIssuerStandsLeftOfTheNationalName(Variant variant) {
    Measured form = Measured.of(variant);
    LetterHead head = (LetterHead) variant.document().head();
    Printed nation = form.line(NATION);
    assertThat(nation.centre()).isGreaterThan(form.width() / 2);
    List<Printed> issuer = form.lines(head.issuer());
    for (Printed line : issuer) {
      is(line, "Bold", 12, 13);
      assertThat(line.centre()).isCloseTo(issuer.get(0).centre(), within(0.1));
      assertThat(line.right()).isLessThan(nation.x());
    }
    Printed last = issuer.get(issuer.size() - 1);
    Stroke rule = form.ruleBelow(last);
    assertThat(rule.length() / (last.right() - last.x())).isBetween(1 / 3.0, 0.5);
    assertThat(rule.centre()).isCloseTo(last.centre(), within(0.1));
    assertThat(head.issuer()).isEqualTo(head.issuer().toUpperCase(VIETNAMESE));
    Printed top = head.superior().isPresent() ? superior(form, head) : issuer.get(0);
    assertThat(top.baseline()).isCloseTo(nation.baseline(), within(0.1));
  }

  private static Printed superior(Measured form, LetterHead head) {
    String name = head.superior().orElseThrow();
    assertThat(name).isEqualTo(name.toUpperCase(VIETNAMESE));
    List<Printed> lines = form.lines(name);
    for (Printed line : lines) {
      is(line, "", 12, 13);
      assertThat(line.centre()).isCloseTo(form.lines(head.issuer()).get(0).centre(), within(0.1));
      assertThat(line.baseline()).isLessThan(form.lines(head.issuer()).get(0).baseline());
    }
    return lines.get(0);
  }

  /**
   * Box 3: number 13; box 4: place and date 13-14 italic, on the same line, under their columns.
   */
  @ParameterizedTest
  @MethodSource("letters")
  void theNumberAndTheDateAreLevel(Variant variant) {
    Measured form = Measured.of(variant);
    LetterHead head = (LetterHead) variant.document().head();
    Printed number =
        form.texts().stream().filter(t -> t.text().startsWith("Số: ")).findFirst().orElseThrow();
    is(number, "", 13, 13);
    if (head.number().isPresent()) {
      assertThat(number.text()).matches("Số: (0[1-9]|[1-9][0-9]+)/.+");
    }
    List<Printed> date = form.lines(head.placeAndDate());
    assertThat(date).hasSize(1);
    is(date.get(0), "Italic", 13, 14);
    assertThat(date.get(0).text())
        .matches(
            ".+, ngày (0[1-9]|[12][0-9]|3[01]|…+) tháng (0[12]|[3-9]|1[0-2]|…+) năm ([0-9]{4}|…+)");
    assertThat(date.get(0).baseline()).isCloseTo(number.baseline(), within(0.1));
    assertThat(date.get(0).centre()).isCloseTo(form.line(NATION).centre(), within(0.1));
    assertThat(number.centre()).isCloseTo(form.lines(head.issuer()).get(0).centre(), within(0.1));
    assertThat(number.top()).isGreaterThan(form.lines(head.issuer()).get(0).bottom());
  }

  /** Box 5b: 12-13 regular, centred under the number, 6 pt below it. */
  @ParameterizedTest
  @MethodSource("letters")
  void theSubjectStandsUnderTheNumber(Variant variant) {
    Measured form = Measured.of(variant);
    LetterHead head = (LetterHead) variant.document().head();
    Printed number =
        form.texts().stream().filter(t -> t.text().startsWith("Số: ")).findFirst().orElseThrow();
    List<Printed> subject = form.lines("V/v " + head.subject());
    for (Printed line : subject) {
      is(line, "", 12, 13);
      assertThat(line.centre()).isCloseTo(number.centre(), within(0.1));
    }
    assertThat(subject.get(0).top() - number.bottom()).isBetween(6.0, 7.0);
    assertThat(head.subject()).doesNotStartWith("V/v");
  }

  /** Box 5a: upper case 13-14 bold; subject 13-14 bold with a rule 1/3-1/2 of its line. */
  @ParameterizedTest
  @MethodSource("titled")
  void theTitleIsCentred(Variant variant) {
    Measured form = Measured.of(variant);
    double centre = (form.width() + (30 - 15) * Measured.MM) / 2;
    Printed last = bold(form.lines(title(variant)), centre);
    if (subject(variant).isPresent()) {
      last = bold(form.lines(subject(variant).get()), centre);
    }
    Stroke rule = form.ruleBelow(last);
    assertThat(rule.length() / (last.right() - last.x())).isBetween(1 / 3.0, 0.5);
    assertThat(rule.centre()).isCloseTo(centre, within(0.1));
    assertThat(title(variant)).isEqualTo(title(variant).toUpperCase(VIETNAMESE));
    assertThat(last.baseline()).isGreaterThan(form.line(MOTTO).baseline());
  }

  private static String title(Variant variant) {
    return variant.document().head() instanceof ApplicationHead head
        ? head.title()
        : ((MinutesHead) variant.document().head()).title();
  }

  private static Optional<String> subject(Variant variant) {
    return variant.document().head() instanceof ApplicationHead head
        ? head.subject()
        : ((MinutesHead) variant.document().head()).subject();
  }

  private static Printed bold(List<Printed> lines, double centre) {
    for (Printed line : lines) {
      is(line, "Bold", 13, 14);
      assertThat(line.centre()).isCloseTo(centre, within(0.1));
    }
    return lines.get(lines.size() - 1);
  }

  static void is(Printed text, String style, double from, double to) {
    assertThat(text.style()).as(text.text()).isEqualTo(style);
    assertThat(text.size()).as(text.text()).isBetween(from - 0.001, to + 0.001);
  }
}
