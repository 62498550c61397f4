package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.DecisionWriter;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.model.Coded;
import vn.certproc.dossier.Certproc;

/** The decision as text, JSON and XML. */
class AssessTest {

  @TempDir Path folder;

  private static Assessment judged(String file) throws IOException {
    Certproc certproc = Certproc.builder().clock(Run.CLOCK).build();
    byte[] xml = Files.readAllBytes(Path.of(file));
    return certproc.assess(certproc.read(xml, file).orElseThrow(), certproc.today());
  }

  @ParameterizedTest
  @CsvSource({
    "issue,agency",
    "issue,head",
    "issue,staff",
    "renew,agency",
    "renew,head",
    "renew,staff",
    "change,agency",
    "change,head",
    "change,staff",
    "revoke,agency",
    "revoke,head",
    "revoke,staff",
    "recover,agency",
    "recover,head",
    "recover,staff"
  })
  void jsonHoldsTheDecision(String procedure, String kind) throws IOException {
    String file = Run.example(folder, "r.xml", procedure, "--subscriber", kind);
    Run run = Run.of("assess", file, "--format", "json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    same(Json.object(Json.read(run.bytes())), (Decision) judged(file));
  }

  private static void same(Map<String, Object> json, Decision decision) {
    assertThat(json)
        .containsEntry("profile", decision.profile())
        .containsEntry("profileSha256", decision.profileSha256())
        .containsEntry("on", decision.on().toString())
        .containsEntry("procedure", decision.procedure().code())
        .containsEntry("subscriber", decision.subscriber().code())
        .containsEntry("verdict", decision.verdict().code());
    List<Map<String, Object>> checks = Json.objects(json.get("checks"));
    assertThat(checks).hasSameSizeAs(decision.checks()).isNotEmpty();
    for (int i = 0; i < checks.size(); i++) {
      same(checks.get(i), decision.checks().get(i));
    }
    List<Map<String, Object>> route = Json.objects(json.get("route"));
    assertThat(route).hasSize(2);
    for (int i = 0; i < route.size(); i++) {
      same(route.get(i), decision.route().get(i));
    }
    List<Map<String, Object>> owed = Json.objects(json.get("obligations"));
    assertThat(owed).hasSameSizeAs(decision.obligations());
    for (int i = 0; i < owed.size(); i++) {
      same(owed.get(i), decision.obligations().get(i));
    }
  }

  private static void same(Map<String, Object> json, Check check) {
    Map<String, Object> values = new LinkedHashMap<>();
    check
        .values()
        .forEach(
            (name, v) ->
                values.put(
                    name,
                    v instanceof Integer || v instanceof Boolean || v instanceof List
                        ? v
                        : v.toString()));
    assertThat(json)
        .containsEntry("code", check.code())
        .containsEntry("outcome", check.outcome().code())
        .containsEntry("cause", check.cause().map(Coded::code).orElse(null))
        .containsEntry("level", check.level().code())
        .containsEntry(
            "citation",
            Map.of("document", check.citation().document(), "clause", check.citation().clause()))
        .containsEntry(
            "note", check.note().map(n -> Map.of("vi", n.vi(), "en", n.en())).orElse(null))
        .containsEntry("vi", check.text().vi())
        .containsEntry("en", check.text().en())
        .containsEntry("values", values);
  }

  private static void same(Map<String, Object> json, RouteStep step) {
    assertThat(json)
        .containsEntry("step", step.step())
        .containsEntry("applicant", step.applicant().code())
        .containsEntry(
            "applicantsAllowed", step.applicantsAllowed().stream().map(Coded::code).toList())
        .containsEntry("formSet", step.formSet())
        .containsEntry("form", step.form());
    assertThat(Json.object(json.get("to")))
        .containsEntry("role", step.to().role().code())
        .containsEntry("name", step.to().name().orElse(null))
        .containsEntry("address", step.to().address().orElse(null));
    assertThat(Json.objects(json.get("signers")))
        .extracting(s -> s.get("kind"))
        .containsExactlyElementsOf(step.signers().stream().map(s -> s.kind().code()).toList());
    assertThat(Json.objects(json.get("channels")))
        .extracting(c -> c.get("id") + "=" + c.get("paperOriginal"))
        .containsExactlyElementsOf(
            step.channels().stream()
                .map(c -> c.channel().code() + "=" + c.paperOriginal())
                .toList());
  }

  private static void same(Map<String, Object> json, Obligation owed) {
    assertThat(json)
        .containsEntry("code", owed.code())
        .containsEntry("form", owed.form().orElse(null))
        .containsEntry("vi", owed.text().vi());
    if (owed.due().isPresent()) {
      assertThat(Json.object(json.get("due")))
          .containsEntry("days", owed.due().get().days())
          .containsEntry("unit", owed.due().get().unit())
          .containsEntry("after", owed.due().get().after());
    } else {
      assertThat(json).containsEntry("due", null);
    }
  }

  @Test
  void xmlIsTheDocumentOfTheApi() throws IOException {
    String file = Run.example(folder, "r.xml", "renew", "--subscriber", "staff");
    Run run = Run.of("assess", file, "--format", "xml");
    assertThat(run.bytes()).isEqualTo(DecisionWriter.toBytes(judged(file)));
  }

  @Test
  void textSaysTheVerdictFirstThenTheWay() throws IOException {
    String file = Run.example(folder, "r.xml", "renew", "--subscriber", "agency");
    Run run = Run.of("assess", file);
    assertThat(run.out()).startsWith("KẾT LUẬN: ĐỦ ĐIỀU KIỆN");
    assertThat(run.out())
        .containsSubsequence(
            "Ngày xét: 15/03/2021",
            "ĐẠT",
            "[remaining-validity]",
            "Bước 1: Mẫu 07 (tt185)",
            "cơ quan quản lý trực tiếp cấp trên",
            "Bước 2: Mẫu 08 (tt185)",
            "Cục Chứng thực số và Bảo mật thông tin",
            "VIỆC TIẾP THEO",
            "3 ngày làm việc");
  }

  @Test
  void textSpeaksEnglishWhereAsked() throws IOException {
    String file = Run.example(folder, "r.xml", "renew", "--subscriber", "agency");
    Run run = Run.of("assess", file, "--lang", "en");
    assertThat(run.out()).startsWith("VERDICT: ELIGIBLE");
    assertThat(run.out()).contains("Day of assessment: 2021-03-15", "Step 1: form 07");
  }

  @Test
  void anIneligibleOneNamesTheClauseBeforeAllElse() throws IOException {
    Run run = Run.of("assess", Run.ineligible(folder, "r.xml"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .containsSubsequence(
            "KHÔNG ĐỦ ĐIỀU KIỆN", "CHƯA ĐẠT", "✗ ", "§6 (Lưu ý)", "[remaining-validity]", "ĐẠT");
  }

  @Test
  void anUndecidedOneEndsWithFive() throws IOException {
    String file = Run.example(folder, "r.xml", "renew", "--subscriber", "staff");
    String open = Files.readString(Path.of(file)).replaceAll(" renewalsUsed=\"0\"", "");
    Run run = Run.reading(open.getBytes(StandardCharsets.UTF_8), "assess", "-");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.out())
        .containsSubsequence("CHƯA XÁC ĐỊNH ĐƯỢC", "CÒN PHẢI LÀM RÕ", "? ", "[renewed-once]");
  }

  @Test
  void factsChangeTheAnswer() throws IOException {
    String file = Run.example(folder, "r.xml", "renew", "--subscriber", "staff");
    String facts = "<facts xmlns=\"urn:vn:certproc:facts:1\"><requests/></facts>";
    Path known = Files.writeString(folder.resolve("facts.xml"), facts);
    Run without = Run.of("assess", file, "--format", "json");
    Run with = Run.of("assess", file, "--format", "json", "--facts", known.toString());
    assertThat(outcome(without, "duplicate")).isEqualTo("not-checked");
    assertThat(with.err()).isEmpty();
    assertThat(outcome(with, "duplicate")).isEqualTo("passed");
  }

  private static Object outcome(Run run, String code) throws IOException {
    return Json.objects(Json.object(Json.read(run.bytes())).get("checks")).stream()
        .filter(c -> code.equals(c.get("code")))
        .findFirst()
        .orElseThrow()
        .get("outcome");
  }

  @Test
  void aListHasOneRouteAndADecisionForEachRow() throws IOException {
    String file = Run.example(folder, "l.xml", "renew", "--subscriber", "staff", "--count", "3");
    Map<String, Object> json =
        Json.object(Json.read(Run.of("assess", file, "--format", "json").bytes()));
    assertThat(json).containsEntry("verdict", "eligible");
    assertThat(Json.list(json.get("route"))).hasSize(1);
    assertThat(Json.objects(json.get("checks")))
        .extracting(c -> c.get("code"))
        .contains("same-route");
    assertThat(Json.list(json.get("decisions"))).hasSize(3);
    Run text = Run.of("assess", file);
    assertThat(text.out()).contains("Danh sách 3 đề nghị: 3 đủ điều kiện", "  3. ");
  }

  @Test
  void severalInputsGiveAListAndTheWorstCode() throws IOException {
    String good = Run.example(folder, "good.xml", "renew", "--subscriber", "staff");
    String late = Run.ineligible(folder, "late.xml");
    String absent = folder.resolve("absent.xml").toString();
    Run run = Run.of("assess", good, late, absent, "--format", "json");
    assertThat(run.code()).isEqualTo(3);
    List<Map<String, Object>> answers = Json.objects(Json.read(run.bytes()));
    assertThat(answers).extracting(a -> a.get("source")).containsExactly(good, late, absent);
    assertThat(answers)
        .extracting(a -> a.get("verdict"))
        .containsExactly("eligible", "ineligible", null);
    assertThat(Json.objects(answers.get(2).get("faults")).get(0))
        .containsEntry("code", "cli-input-missing");
    assertThat(Run.of("assess", good, late).code()).isEqualTo(1);
    assertThat(Run.of("assess", good, late, "--format", "xml").code()).isEqualTo(2);
  }

  @Test
  void anUnknownProfileIsAUsageErrorThatNamesThoseThereAre() throws IOException {
    String file = Run.example(folder, "r.xml", "renew", "--subscriber", "staff");
    Run run = Run.of("assess", file, "--profile", "long-an");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("long-an-2020");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void progressIsForATerminalAlone() throws IOException {
    String file = Run.example(folder, "l.xml", "renew", "--subscriber", "staff", "--count", "150");
    assertThat(Run.of("assess", file, "--format", "json").err()).isEmpty();
    Run watched = Run.watched(true, new byte[0], "assess", file, "--format", "json");
    assertThat(watched.err()).contains("Đang xét 150/150").startsWith("\r");
  }
}
