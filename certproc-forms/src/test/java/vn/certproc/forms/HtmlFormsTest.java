package vn.certproc.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.forms.document.Block;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.document.FormDocument.ApplicationHead;
import vn.certproc.forms.document.FormDocument.LetterHead;
import vn.certproc.forms.document.FormDocument.SignaturePlace;

class HtmlFormsTest {

  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "main",
          "article",
          "header",
          "footer",
          "div",
          "p",
          "span",
          "br",
          "wbr",
          "h1",
          "h2",
          "dl",
          "dt",
          "dd",
          "ul",
          "li",
          "table",
          "colgroup",
          "col",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "lang",
          "xml:lang",
          "xmlns",
          "dir",
          "role",
          "aria-label",
          "scope",
          "colspan",
          "rowspan",
          "charset",
          "http-equiv",
          "content",
          "name");

  static Stream<FormDocument> blanks() {
    FormCatalog catalog = FormCatalog.builtIn();
    FormBinder binder = new FormBinder(catalog);
    return catalog.definitions().stream()
        .flatMap(
            form ->
                Stream.of(SignerKind.PERSON, SignerKind.AGENCY)
                    .map(sender -> binder.blank(form.id(), sender)));
  }

  @ParameterizedTest
  @MethodSource("blanks")
  void eachFormIsAWellBuiltPage(FormDocument form) throws Exception {
    Document page = Xml.parse(HtmlForms.render(form));
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("vi");
    assertThat(Xml.all(page, "title")).singleElement().satisfies(t -> text(t, form.title()));
    assertThat(Xml.all(page, "main")).hasSize(1);
    assertThat(Xml.all(page, "h1")).hasSize(1);
    assertThat(Xml.all(page, "article"))
        .singleElement()
        .satisfies(a -> assertThat(a.getAttribute("aria-label")).isEqualTo(form.title()));
    assertThat(names(page)).isSubsetOf(ELEMENTS);
    assertThat(attributes(page)).isSubsetOf(ATTRIBUTES);
    for (Element table : Xml.all(page, "table")) {
      assertThat(table.getAttribute("aria-label")).isNotBlank();
    }
    for (Element head : Xml.all(page, "th")) {
      assertThat(head.getAttribute("scope")).isIn("col", "colgroup", "row");
      assertThat(head.getTextContent()).isNotBlank();
    }
    for (Element image : Xml.all(page, "span")) {
      assertThat(image.getAttribute("role").equals("img"))
          .isEqualTo(!image.getAttribute("aria-label").isEmpty());
    }
  }

  private static void text(Element element, String text) {
    assertThat(element.getTextContent()).isEqualTo(text);
  }

  private static Set<String> names(Document page) {
    Set<String> names = new HashSet<>();
    Xml.all(page, "*").forEach(e -> names.add(e.getTagName()));
    return names;
  }

  private static Set<String> attributes(Document page) {
    Set<String> names = new HashSet<>();
    for (Element element : Xml.all(page, "*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        names.add(element.getAttributes().item(i).getNodeName());
      }
    }
    return names;
  }

  @Test
  void aFragmentIsWhatThePageHolds() {
    FormDocument form = PdfSamples.letter(PdfSamples.TEXT, PdfSamples.table(2));
    String fragment = HtmlForms.fragment(form);
    assertThat(fragment)
        .startsWith("<article class=\"certproc-form certproc-portrait\" lang=\"vi\"");
    assertThat(HtmlForms.render(form)).contains(fragment);
    assertThat(fragment).doesNotContain("<style").doesNotContain(" id=").doesNotContain(" style=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><script>alert(1)</script>",
        "]]><!--<svg/onload=alert(1)>",
        "&lt;b&gt; &#x3C;i&#x3E;",
        "a\nb < c & d"
      })
  void noTextBecomesMarkup(String attack) throws Exception {
    FormDocument form = everywhere(attack);
    Document page = Xml.parse(HtmlForms.render(form));
    assertThat(names(page)).isSubsetOf(ELEMENTS);
    assertThat(attributes(page)).isSubsetOf(ATTRIBUTES);
    String shown = page.getDocumentElement().getTextContent();
    String seen = attack.replace("\n", "");
    assertThat(shown.split(java.util.regex.Pattern.quote(seen), -1))
        .as("every place shows it")
        .hasSizeGreaterThan(20);
    assertThat(Xml.all(page, "article"))
        .singleElement()
        .satisfies(
            a -> assertThat(a.getAttribute("aria-label")).isEqualTo(attack.replace('\n', ' ')));
  }

  @Test
  void whatXmlCannotHoldOrTurnsTheWritingIsNotThere() throws Exception {
    String text =
        "a\0b\u0008c\u001bd\u202ee\u2066f\u200bg\ud800h\udc00i\uffffj\ufffek\ud83d\ude00l\udb40\udc41m";
    String html = HtmlForms.render(everywhere(text));
    String shown = Xml.parse(html).getDocumentElement().getTextContent();
    assertThat(shown).contains("abcdefg\ufffdh\ufffdi\ufffdj\ufffdk\ud83d\ude00lm");
    assertThat(shown).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    assertThat(new String(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(html);
  }

  /** A form in which each text is the same one. */
  private static FormDocument everywhere(String text) {
    Block.Field field = new Block.Field(text, text, Optional.of(text));
    Block.Column plain = new Block.Column(text, Optional.empty(), text, 1, false);
    Block.Column grouped = new Block.Column(text, Optional.of(text), text, 1, false);
    List<Block> body = new ArrayList<>();
    body.add(new Block.Heading(text));
    body.add(new Block.Paragraph(text));
    body.add(field);
    body.add(new Block.FieldRow(List.of(field, field)));
    body.add(new Block.Choices(text, List.of(new Block.Choice(text, text, true))));
    body.add(new Block.Table(List.of(plain, grouped, grouped), List.of(List.of(text, text, text))));
    return new FormDocument(
        text,
        text,
        true,
        new LetterHead(Optional.of(text), text, Optional.of(text), Optional.of(text), text, text),
        List.of(text, text),
        body,
        List.of(new SignaturePlace(List.of(text), Optional.of(text), Optional.of(text))),
        List.of(text));
  }

  @Test
  void headersOfTwoLevelsSpanWhatTheyHead() throws Exception {
    Document page =
        Xml.parse(HtmlForms.render(new FormBinder(FormCatalog.builtIn()).blank("nd68-04")));
    List<Element> rows = Xml.all(Xml.all(page, "thead").get(0), "tr");
    assertThat(rows).hasSize(2);
    List<Element> upper = Xml.all(rows.get(0), "th");
    assertThat(upper).hasSize(7);
    assertThat(upper.subList(0, 6))
        .allMatch(
            h -> h.getAttribute("rowspan").equals("2") && h.getAttribute("scope").equals("col"));
    assertThat(upper.get(6).getTextContent()).isEqualTo("Dịch vụ yêu cầu");
    assertThat(upper.get(6).getAttribute("scope")).isEqualTo("colgroup");
    assertThat(upper.get(6).getAttribute("colspan")).isEqualTo("2");
    assertThat(Xml.all(rows.get(1), "th"))
        .extracting(Element::getTextContent)
        .containsExactly("Gia hạn (×)", "TĐTT (×)");
    assertThat(Xml.all(page, "colgroup")).hasSize(7);
    assertThat(Xml.all(page, "col")).hasSize(8);
    assertThat(Xml.all(page, "table"))
        .singleElement()
        .satisfies(
            t ->
                assertThat(t.getAttribute("aria-label"))
                    .isEqualTo("2. Danh sách chứng thư chữ ký số đề nghị"));
  }

  @Test
  void aRowIsHeadedByWhatItIsAbout() throws Exception {
    Document page = Xml.parse(HtmlForms.render(PdfSamples.letter(PdfSamples.table(3))));
    List<Element> rows = Xml.all(Xml.all(page, "tbody").get(0), "tr");
    assertThat(rows).hasSize(3);
    assertThat(Xml.all(rows.get(1), "th"))
        .singleElement()
        .satisfies(h -> text(h, "Trần Văn 2"))
        .satisfies(h -> assertThat(h.getAttribute("scope")).isEqualTo("row"));
    assertThat(Xml.all(rows.get(1), "td")).singleElement().satisfies(c -> text(c, "2"));
  }

  @Test
  void aTableWithoutRowsHasEmptyOnesForTheHand() throws Exception {
    Document page = Xml.parse(HtmlForms.render(PdfSamples.letter(PdfSamples.table(0))));
    List<Element> rows = Xml.all(Xml.all(page, "tbody").get(0), "tr");
    assertThat(rows).hasSize(5).allMatch(r -> r.getTextContent().isEmpty());
    assertThat(rows).allMatch(r -> Xml.all(r, "th").isEmpty());
  }

  @Test
  void whatIsOpenOrTickedIsSaidInWords() throws Exception {
    Document page =
        Xml.parse(
            HtmlForms.render(
                PdfSamples.letter(
                    PdfSamples.field("Tên", ""),
                    new Block.Paragraph("Tôi đề nghị ………… xem xét"),
                    new Block.Choices(
                        "Nội dung",
                        List.of(
                            new Block.Choice("Gia hạn", "a", true),
                            new Block.Choice("Thay đổi", "b", false))))));
    List<Element> spoken =
        Xml.all(page, "span").stream().filter(s -> s.getAttribute("role").equals("img")).toList();
    assertThat(spoken)
        .extracting(s -> s.getTextContent() + "=" + s.getAttribute("aria-label"))
        .containsExactly("=để trống", "…………=để trống", "☒=đã đánh dấu", "☐=chưa đánh dấu");
    assertThat(Xml.all(page, "dt")).singleElement().satisfies(t -> text(t, "Tên:"));
  }

  @Test
  void headingsGoDownStepByStep() throws Exception {
    FormDocument form =
        new FormDocument(
            "x",
            "Đơn",
            false,
            new ApplicationHead("ĐƠN ĐỀ NGHỊ", Optional.of("Cấp"), "Long An, ngày …… tháng ……"),
            List.of("Sở Nội vụ"),
            List.of(new Block.Heading("1. Một"), new Block.Heading("2. Hai")),
            List.of(
                new SignaturePlace(List.of("NGƯỜI ĐỀ NGHỊ"), Optional.empty(), Optional.empty())),
            List.of());
    Document page = Xml.parse(HtmlForms.render(form));
    List<String> headings =
        Xml.all(page, "*").stream()
            .filter(e -> e.getTagName().matches("h\\d"))
            .map(e -> e.getTagName() + " " + e.getTextContent())
            .toList();
    assertThat(headings).containsExactly("h1 ĐƠN ĐỀ NGHỊ Cấp", "h2 1. Một", "h2 2. Hai");
  }

  @Test
  void thePageAllowsItsOwnStyleAndNothingElse() throws Exception {
    Document page = Xml.parse(HtmlForms.render(PdfSamples.letter(PdfSamples.TEXT)));
    String style = Xml.all(page, "style").get(0).getTextContent();
    assertThat(style.strip()).isEqualTo(HtmlForms.stylesheet().strip());
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(Xml.all(page, "meta").get(1).getAttribute("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; base-uri 'none'; form-action 'none'");
  }

  /** Decree 30/2020/NĐ-CP, Annex I, in the words of a stylesheet. */
  @Test
  void theStylesheetHasTheMeasuresOfTheDecree() {
    assertThat(HtmlForms.stylesheet())
        .contains("size:210mm 297mm;\nmargin:20mm 15mm 20mm 30mm;")
        .contains("size:297mm 210mm;")
        .contains("background:#fff;color:#000;font-family:'Times New Roman'")
        .contains("font-style:italic;font-weight:bold;font-size:12pt;line-height:1.15")
        .contains("text-indent:12.7mm;text-align:justify")
        .contains("thead{display:table-header-group")
        .doesNotContain("@{")
        .doesNotContain("<")
        .doesNotContain("&")
        .doesNotContain("url(")
        .doesNotContain("@import");
  }

  /** A host's own page keeps its look: each rule is about our classes or the paper. */
  @Test
  void theStylesheetTouchesNothingOfAHost() {
    String rules = HtmlForms.stylesheet().replaceAll("(?s)/\\*.*?\\*/|@page.*?\\n}\\n", "");
    assertThat(rules.lines().filter(line -> line.contains("{")))
        .hasSizeGreaterThan(100)
        .allMatch(line -> line.matches("(\\.certproc-|@page certproc-|@media print).*"));
  }

  @Test
  void aTableOfTenThousandRowsIsWritten() throws Exception {
    Document page = Xml.parse(HtmlForms.render(PdfSamples.letter(PdfSamples.table(10_000))));
    assertThat(Xml.all(page, "tr")).hasSize(10_001);
    Node last = Xml.all(page, "tr").get(10_000);
    assertThat(last.getTextContent()).contains("Trần Văn 10000");
  }
}
