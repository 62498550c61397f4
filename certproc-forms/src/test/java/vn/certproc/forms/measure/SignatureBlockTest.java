package vn.certproc.forms.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.certproc.forms.measure.LetterheadTest.is;
import static vn.certproc.forms.measure.Measured.MM;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.forms.Stretched;
import vn.certproc.forms.Variants;
import vn.certproc.forms.Variants.Variant;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.LetterHead;
import vn.certproc.forms.document.FormDocument.MinutesHead;
import vn.certproc.forms.document.FormDocument.SignaturePlace;

/**
 * The end of every form, measured in its PDF: Decree 30/2020/NĐ-CP, Annex I, boxes 7a to 7c and 9b.
 * The expected values stand here once more, from the Decree.
 */
class SignatureBlockTest {

  private static final List<List<String>> STACKS =
      List.of(
          List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
          List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
          List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
          List.of("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔNG HỢP"),
          List.of("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"),
          List.of("Q. GIÁM ĐỐC"));

  static List<Variant> documents() {
    return Stream.of(Variants.blank(), Variants.bound(), Variants.filled(3), Variants.hard())
        .flatMap(List::stream)
        .toList();
  }

  static List<Variant> minutes() {
    return Variants.blank().stream()
        .filter(variant -> variant.document().signatures().size() > 1)
        .toList();
  }

  static List<Variant> stacked() {
    return Variants.blank().stream()
        .filter(variant -> variant.document().head() instanceof LetterHead)
        .flatMap(
            variant ->
                STACKS.stream()
                    .map(
                        stack ->
                            new Variant(
                                variant.name() + " " + stack,
                                Stretched.signed(variant.document(), stack, "Lê Thị Ổn"))))
        .toList();
  }

  /** Boxes 7a, 7b: upper case 13-14 bold, 13-14 bold; the name under them on the same axis. */
  @ParameterizedTest
  @MethodSource("documents")
  void positionsAndNamesAreBold(Variant variant) {
    Measured form = Measured.of(variant);
    for (SignaturePlace place : variant.document().signatures()) {
      double below = 0;
      double axis = 0;
      for (String authority : place.authority()) {
        assertThat(authority).isEqualTo(authority.toUpperCase(Locale.forLanguageTag("vi")));
        for (Printed line : form.lastLines(authority)) {
          is(line, "Bold", 13, 14);
          assertThat(line.baseline()).isGreaterThan(below);
          below = line.baseline();
          axis = line.centre();
        }
      }
      if (place.hint().isPresent()) {
        Printed hint = form.lastLines(place.hint().get()).get(0);
        is(hint, "Italic", 13, 14);
        assertThat(hint.baseline()).isGreaterThan(below);
      }
      if (place.name().isPresent() && place.hint().isEmpty()) {
        name(form, form.lastLines(place.name().get()), axis, below);
      }
    }
  }

  private static void name(Measured form, List<Printed> lines, double axis, double below) {
    lines.forEach(line -> is(line, "Bold", 13, 14));
    assertThat(lines.get(0).centre()).isCloseTo(axis, within(0.1));
    // Room for a signature and a seal of 36 mm over a third of it (Annex I, box 8).
    assertThat((lines.get(0).top() - below) / MM).isGreaterThan(20);
    assertThat(form.sheets()).isNotEmpty();
  }

  /** Authority and position, each a line of its own, centred in the right half. */
  @ParameterizedTest
  @MethodSource("stacked")
  void stackedPrefixesAreCentredInTheRightHalf(Variant variant) {
    Measured form = Measured.of(variant);
    SignaturePlace place = variant.document().signatures().get(0);
    Printed name = form.lastLines("Lê Thị Ổn").get(0);
    double middle = (30 * MM + form.width() - 15 * MM) / 2;
    assertThat(name.centre()).isCloseTo((middle + form.width() - 15 * MM) / 2, within(0.5));
    for (String authority : place.authority()) {
      List<Printed> lines = form.lastLines(authority);
      assertThat(lines).as(authority).hasSize(1);
      is(lines.get(0), "Bold", 13, 14);
      assertThat(lines.get(0).centre()).isCloseTo(name.centre(), within(0.1));
      assertThat(lines.get(0).x()).isGreaterThan(middle);
    }
  }

  /** Box 9b: "Nơi nhận:" 12 bold italic, the names 11, at the left margin. */
  @ParameterizedTest
  @MethodSource("documents")
  void theRecipientsStandAtTheLeft(Variant variant) {
    FormDocument document = variant.document();
    Measured form = Measured.of(variant);
    if (document.recipients().isEmpty()) {
      assertThat(form.texts()).noneMatch(text -> text.text().startsWith("Nơi nhận"));
      return;
    }
    Printed label = form.line("Nơi nhận:");
    is(label, "BoldItalic", 12, 12);
    assertThat(label.x()).isCloseTo(30 * MM, within(0.1));
    for (String recipient : document.recipients()) {
      for (Printed line : form.lastLines(recipient)) {
        is(line, "", 11, 11);
        assertThat(line.x()).isCloseTo(30 * MM, within(0.1));
        assertThat(line.right()).isLessThan(form.width() / 2 + 10 * MM);
      }
    }
    Printed position = form.lastLines(document.signatures().get(0).authority().get(0)).get(0);
    assertThat(position.page()).isEqualTo(label.page());
    if (document.head() instanceof MinutesHead) {
      assertThat(position.bottom()).isLessThan(label.top());
    } else {
      assertThat(position.top()).isCloseTo(label.top(), within(5.0));
    }
  }

  /** The two parties of minutes sign side by side: positions level, and names too. */
  @ParameterizedTest
  @MethodSource("minutes")
  void partiesSignSideBySide(Variant variant) {
    FormDocument signed = Stretched.signed(variant.document(), STACKS.get(1), "Lê Thị Ổn");
    List<SignaturePlace> places = signed.signatures();
    assertThat(places).hasSizeGreaterThan(1);
    Measured form = Measured.of(new Variant(variant.name() + " signed", signed));
    for (String text : List.of("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", "Lê Thị Ổn")) {
      List<Printed> found = form.texts().stream().filter(t -> t.text().equals(text)).toList();
      assertThat(found).as(text).hasSize(places.size());
      for (int i = 0; i < found.size(); i++) {
        is(found.get(i), "Bold", 13, 14);
        assertThat(found.get(i).baseline()).isCloseTo(found.get(0).baseline(), within(0.1));
        double column = (form.width() - 45 * MM) / places.size();
        assertThat(found.get(i).centre()).isCloseTo(30 * MM + (i + 0.5) * column, within(0.5));
      }
    }
  }

  /** A person dates an application above the signature, with the zeros of a letter's date. */
  @ParameterizedTest
  @MethodSource("documents")
  void anApplicationIsDatedAboveTheSignature(Variant variant) {
    if (variant.document().head() instanceof ApplicationHead head) {
      Measured form = Measured.of(variant);
      Printed date = form.line(head.placeAndDate());
      is(date, "Italic", 13, 14);
      String position = variant.document().signatures().get(0).authority().get(0);
      Printed first = form.lastLines(position).get(0);
      assertThat(date.baseline()).isLessThan(first.baseline());
      assertThat(date.centre()).isCloseTo(first.centre(), within(0.1));
    }
  }
}
