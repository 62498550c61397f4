package vn.certproc.forms.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.forms.PdfSamples;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.Block.FieldRow;
import vn.certproc.forms.document.Block.Heading;
import vn.certproc.forms.document.Block.Paragraph;
import vn.certproc.forms.document.Block.Table;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.internal.font.Face;
import vn.certproc.forms.internal.layout.Mark.BlankMark;
import vn.certproc.forms.internal.layout.Mark.RuleMark;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/** The measures of Decree 30/2020, Annex I, in millimetres on the page. */
class DocumentLayoutTest {
  private static final double MM = 72 / 25.4;

  private static List<Page> lay(FormDocument form) {
    List<Page> pages = new ArrayList<>();
    assertThat(DocumentLayout.lay(form, pages::add)).isEmpty();
    return pages;
  }

  private static <T extends Mark> List<T> marks(Page page, Class<T> kind, Role role) {
    return page.marks().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(mark -> mark.element().role() == role)
        .toList();
  }

  private static String text(Page page, Role role) {
    return String.join(
        "|", marks(page, TextMark.class, role).stream().map(TextMark::text).toList());
  }

  private static double width(TextMark mark) {
    MissingGlyphs missing = new MissingGlyphs();
    PageGeometry geometry = PageGeometry.of(DocumentFormat.official(), false);
    return Tools.of(geometry, missing)
        .typesetter()
        .width(mark.text(), mark.style(), mark.element());
  }

  @Test
  void thePaperIsA4AndLiesForWideTables() {
    Page upright = lay(PdfSamples.letter(PdfSamples.TEXT)).get(0);
    assertThat(upright.width() / MM).isCloseTo(210, within(0.01));
    assertThat(upright.height() / MM).isCloseTo(297, within(0.01));
    Page lying = lay(PdfSamples.letter(true, PdfSamples.TEXT)).get(0);
    assertThat(lying.width()).isEqualTo(upright.height());
    assertThat(lying.height()).isEqualTo(upright.width());
  }

  @Test
  void theTextFillsTheWidthBetweenTheMargins() {
    Page page = lay(PdfSamples.letter(PdfSamples.TEXT)).get(0);
    List<TextMark> lines = marks(page, TextMark.class, Role.PARAGRAPH);
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(lines.get(0).x() / MM).isCloseTo(30 + 12.7, within(0.01));
    for (TextMark line : lines.subList(0, lines.size() - 1)) {
      long spaces = line.text().chars().filter(c -> c == ' ').count();
      double right = line.x() + width(line) + spaces * line.wordGap();
      assertThat(right / MM).isCloseTo(210 - 15, within(0.05));
      assertThat(line.style().size()).isBetween(13.0, 14.0);
    }
    assertThat(lines.get(1).x() / MM).isCloseTo(30, within(0.01));
    assertThat(lines.get(lines.size() - 1).wordGap()).isZero();
  }

  @Test
  void theHeadHasItsStylesAndRules() {
    Page page = lay(PdfSamples.letter(PdfSamples.TEXT)).get(0);
    TextMark nation = marks(page, TextMark.class, Role.NATION).get(0);
    assertThat(nation.style().face()).isEqualTo(Face.BOLD);
    assertThat(nation.style().size()).isBetween(12.0, 13.0);
    assertThat(nation.top() / MM).isBetween(20.0, 25.0);
    TextMark motto = marks(page, TextMark.class, Role.MOTTO).get(0);
    RuleMark mottoRule = marks(page, RuleMark.class, Role.MOTTO).get(0);
    assertThat(mottoRule.x2() - mottoRule.x1()).isCloseTo(width(motto), within(0.01));
    assertThat(mottoRule.top()).isGreaterThan(motto.baseline());
    TextMark issuer = marks(page, TextMark.class, Role.ISSUER).get(0);
    RuleMark issuerRule = marks(page, RuleMark.class, Role.ISSUER).get(0);
    assertThat((issuerRule.x2() - issuerRule.x1()) / width(issuer)).isBetween(1 / 3.0, 0.5);
    assertThat(text(page, Role.NUMBER)).isEqualTo("Số: 05/SNV-VP");
    assertThat(text(page, Role.SUBJECT)).isEqualTo("V/v đề nghị cấp chứng thư số");
    TextMark date = marks(page, TextMark.class, Role.PLACE_AND_DATE).get(0);
    assertThat(date.style().face()).isEqualTo(Face.ITALIC);
    assertThat(date.baseline())
        .isCloseTo(marks(page, TextMark.class, Role.NUMBER).get(0).baseline(), within(0.01));
    assertThat(text(page, Role.ADDRESSEE))
        .isEqualTo("Kính gửi:|Cục Chứng thực số và Bảo mật thông tin");
  }

