package vn.certproc.forms.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.certproc.forms.PdfSamples;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.Letterhead;
import vn.certproc.forms.document.FormDocument.MinutesHead;
import vn.certproc.forms.document.FormDocument.SignaturePlace;
import vn.certproc.forms.internal.layout.Mark.RuleMark;
import vn.certproc.forms.internal.layout.Mark.TextMark;

/** Minutes on the page, and the lines above a signature. */
class MinutesLayoutTest {

  private static final Letterhead AGENCY =
      new Letterhead(
          Optional.of("UBND TỈNH LONG AN"), "SỞ NỘI VỤ", Optional.empty(), Optional.of("BB-SNV"));

  private static FormDocument minutes(
      Optional<Letterhead> letterhead, List<SignaturePlace> signatures, List<String> recipients) {
    return new FormDocument(
        "tt185-14",
        "Biên bản",
        false,
        new MinutesHead(letterhead, "BIÊN BẢN", Optional.of("Giao, nhận thiết bị")),
        List.of(),
        List.of(PdfSamples.TEXT),
        signatures,
        recipients);
  }

  private static SignaturePlace place(String name, String... authority) {
    return new SignaturePlace(
        List.of(authority), Optional.of("(Ký, ghi rõ họ tên)"), Optional.of(name));
  }

  private static Page lay(FormDocument document) {
    List<Page> pages = new ArrayList<>();
    assertThat(DocumentLayout.lay(document, pages::add)).isEmpty();
    assertThat(pages).hasSize(1);
    return pages.get(0);
  }

  private static List<TextMark> texts(Page page, Role role) {
    return page.marks().stream()
        .filter(TextMark.class::isInstance)
        .map(TextMark.class::cast)
        .filter(mark -> mark.element().role() == role)
        .toList();
  }

  private static TextMark text(Page page, String text) {
    return page.marks().stream()
        .filter(TextMark.class::isInstance)
        .map(TextMark.class::cast)
        .filter(mark -> mark.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not on the page"));
  }

  private static final List<SignaturePlace> PARTIES =
      List.of(
          place("Lê Văn Đức", "ĐẠI DIỆN BÊN GIAO"),
          place("Vũ Thị Mai", "ĐẠI DIỆN CƠ QUAN, TỔ CHỨC QUẢN LÝ TRỰC TIẾP"));

  @Test
  void theAgencyStandsLeftOfTheMottoAndTheTypeBelowBothOfThem() {
    Page page = lay(minutes(Optional.of(AGENCY), PARTIES, List.of()));

    assertThat(text(page, "SỞ NỘI VỤ").x())
        .isLessThan(text(page, "Độc lập - Tự do - Hạnh phúc").x());
    assertThat(text(page, "Số: ………/BB-SNV").baseline())
        .isLessThan(text(page, "BIÊN BẢN").baseline());
    assertThat(texts(page, Role.TITLE)).singleElement().matches(t -> t.style().size() == 14);
    assertThat(texts(page, Role.PLACE_AND_DATE)).isEmpty();
    assertThat(texts(page, Role.ADDRESSEE)).isEmpty();
    assertThat(page.marks())
        .filteredOn(m -> m instanceof RuleMark && m.element().role() == Role.TITLE)
        .hasSize(1);
  }

  @Test
  void minutesOfPersonsHaveTheMottoAlone() {
    Page page = lay(minutes(Optional.empty(), PARTIES, List.of()));

    assertThat(texts(page, Role.NATION)).hasSize(1);
    assertThat(texts(page, Role.ISSUER)).isEmpty();
    assertThat(texts(page, Role.NUMBER)).isEmpty();
  }

  @Test
  void thePartiesSignSideBySideWithTheirNamesOnOneLine() {
    Page page = lay(minutes(Optional.of(AGENCY), PARTIES, List.of("- Cục;", "- Lưu: VT.")));
    TextMark left = text(page, "Lê Văn Đức");
    TextMark right = text(page, "Vũ Thị Mai");

    assertThat(left.baseline()).isCloseTo(right.baseline(), within(0.01));
    assertThat(left.x()).isLessThan(page.width() / 2);
    assertThat(right.x()).isGreaterThan(page.width() / 2);
    assertThat(text(page, "- Cục;").baseline()).isGreaterThan(left.baseline());
    assertThat(text(page, "- Cục;").x()).isLessThan(left.x());
  }

  @Test
  void prefixesOfAuthorityStandAsGivenEachOnItsLine() {
    List<String> lines =
        List.of(
            "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "TL. GIÁM ĐỐC", "TUQ. GIÁM ĐỐC", "Q. GIÁM ĐỐC");
    FormDocument letter = PdfSamples.letter(PdfSamples.TEXT);
    FormDocument signed =
        new FormDocument(
            letter.formId(),
            letter.title(),
            false,
            letter.head(),
            letter.addressees(),
            letter.body(),
            List.of(new SignaturePlace(lines, Optional.empty(), Optional.of("Lê Thị Ổn"))),
            letter.recipients());

    List<TextMark> printed = texts(lay(signed), Role.AUTHORITY);

    assertThat(printed).extracting(TextMark::text).containsExactlyElementsOf(lines);
    assertThat(printed).extracting(TextMark::baseline).isSorted().doesNotHaveDuplicates();
  }
}
