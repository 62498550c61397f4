package vn.certproc.forms.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.certproc.forms.measure.Measured.MM;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.forms.Variants;
import vn.certproc.forms.Variants.Variant;

/**
 * The paper of every form, measured in its PDF: Decree 30/2020/NĐ-CP, Annex I, part I (paper,
 * margins, font, colour, page numbers). The expected values stand here once more, from the Decree.
 */
class PaperTest {

  private static final Set<String> FACES =
      Set.of(
          "LiberationSerif",
          "LiberationSerif-Bold",
          "LiberationSerif-Italic",
          "LiberationSerif-BoldItalic");

  static List<Variant> documents() {
    return Stream.of(
            Variants.blank(),
            Variants.bound(),
            Variants.filled(1),
            Variants.filled(300),
            Variants.hard())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPageIsThatOfAnOfficialDocument(Variant variant) {
    Measured form = Measured.of(variant);
    for (Sheet sheet : form.sheets()) {
      isA4(sheet, variant.document().landscape());
      hasItsNumber(sheet);
      keepsTheMargins(sheet);
      isBlackAndOfOneFont(sheet);
      nothingOverlaps(sheet);
      noLineCrossesAText(sheet);
    }
    fillsTheWidth(form);
  }

  private static void isA4(Sheet sheet, boolean landscape) {
    assertThat(sheet.width() / MM).isCloseTo(landscape ? 297 : 210, within(0.1));
    assertThat(sheet.height() / MM).isCloseTo(landscape ? 210 : 297, within(0.1));
  }

  /** 13-14 pt, upright, centred in the top margin, from the second page on. */
  private static void hasItsNumber(Sheet sheet) {
    List<Printed> above = sheet.texts().stream().filter(PaperTest::inTopMargin).toList();
    if (sheet.number() == 1) {
      assertThat(above).isEmpty();
      return;
    }
    Printed number = above.get(0);
    assertThat(above).hasSize(1);
    assertThat(number.text()).isEqualTo(Integer.toString(sheet.number()));
    assertThat(number.size()).isBetween(13.0, 14.0);
    assertThat(number.style()).isEmpty();
    assertThat(number.centre()).isCloseTo(sheet.width() / 2, within(0.1));
    assertThat(number.bottom()).isLessThan(20 * MM);
  }

  private static boolean inTopMargin(Printed text) {
    return text.baseline() < 20 * MM;
  }

  /** Left 30-35, right 15-20, top and bottom 20-25 mm: nothing stands further out. */
  private static void keepsTheMargins(Sheet sheet) {
    for (Printed text : sheet.texts()) {
      assertThat(text.x()).as(text.toString()).isGreaterThanOrEqualTo(30 * MM - 0.1);
      assertThat(text.right()).as(text.toString()).isLessThan(sheet.width() - 15 * MM + 0.1);
      assertThat(text.bottom()).as(text.toString()).isLessThan(sheet.height() - 20 * MM + 0.1);
      if (!inTopMargin(text)) {
        assertThat(text.top()).as(text.toString()).isGreaterThanOrEqualTo(20 * MM - 0.1);
      }
    }
    for (Stroke line : sheet.strokes()) {
      assertThat(line.left()).as(line.toString()).isGreaterThanOrEqualTo(30 * MM - 0.1);
      assertThat(line.right()).as(line.toString()).isLessThan(sheet.width() - 15 * MM + 0.1);
      assertThat(line.top()).as(line.toString()).isGreaterThanOrEqualTo(20 * MM - 0.1);
      assertThat(line.bottom()).as(line.toString()).isLessThan(sheet.height() - 20 * MM + 0.1);
    }
  }

  /** The margins are not wider than 35, 20 and 25 mm either: the text uses the paper. */
  private static void fillsTheWidth(Measured form) {
    List<Printed> texts = form.texts();
    double left = texts.stream().mapToDouble(Printed::x).min().orElseThrow();
    double right = texts.stream().mapToDouble(Printed::right).max().orElseThrow();
    double top = form.first().texts().stream().mapToDouble(Printed::top).min().orElseThrow();
    assertThat(left / MM).isBetween(29.9, 35.0);
    assertThat((form.width() - right) / MM).isBetween(14.9, 20.0);
    assertThat(top / MM).isBetween(19.9, 25.0);
  }

  private static void isBlackAndOfOneFont(Sheet sheet) {
    assertThat(sheet.texts())
        .allMatch(Printed::black)
        .allMatch(text -> FACES.contains(text.font()))
        .allMatch(text -> text.size() >= 11 && text.size() <= 14)
        .noneMatch(text -> text.text().contains("\ufffd"));
  }

  private static void nothingOverlaps(Sheet sheet) {
    List<Printed> texts = new ArrayList<>(sheet.texts());
    texts.sort(Comparator.comparingDouble(Printed::baseline));
    for (int i = 0; i < texts.size(); i++) {
      Printed a = texts.get(i);
      for (int j = i + 1; j < texts.size() && texts.get(j).baseline() < a.baseline() + 20; j++) {
        Printed b = texts.get(j);
        boolean apart = a.bottom() <= b.top() + 0.1;
        boolean beside = a.right() <= b.x() + 0.1 || b.right() <= a.x() + 0.1;
        assertThat(apart || beside).as(a + " over " + b).isTrue();
      }
    }
  }

  /** So that each text stands inside its cell, and no rule strikes a text out. */
  private static void noLineCrossesAText(Sheet sheet) {
    for (Stroke line : sheet.strokes()) {
      for (Printed text : sheet.texts()) {
        boolean apart =
            line.bottom() <= text.baseline() - 0.8 * text.size()
                || line.top() >= text.baseline() + DESCENDERS * text.size()
                || line.right() <= text.x() + 0.1
                || line.left() >= text.right() - 0.1;
        if (!apart) {
          assertThat(line).as("crosses " + text).isNull();
        }
      }
    }
  }

  private static final double DESCENDERS = 0.2;
}
