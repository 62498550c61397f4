package vn.certproc.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.decision.RouteStep;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.profile.Profile;
import vn.certproc.forms.DifferenceKind;
import vn.certproc.forms.ExtractedRequest;
import vn.certproc.forms.FormDefinition;
import vn.certproc.forms.FormDifference;
import vn.certproc.forms.UnprintableTextException;
import vn.certproc.forms.UnreadablePdfException;

/** What goes into a form comes out of it, and the form shows it: each form that there is. */
class RoundTripTest {

  private static final Certproc CERTPROC =
      Certproc.builder()
          .clock(Clock.fixed(Instant.parse("2026-01-05T03:00:00Z"), ZoneOffset.UTC))
          .build();

  @TempDir Path folder;

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Profile profile : CERTPROC.profiles().all()) {
      LocalDate on = day(profile);
      for (Procedure procedure : Procedure.values()) {
        for (SubscriberKind kind : SubscriberKind.values()) {
          for (int rows : new int[] {1, 3}) {
            cases.add(Arguments.of(profile.id(), on, procedure, kind, rows));
          }
        }
      }
    }
    return cases.stream();
  }

  private static LocalDate day(Profile profile) {
    return profile.inForce().from().plusDays(40);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachFormOfEachProcedure(
      String profile, LocalDate on, Procedure procedure, SubscriberKind kind, int rows)
      throws IOException {
    AssessmentOptions options = AssessmentOptions.on(on).under(profile);
    Payload payload = CERTPROC.example(procedure, kind, rows, options);
    FilingOptions filing = new FilingOptions(options, false, rows > 1);
    FilingResult result = CERTPROC.file(payload, filing, folder.resolve("dossier"));
    assertThat(result).isInstanceOf(FilingResult.Filed.class);
    List<Path> forms;
    try (Stream<Path> files = Files.list(folder.resolve("dossier"))) {
      forms = files.filter(f -> f.toString().endsWith(".pdf")).toList();
    }
    assertThat(forms.isEmpty()).isEqualTo(undefined(payload, options));
    for (Path form : forms) {
      byte[] pdf = Files.readAllBytes(form);
      boolean row = form.getFileName().toString().matches("mau-\\d+-\\d+\\.pdf");
      comesOut(pdf, row ? payload.requests().get(number(form) - 1) : payload);
      assertThat(CERTPROC.check(new ByteArrayInputStream(pdf)).on()).isEqualTo(on);
    }
  }

  private static void comesOut(byte[] pdf, Payload payload) throws IOException {
    comesOut(pdf, payload, true);
  }

  private static AssessmentOptions in2021() {
    return AssessmentOptions.on(LocalDate.of(2021, 3, 15)).under("long-an-2020");
  }

  @Test
  void aListOfThreeHundred() throws IOException {
    Payload list = CERTPROC.example(Procedure.RENEW, SubscriberKind.STAFF, 300, in2021());
    byte[] pdf = CERTPROC.form("tt185-08", list, in2021());
    comesOut(pdf, list);
    comesOut(again(pdf), list, false);
  }

  private static void comesOut(byte[] pdf, Payload payload, boolean identical) throws IOException {
    ExtractedRequest extracted = CERTPROC.extract(new ByteArrayInputStream(pdf));
    assertThat(CERTPROC.read(extracted.xml(), "request.xml").orElseThrow()).isEqualTo(payload);
    FormCheck check = CERTPROC.check(new ByteArrayInputStream(pdf));
    assertThat(check.comparison().differences()).isEmpty();
    assertThat(check.comparison().identical()).isEqualTo(identical);
  }

  private static byte[] again(byte[] pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.save(out);
    }
    return out.toByteArray();
  }

  /** Forms that a decision only owes, such as the minutes of a handover. */
  @Test
  void whatIsOwedAfterwards() throws IOException {
    int owed = 0;
    for (Procedure procedure : Procedure.values()) {
      for (int rows : new int[] {1, 3}) {
        Payload payload = CERTPROC.example(procedure, SubscriberKind.STAFF, rows, in2021());
        for (FormDefinition form : CERTPROC.forms()) {
          Optional<byte[]> pdf = made(form.id(), payload);
          if (pdf.isPresent()) {
            FormCheck check = CERTPROC.check(new ByteArrayInputStream(pdf.get()));
            assertThat(check.comparison().differences()).as(form.id()).isEmpty();
            owed += form.id().compareTo("tt185-13") >= 0 ? 1 : 0;
          }
        }
      }
    }
    assertThat(owed).isPositive();
  }

  private static Optional<byte[]> made(String id, Payload payload) {
    try {
      return Optional.of(CERTPROC.form(id, payload, in2021()));
    } catch (DossierException.Unsuitable e) {
      return Optional.empty();
    }
  }

  /** Names that are hard on XML, on Unicode and on the paper. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void hardNames(long seed) throws IOException {
    Random random = new Random(seed);
    Procedure procedure = Procedure.values()[random.nextInt(Procedure.values().length)];
    SubscriberKind kind =
        List.of(SubscriberKind.AGENCY, SubscriberKind.STAFF).get(random.nextInt(2));
    Payload plain = CERTPROC.example(procedure, kind, 1, in2021());
    String xml = new String(CERTPROC.write(plain), StandardCharsets.UTF_8);
    String host = "<h:case xmlns:h=\"urn:host\" h:no=\"&lt;1&gt;\">a &amp; b<!-- c --></h:case>";
    String hard =
        TEXTS
            .matcher(xml)
            .replaceAll(m -> Matcher.quoteReplacement(m.group(1) + hard(random) + m.group(3)))
            .replace("</request>", host + "</request>");
    Payload payload =
        CERTPROC.read(hard.getBytes(StandardCharsets.UTF_8), "hard.xml").orElseThrow();
    assertThat(payload.requests().get(0).extensions()).hasSize(1);
    for (RouteStep step : CERTPROC.assess(payload, in2021()).route()) {
      byte[] pdf = CERTPROC.form(step.formId(), payload, in2021());
      comesOut(pdf, payload);
      comesOut(again(pdf), payload, false);
      String inside =
          new String(CERTPROC.extract(new ByteArrayInputStream(pdf)).xml(), StandardCharsets.UTF_8);
      assertThat(inside).contains(host);
    }
  }

  private static final Pattern TEXTS =
      Pattern.compile("(<(fullName|position|address)>)[^<]*(</\\2>)");

  private static String hard(Random random) {
    List<String> words =
        List.of(
            "Nguyễn",
            "Ngữ",
            "quyền",
            "A&amp;B",
            "&lt;phòng&gt;",
            "“Ổn”",
            "O'Neil",
            "D.",
            "số",
            "1/2",
            "Ủy",
            "ban",
            "&quot;x&quot;");
    StringBuilder text = new StringBuilder("Đơn");
    int count = 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 4);
    for (int i = 0; i < count; i++) {
      text.append(' ').append(words.get(random.nextInt(words.size())));
    }
    return random.nextBoolean() ? Normalizer.normalize(text, Normalizer.Form.NFD) : text.toString();
  }

  @Test
  void anAgencyOfFortyWords() throws IOException {
    Payload plain = CERTPROC.example(Procedure.RENEW, SubscriberKind.AGENCY, 1, in2021());
    String name = "Ban Quản lý dự án đầu tư xây dựng ".repeat(5).strip();
    String xml = new String(CERTPROC.write(plain), StandardCharsets.UTF_8);
    String old = plain.requests().get(0).subscriber().organization().name();
    Payload payload =
        CERTPROC
            .read(
                xml.replace("<name>" + old + "<", "<name>" + name + "<")
                    .getBytes(StandardCharsets.UTF_8),
                "long.xml")
            .orElseThrow();
    assertThat(payload).isNotEqualTo(plain);
    comesOut(CERTPROC.form("tt185-07", payload, in2021()), payload);
  }

  @Test
  void aPictureInANameIsRefused() {
    Payload plain = CERTPROC.example(Procedure.RENEW, SubscriberKind.STAFF, 1, in2021());
    String xml = new String(CERTPROC.write(plain), StandardCharsets.UTF_8);
    Payload payload =
        CERTPROC
            .read(
                xml.replaceAll("<fullName>[^<]*", "<fullName>An 😀")
                    .getBytes(StandardCharsets.UTF_8),
                "emoji.xml")
            .orElseThrow();
    assertThatThrownBy(() -> CERTPROC.form("tt185-07", payload, in2021()))
        .isInstanceOf(UnprintableTextException.class);
  }

  /** The file of one request with another request inside: the fields are named. */
  @Test
  void anotherRequestInside() throws IOException {
    Payload plain = CERTPROC.example(Procedure.RENEW, SubscriberKind.STAFF, 1, in2021());
    String xml = new String(CERTPROC.write(plain), StandardCharsets.UTF_8);
    String serial = plain.requests().get(0).certificate().orElseThrow().serialNumber().value();
    String other = serial.substring(0, serial.length() - 2) + "00";
    assertThat(xml).contains(serial);
    byte[] pdf = CERTPROC.form("tt185-07", plain, in2021());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDEmbeddedFile file =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .get("request.xml")
              .getEmbeddedFileUnicode();
      try (OutputStream content = file.createOutputStream(COSName.FLATE_DECODE)) {
        content.write(xml.replace(serial, other).getBytes(StandardCharsets.UTF_8));
      }
      document.save(out);
    }
    FormCheck check = CERTPROC.check(new ByteArrayInputStream(out.toByteArray()));
    assertThat(check.comparison().differences())
        .extracting(FormDifference::kind, d -> d.path().orElse(""), d -> d.expected().orElse(""))
        .containsExactly(Tuple.tuple(DifferenceKind.CHANGED, "certificate/serialNumber", other));
    assertThat(check.comparison().differences().get(0).shown()).contains(serial);
  }

  @Test
  void nothingToCompareWith() {
    byte[] blank = CERTPROC.blankForm("tt185-07");
    assertThatThrownBy(() -> CERTPROC.check(new ByteArrayInputStream(blank)))
        .isInstanceOfSatisfying(
            UnreadablePdfException.class, e -> assertThat(e.code()).isEqualTo("pdf-no-request"));
  }

  /** Whether all forms of the request are such that nobody knows. */
  private static boolean undefined(Payload payload, AssessmentOptions options) {
    return CERTPROC.assess(payload, options).route().stream()
        .allMatch(step -> CERTPROC.forms().stream().noneMatch(f -> f.id().equals(step.formId())));
  }

  private static int number(Path form) {
    String name = form.getFileName().toString();
    return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1, name.lastIndexOf('.')));
  }
}
