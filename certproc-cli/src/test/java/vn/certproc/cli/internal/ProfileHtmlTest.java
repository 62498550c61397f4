package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.certproc.api.decision.Citation;
import vn.certproc.api.error.Messages;
import vn.certproc.api.text.Text;
import vn.certproc.api.text.Vocabulary;
import vn.certproc.core.profile.CheckSpec;
import vn.certproc.core.profile.EventRule;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.profile.Term;
import vn.certproc.core.table.AskedReason;
import vn.certproc.core.table.Cell;
import vn.certproc.core.table.CellAnswer;
import vn.certproc.core.table.CellTable;

/** The page of each profile, read back as XML and compared with the profile. */
class ProfileHtmlTest {

  private static final Set<CellAnswer> ANSWERS =
      EnumSet.of(CellAnswer.REASON_REFUSED, CellAnswer.REASON_OPEN, CellAnswer.APPLICANT_OPEN);

  @TempDir Path folder;

  private static Document page(String... arguments) throws Exception {
    Run run = Run.of(arguments);
    assertThat(run.code()).isZero();
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(run.bytes()));
  }

  private static Document page(String id) throws Exception {
    return page("profiles", "--show", id, "--format", "html");
  }

  private static List<Element> all(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** The texts of the rows of a part of the page, without their headings. */
  private static List<String> rows(Document page, String part) {
    Element section =
        all(page.getDocumentElement(), "section").stream()
            .filter(s -> s.getAttribute("id").equals(part))
            .findFirst()
            .orElseThrow();
    List<String> texts = new ArrayList<>();
    all(section, "tbody").forEach(b -> all(b, "tr").forEach(r -> texts.add(r.getTextContent())));
    return texts;
  }

  private static void row(
      List<String> rows, Citation citation, Optional<Text> note, String... more) {
    List<String> wanted = new ArrayList<>(List.of(more));
    wanted.add(citation.toString());
    note.ifPresent(n -> wanted.add("Cách hiểu: " + n.vi()));
    assertThat(rows).anySatisfy(r -> assertThat(r).contains(wanted));
  }

  @ParameterizedTest
  @ValueSource(strings = {"long-an-2020", "nd-68-2024", "dong-thap-2025"})
  void tablesAreHeadedAndTheContentsLeadToEachPart(String id) throws Exception {
    Element root = page(id).getDocumentElement();
    assertThat(root.getAttribute("lang")).isEqualTo("vi");
    for (Element table : all(root, "table")) {
      assertThat(all(table, "caption")).hasSize(1);
      int columns = all(all(table, "thead").get(0), "th").size();
      for (Element row : all(all(table, "tbody").get(0), "tr")) {
        assertThat(all(row, "th")).singleElement().matches(h -> h.hasAttribute("scope"));
        assertThat(all(row, "td")).hasSize(columns - 1);
      }
    }
    List<String> links = all(root, "a").stream().map(a -> a.getAttribute("href")).toList();
    assertThat(links)
        .containsExactly(
            "#cases",
            "#answers",
            "#offices",
            "#channels",
            "#checks",
            "#changes",
            "#obligations",
            "#events",
            "#together",
            "#terms");
    assertThat(all(root, "section").stream().map(s -> "#" + s.getAttribute("id")))
        .containsAll(links)
        .doesNotHaveDuplicates();
    assertThat(all(root, "body").get(0).getTextContent()).doesNotContain("html.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"long-an-2020", "nd-68-2024", "dong-thap-2025"})
  void everyEntryIsOnThePageWithItsClauseAndReading(String id) throws Exception {
    Profile profile = ProfileSet.builtIn().get(id);
    Document page = page(id);
    cases(profile, page);
    checks(profile, rows(page, "checks"));
    List<String> changes = rows(page, "changes");
    assertThat(changes).hasSameSizeAs(profile.changeCases());
    profile
        .changeCases()
        .forEach(
            c ->
                row(
                    changes,
                    c.citation(),
                    c.note(),
                    profile.label(Vocabulary.CHANGE_FIELD, c.field()).vi()));
    List<String> owed = rows(page, "obligations");
    assertThat(owed).hasSameSizeAs(profile.obligations());
    profile
        .obligations()
        .forEach(
            o ->
                row(
                    owed,
                    o.citation(),
                    o.note(),
                    o.text().vi(),
                    o.code(),
                    o.due()
                        .map(d -> d.days() + " ngày làm việc sau khi")
                        .orElse("không ghi thời hạn")));
    List<String> terms = rows(page, "terms");
    profile
        .terms()
        .forEach(
            (vocabulary, all) -> {
              for (Term t : all.values()) {
                if (vocabulary == Vocabulary.CHANGE_FIELD) {
                  assertThat(terms).anyMatch(r -> r.contains(t.code().value()));
                } else {
                  row(terms, t.citation(), t.note(), t.label().vi(), t.code().value());
                }
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"long-an-2020", "nd-68-2024", "dong-thap-2025"})
  void everyCellThatIsLeftOpenOrRefusedForItsReasonIsOnThePage(String id) throws Exception {
    Profile profile = ProfileSet.builtIn().get(id);
    List<String> rows = rows(page(id), "answers");
    int told = 0;
    for (Cell cell : CellTable.of(profile).cells()) {
      if (!ANSWERS.contains(cell.answer())) {
        continue;
      }
      told++;
      var key = cell.key();
      row(
          rows,
          cell.citation(),
          cell.note(),
          profile.wording().in(Words.of("procedure", key.procedure())).vi(),
          Words.of("subscriber", key.subscriber()).vi(),
          Words.of("html.answer", cell.answer()).vi(),
          profile.wording().in(Words.of("applicant", key.applicant())).vi(),
          profile
              .label(
                  AskedReason.of(key.procedure()).orElseThrow().vocabulary(),
                  key.reason().orElseThrow().code())
              .vi());
    }
    assertThat(told).isGreaterThan(rows.size());
  }

  @Test
  void whoseAFieldMayBeIsSaidByTheCasesOfAChange() throws Exception {
    assertThat(rows(page("long-an-2020"), "terms"))
        .filteredOn(r -> r.contains("position"))
        .singleElement()
        .asString()
        .contains("văn bản này không cho thay đổi của thuê bao nào");
    assertThat(rows(page("long-an-2020"), "answers"))
        .filteredOn(r -> r.contains("Cơ quan, đơn vị giải thể") && r.contains("chưa kết luận được"))
        .singleElement()
        .asString()
        .contains("người này không còn ký được", "Cách hiểu: Người đã từ trần");
  }

  @Test
  void theNameOfACertificateIsTheRegulations() throws Exception {
    String decree = page("nd-68-2024").getDocumentElement().getTextContent();
    assertThat(decree)
        .contains("“chứng thư chữ ký số” thay cho “chứng thư số”")
        .contains("Gia hạn chứng thư chữ ký số")
        .doesNotContain("Gia hạn chứng thư số");
  }

  @Test
  void anEnglishPageIsMarkedAsSuch() throws Exception {
    Document page = page("profiles", "--show", "nd-68-2024", "--format", "html", "--lang", "en");
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(rows(page, "cases").get(0)).contains("New issue", "Điều 11");
  }

  private static void cases(Profile profile, Document page) {
    List<String> rows = rows(page, "cases");
    int steps = profile.cases().stream().mapToInt(c -> c.cell().steps().size()).sum();
    assertThat(rows).hasSize(steps + profile.silences().size());
    int at = 0;
    for (var entry : profile.cases()) {
      for (var step : entry.cell().steps()) {
        List<String> one = List.of(rows.get(at++));
        String form = "Bước " + step.number() + ", Mẫu " + step.form();
        String kind = Words.of("subscriber", entry.subscriber()).vi();
        String procedure = profile.wording().in(Words.of("procedure", entry.procedure())).vi();
        row(one, step.citation(), step.note(), form, kind, procedure);
        var rule = java.util.Objects.requireNonNull(profile.channels().get(step.to()));
        row(one, rule.citation(), rule.note());
        rule.ways().stream()
            .filter(w -> w.procedures().contains(entry.procedure()))
            .forEach(
                w -> row(one, step.citation(), step.note(), Words.of("channel", w.channel()).vi()));
      }
    }
    for (var silence : profile.silences()) {
      row(List.of(rows.get(at++)), silence.citation(), Optional.of(silence.note()));
    }
  }

  private static void checks(Profile profile, List<String> rows) {
    int at = 0;
    for (CheckSpec check : profile.checks()) {
      String label = Messages.text("rule." + check.code()).vi().substring(1);
      for (CheckSpec.Binding binding : check.bindings()) {
        List<String> one = List.of(rows.get(at++));
        row(one, binding.citation(), binding.note(), label, check.code());
        row(one, binding.citation(), check.note());
        String unseen = "chưa thấy quy định";
        assertThat(one.get(0).contains(unseen)).isEqualTo(binding.unknown());
        if (!binding.unknown()) {
          assertThat(check.parameters().values().stream().filter(v -> !v.startsWith("legal")))
              .allSatisfy(v -> assertThat(one.get(0)).contains(": " + v));
        }
      }
    }
    for (CheckSpec check : profile.checks()) {
      for (CheckSpec.FieldSet set : check.fields()) {
        String one = rows.get(at++);
        Stream.of(set.required(), set.advised())
            .flatMap(List::stream)
            .map(f -> profile.wording().in(Messages.text("field." + f)).vi())
            .forEach(label -> assertThat(one).contains(label));
      }
    }
    assertThat(rows).hasSize(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"long-an-2020", "nd-68-2024", "dong-thap-2025"})
  void everyEventIsOnThePageWithWhatItLeadsTo(String id) throws Exception {
    Profile profile = ProfileSet.builtIn().get(id);
    List<String> rows = rows(page(id), "events");
    int at = 0;
    for (var event : profile.events().events().values()) {
      for (EventRule rule : event.rules()) {
        List<String> one = List.of(rows.get(at++));
        row(one, rule.citation(), rule.note(), event.label().vi(), event.code().value());
        row(one, event.citation(), event.note());
        List<String> told = new ArrayList<>();
        int number = 1;
        for (var filing : rule.filings()) {
          Text procedure = profile.wording().in(Words.of("procedure", filing.procedure()));
          told.add(number++ + ". " + procedure.vi() + " – ");
        }
        rule.nothing().ifPresent(t -> told.add(t.vi()));
        rule.open().ifPresent(t -> told.add("Còn để ngỏ: " + t.vi()));
        rule.warnings().forEach(t -> told.add("Lưu ý: " + t.vi()));
        rule.conditions()
            .forEach(c -> told.add(profile.events().fact(c.fact()).question().vi() + " → "));
        assertThat(told).isNotEmpty();
        assertThat(one.get(0)).contains(told);
      }
    }
    assertThat(rows).hasSize(at);
    List<String> together = rows(page(id), "together");
    profile
        .events()
        .combinations()
        .forEach(c -> row(together, c.citation(), c.note(), c.text().vi()));
    profile.events().silences().forEach(s -> row(together, s.citation(), s.note(), s.text().vi()));
    profile
        .events()
        .facts()
        .values()
        .forEach(f -> assertThat(together).anyMatch(r -> r.contains(f.question().vi())));
  }

  @Test
  void anInheritedEntryNamesTheDocumentItComesFrom() throws Exception {
    Document page = page("dong-thap-2025");
    String from = "Kế thừa từ Nghị định số 68/2024/NĐ-CP";
    assertThat(rows(page, "events")).allMatch(r -> r.contains(from));
    assertThat(rows(page, "obligations"))
        .filteredOn(r -> r.contains("Quy định riêng của văn bản này"))
        .singleElement()
        .asString()
        .contains("1 ngày làm việc sau khi nhận được hồ sơ", "PKI Token (USB)", "Sở");
    assertThat(page.getDocumentElement().getTextContent()).doesNotContain("nd-68-2024");
  }

  @Test
  void markupInAProfileIsShownAndNotObeyed() throws Exception {
    String xml =
        """
        <profile xmlns="urn:vn:certproc:profile:1" id="made-up" extends="nd-68-2024" province="X">
          <title><vi>&lt;script&gt;alert("1")&lt;/script&gt; &amp; luật</vi><en>x</en></title>
          <sources><source id="s" default="true"><vi>Văn bản &lt;b&gt;</vi><en>x</en></source></sources>
          <inForce from="2026-01-01" clause="&quot;Điều&quot; &lt;i&gt;"/>
          <authorities><authority role="authority" clause="Đ" address="&lt;img src='x'&gt;"><vi>Cục &lt;a&gt;</vi><en>x</en></authority></authorities>
        </profile>
        """;
    Files.write(folder.resolve("made-up.xml"), xml.getBytes(StandardCharsets.UTF_8));
    Document page =
        page("profiles", "--profiles", folder.toString(), "--show", "made-up", "--format", "html");
    Element root = page.getDocumentElement();
    assertThat(all(root, "h1").get(0).getTextContent())
        .isEqualTo("<script>alert(\"1\")</script> & luật");
    assertThat(rows(page, "offices").get(0)).contains("<img src='x'>", "Cục <a>", "Văn bản <b>");
    for (String name : List.of("script", "img", "b", "i")) {
      assertThat(all(root, name)).isEmpty();
    }
  }
}