  @Test
  void pagesAreNumberedFromTheSecondInTheTopMargin() {
    List<Page> pages = lay(PdfSamples.letter(PdfSamples.table(120)));
    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(marks(pages.get(0), TextMark.class, Role.PAGE_NUMBER)).isEmpty();
    for (Page page : pages.subList(1, pages.size())) {
      TextMark number = marks(page, TextMark.class, Role.PAGE_NUMBER).get(0);
      assertThat(number.text()).isEqualTo("" + page.number());
      assertThat(number.bottom() / MM).isLessThan(20);
      assertThat(number.x() + width(number) / 2).isCloseTo(page.width() / 2, within(0.01));
    }
  }

  @Test
  void eachPageOfATableHasItsHeaderAndEachRowStandsOnce() {
    List<Page> pages = lay(PdfSamples.letter(PdfSamples.table(120)));
    assertThat(text(pages.get(0), Role.HEADER_CELL)).isEqualTo("STT|Họ và tên");
    assertThat(pages.subList(1, pages.size()))
        .allMatch(page -> text(page, Role.REPEATED_HEADER).equals("STT|Họ và tên"));
    List<String> cells =
        pages.stream()
            .flatMap(page -> marks(page, TextMark.class, Role.CELL).stream())
            .map(TextMark::text)
            .toList();
    assertThat(cells)
        .isEqualTo(PdfSamples.table(120).rows().stream().flatMap(List::stream).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 60})
  void theSignatureIsWholeAndNeverAlone(int rows) {
    List<Page> pages = lay(PdfSamples.letter(PdfSamples.table(rows)));
    Page last = pages.get(pages.size() - 1);
    assertThat(text(last, Role.AUTHORITY)).isEqualTo("GIÁM ĐỐC");
    assertThat(text(last, Role.NAME)).isEqualTo("Lê Thị Ổn");
    assertThat(text(last, Role.RECIPIENT)).isEqualTo("- Như trên;|- Lưu: VT.");
    assertThat(last.marks()).anyMatch(mark -> mark.element().role() == Role.ROW);
    assertNothingIsCut(pages);
  }

  @Test
  void aHighRowGoesOverPagesWithoutLoss() {
    String story = "Rất dài, không dừng lại. ".repeat(600).strip();
    Table high = new Table(PdfSamples.table(0).columns(), List.of(List.of("1", story)));
    List<Page> pages = lay(PdfSamples.letter(high));
    assertThat(pages).hasSizeGreaterThan(2);
    List<String> cells =
        pages.stream()
            .flatMap(page -> marks(page, TextMark.class, Role.CELL).stream())
            .map(TextMark::text)
            .toList();
    assertThat(String.join(" ", cells.subList(1, cells.size()))).isEqualTo(story);
    assertThat(text(pages.get(pages.size() - 1), Role.CELL)).isNotEmpty();
    assertNothingIsCut(pages);
  }

  @Test
  void aHeadHigherThanAPageGoesOver() {
    FormDocument letter = PdfSamples.letter(PdfSamples.TEXT);
    FormDocument.LetterHead head = (FormDocument.LetterHead) letter.head();
    String endless = "CƠ QUAN CÓ TÊN RẤT DÀI ".repeat(120);
    List<Page> pages =
        lay(
            new FormDocument(
                letter.formId(),
                letter.title(),
                false,
                new FormDocument.LetterHead(
                    head.superior(), endless, head.number(), head.symbol(), "", ""),
                letter.addressees(),
                letter.body(),
                letter.signatures(),
                letter.recipients()));
    assertThat(pages).hasSizeGreaterThan(1);
    assertNothingIsCut(pages);
  }

  @Test
  void anEmptyFieldIsDottedToTheEndOfTheLine() {
    Page page = lay(PdfSamples.letter(PdfSamples.field("Họ và tên", ""))).get(0);
    assertThat(text(page, Role.LABEL)).isEqualTo("Họ và tên:");
    BlankMark blank = marks(page, BlankMark.class, Role.VALUE).get(0);
    assertThat((blank.x() + blank.width()) / MM).isCloseTo(195, within(0.01));
    assertThat(blank.element().path()).isEqualTo("path/Họ và tên");
  }

  @Test
  void aLongValueHangs() {
    String value = "Trung tâm Công nghệ thông tin và Truyền thông ".repeat(5).strip();
    Page page = lay(PdfSamples.letter(PdfSamples.field("Cơ quan", value))).get(0);
    List<TextMark> lines = marks(page, TextMark.class, Role.VALUE);
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(text(page, Role.VALUE).replace('|', ' ')).isEqualTo(value);
    assertThat(lines.get(1).x() / MM).isCloseTo(30 + 12.7 + 6, within(0.01));
    assertThat(lines.get(2).x()).isEqualTo(lines.get(1).x());
  }

