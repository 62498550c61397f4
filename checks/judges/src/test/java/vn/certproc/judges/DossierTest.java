package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.DecisionSchema;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Handover;
import vn.certproc.api.model.Loss;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.model.Token;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.payload.PayloadSchema;
import vn.certproc.checks.tools.PdfAJudge;
import vn.certproc.checks.tools.Tool;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.dossier.Certproc;
import vn.certproc.dossier.FilingOptions;
import vn.certproc.dossier.FilingResult;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.FormDefinition;
import vn.certproc.forms.document.FormDocument;

/** Every form of every procedure, as the main job writes it, before programs others wrote. */
class DossierTest {
  private static final Certproc CERTPROC = Certproc.builder().build();
  private static final FormBinder BINDER = new FormBinder(FormCatalog.builtIn());
  private static final AssessmentOptions DAY =
      AssessmentOptions.on(LocalDate.of(2021, 3, 15)).under("long-an-2020");

  @TempDir Path folder;

  /** What is filed, with a name for the report. */
  record Case(String name, Payload payload) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    List<Case> all = new ArrayList<>();
    for (Procedure p : Procedure.values()) {
      for (SubscriberKind k :
          List.of(SubscriberKind.AGENCY, SubscriberKind.HEAD, SubscriberKind.STAFF)) {
        all.add(new Case(p.code() + "-" + k.code(), CERTPROC.example(p, k, 1, DAY)));
      }
      all.add(new Case(p.code() + "-list", CERTPROC.example(p, SubscriberKind.STAFF, 40, DAY)));
    }
    all.add(new Case("renew-and-change", renewAndChange()));
    return all.stream();
  }

  private static Payload renewAndChange() {
    Request renewal = (Request) CERTPROC.example(Procedure.RENEW, SubscriberKind.STAFF, 1, DAY);
    return Request.renewAndChange(
            renewal.certificate().orElseThrow(),
            0,
            ChangeItem.replace("email", "cu@longan.gov.vn", "moi@longan.gov.vn"),
            ChangeItem.replace("workplace", "Sở Xây dựng", "Sở Công Thương").toSector("state"))
        .subscriber(renewal.subscriber())
        .applicant(renewal.applicant())
        .token(renewal.token().orElseThrow())
        .dispatch(renewal.dispatch().orElseThrow())
        .build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFormIsAnArchiveFileThatShowsAndHoldsTheRequest(Case filed) throws Exception {
    FilingResult result =
        CERTPROC.file(filed.payload(), FilingOptions.of(DAY), folder.resolve("hồ sơ"));
    assertThat(result).isInstanceOf(FilingResult.Filed.class);
    List<RouteStep> route = result.assessment().route();
    assertThat(route).isNotEmpty();
    for (RouteStep step : route) {
      Path pdf = folder.resolve("hồ sơ").resolve("mau-" + step.form() + ".pdf");
      assertJudgesAgree(Files.readAllBytes(pdf));
      assertShows(pdf, step, filed.payload());
      assertHolds(pdf);
    }
    validates(DecisionSchema.xsd(), folder.resolve("hồ sơ").resolve("decision.xml"));
  }

  /** An archive file with tags, and one that a screen reader can read. */
  private static void assertJudgesAgree(byte[] pdf) throws IOException {
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(PdfAJudge.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  private static void assertShows(Path pdf, RouteStep step, Payload payload) throws Exception {
    assertShows(pdf, BINDER.bind(step, payload, CERTPROC.profileFor(DAY)));
  }

  private static void assertShows(Path pdf, FormDocument document) throws Exception {
    String printed = Tool.run("pdftotext", "-raw", "-enc", "UTF-8", pdf.toString(), "-");
    assertThat(Normalizer.isNormalized(printed, Normalizer.Form.NFC)).isTrue();
    String found = PageTexts.squeezed(printed);
    for (String text : PageTexts.of(document)) {
      assertThat(found).contains(PageTexts.squeezed(text));
    }
  }

  private void assertHolds(Path pdf) throws Exception {
    Path xml = folder.resolve("request.xml");
    Tool.run("pdfdetach", "-savefile", "request.xml", "-o", xml.toString(), pdf.toString());
    validates(PayloadSchema.xsd(), xml);
    Files.delete(xml);
  }

  private void validates(byte[] xsd, Path xml) throws Exception {
    Path schema = Files.write(folder.resolve("schema.xsd"), xsd);
    Tool.run("xmllint", "--noout", "--huge", "--schema", schema.toString(), xml.toString());
  }

  /** What is owed after the filing: forms with their handover or loss inside. */
  @ParameterizedTest
  @CsvSource({
    "tt185-13, long-an-2020, ISSUE, AT_HAND",
    "tt185-14, long-an-2020, REVOKE, AT_HAND",
    "tt185-15, long-an-2020, REVOKE, LOST",
    "nd68-07, nd-68-2024, ISSUE, AT_HAND"
  })
  void everyFormOfAnObligationIsAnArchiveFileThatShowsAndHoldsTheRequest(
      String form, String profile, Procedure procedure, TokenCondition condition) throws Exception {
    AssessmentOptions day = AssessmentOptions.on(LocalDate.of(2026, 9, 17)).under(profile);
    Request request =
        befallen(CERTPROC.example(procedure, SubscriberKind.STAFF, 1, day), condition);
    Decision decision = (Decision) CERTPROC.assess(request, day);
    Obligation owed =
        decision.obligations().stream()
            .filter(o -> o.form().filter(form::endsWith).isPresent())
            .findFirst()
            .orElseThrow();
    Optional<Organization> by = decision.route().get(decision.route().size() - 1).from();

    byte[] bytes = CERTPROC.form(form, request, day);

    assertThat(PdfAJudge.failures(bytes, PDFAFlavour.PDFA_3_B)).isEmpty();
    Path pdf = Files.write(folder.resolve("mẫu.pdf"), bytes);
    assertShows(pdf, BINDER.bind(form, owed, by, request, CERTPROC.profileFor(day)));
    assertHolds(pdf);
  }

  private static Request befallen(Payload example, TokenCondition condition) {
    Request request = example.requests().get(0);
    return Request.of(request.content(), request.certificate())
        .subscriber(request.subscriber())
        .applicant(request.applicant())
        .token(Token.of("VGCA20000000", condition))
        .dispatch(request.dispatch().orElseThrow())
        .handover(
            Handover.builder()
                .on(LocalDate.of(2026, 9, 1))
                .place("trụ sở Sở Xây dựng")
                .deliveredBy(Person.named("Lê Văn Đức").position("Văn thư").build())
                .receivedBy(Person.named("Vũ Thị Mai").position("Chuyên viên").build())
                .state("Nguyên vẹn")
                .build())
        .loss(
            Loss.builder()
                .on(LocalDate.of(2026, 8, 30))
                .at(LocalTime.of(14, 30))
                .place("Bến xe")
                .circumstances("Mất cùng túi xách")
                .confirmed(LocalDate.of(2026, 9, 1), "trụ sở Sở Xây dựng")
                .confirmedBy(Person.named("Lê Văn Đức").position("Văn thư").build())
                .reportedBy(Person.named("Vũ Thị Mai").position("Chuyên viên").build())
                .build())
        .build();
  }

  static List<String> forms() {
    return CERTPROC.forms().stream().map(FormDefinition::id).toList();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyBlankFormIsAnArchiveFile(String id) throws IOException {
    assertJudgesAgree(CERTPROC.blankForm(id));
  }
}