  @Test
  void fieldsThatFitShareALineAndBlanksShareTheRest() {
    Block row =
        new FieldRow(List.of(PdfSamples.field("Ngày cấp", ""), PdfSamples.field("Nơi cấp", "")));
    Page page = lay(PdfSamples.letter(row)).get(0);
    List<BlankMark> blanks = marks(page, BlankMark.class, Role.VALUE);
    assertThat(blanks.get(0).baseline()).isEqualTo(blanks.get(1).baseline());
    assertThat(blanks.get(0).width()).isCloseTo(blanks.get(1).width(), within(0.01));
    assertThat((blanks.get(1).x() + blanks.get(1).width()) / MM).isCloseTo(195, within(0.01));
  }

  @Test
  void aLongAddressIsBrokenInsideItsCell() {
    String mail = "nguyenvanrattdaivaratdainua.phonghanhchinhtonghop@trungtamcntt.longan.gov.vn";
    Table table =
        new Table(
            List.of(
                new Block.Column("A", Optional.empty(), "a", 1, false),
                new Block.Column("B", Optional.empty(), "b", 4, false)),
            List.of(List.of(mail, "x")));
    Page page = lay(PdfSamples.letter(table)).get(0);
    List<TextMark> lines =
        marks(page, TextMark.class, Role.CELL).stream()
            .filter(mark -> mark.element().path().startsWith("a"))
            .toList();
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(String.join("", lines.stream().map(TextMark::text).toList())).isEqualTo(mail);
    double edge =
        marks(page, RuleMark.class, Role.ROW).stream()
            .filter(RuleMark::upright)
            .mapToDouble(RuleMark::x1)
            .sorted()
            .toArray()[1];
    assertThat(lines).allMatch(line -> line.x() + width(line) <= edge);
  }

  @Test
  void aHeadingStaysWithWhatFollows() {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      body.add(new Heading("Mục " + i));
      body.add(new Paragraph("Đoạn " + i));
    }
    List<Page> pages = lay(PdfSamples.letter(body.toArray(Block[]::new)));
    assertThat(pages).hasSizeGreaterThan(2);
    for (Page page : pages) {
      List<Role> roles =
          page.marks().stream()
              .map(mark -> mark.element().role())
              .filter(role -> role == Role.HEADING || role == Role.PARAGRAPH)
              .toList();
      assertThat(roles.get(roles.size() - 1)).isEqualTo(Role.PARAGRAPH);
    }
  }

  @Test
  void aDecomposedNameIsPrintedComposedAndInvisibleSignsFallAway() {
    Page page =
        lay(PdfSamples.letter(PdfSamples.field("Tên", "Ho\u0302\u0300 \u200bThi\u0323\ufeff")))
            .get(0);
    assertThat(text(page, Role.VALUE)).isEqualTo("Hồ Thị");
  }

  @Test
  void everyCharacterWithoutGlyphIsNamedWithItsField() {
    FormDocument form =
        PdfSamples.letter(
            PdfSamples.field("Tên", "An \ud83d\ude00"), PdfSamples.field("Nơi", "\u6f22"));
    List<MissingGlyphs.Missing> missing = DocumentLayout.lay(form, page -> {});
    assertThat(missing)
        .containsExactly(
            new MissingGlyphs.Missing(0x1F600, Role.VALUE, "path/Tên"),
            new MissingGlyphs.Missing(0x6F22, Role.VALUE, "path/Nơi"));
  }

  private static void assertNothingIsCut(List<Page> pages) {
    for (Page page : pages) {
      assertThat(page.marks()).isNotEmpty();
      for (Mark mark : page.marks()) {
        boolean number = mark.element().role() == Role.PAGE_NUMBER;
        assertThat(mark.bottom()).isLessThanOrEqualTo(page.height() - 20 * MM + 0.1);
        assertThat(number || mark.top() >= 20 * MM - 0.1).as(mark.toString()).isTrue();
      }
      assertNoOverlap(page);
    }
  }

  private static void assertNoOverlap(Page page) {
    List<TextMark> texts =
        Stream.of(Role.values())
            .flatMap(role -> marks(page, TextMark.class, role).stream())
            .toList();
    for (int i = 0; i < texts.size(); i++) {
      for (TextMark b : texts.subList(i + 1, texts.size())) {
        TextMark a = texts.get(i);
        boolean level = a.top() + 0.1 < b.bottom() && b.top() + 0.1 < a.bottom();
        boolean upright = a.x() + 0.1 < b.x() + width(b) && b.x() + 0.1 < a.x() + width(a);
        assertThat(level && upright).as(a + " over " + b).isFalse();
      }
    }
  }
}
