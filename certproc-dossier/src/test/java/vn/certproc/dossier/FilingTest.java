package vn.certproc.dossier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.forms.ExtractedRequest;

/** The main job writes whole dossiers or nothing. */
class FilingTest {

  private static final Certproc CERTPROC = Certproc.builder().build();
  private static final LocalDate DAY = LocalDate.of(2021, 3, 15);
  private static final AssessmentOptions ON = AssessmentOptions.on(DAY).under("long-an-2020");
  private static final FilingOptions OPTIONS = FilingOptions.of(ON);

  @TempDir Path temp;

  private static Payload example(int count) {
    return CERTPROC.example(Procedure.RENEW, SubscriberKind.STAFF, count, ON);
  }

  private List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aRequestGivesBothStepsFormsWithTheRequestInside() throws IOException {
    Payload request = example(1);
    Path folder = temp.resolve("hồ sơ").resolve("gia hạn");
    FilingResult result = CERTPROC.file(request, OPTIONS, folder);
    assertThat(result).isInstanceOf(FilingResult.Filed.class);
    assertThat(names(folder))
        .containsExactly("decision.xml", "manifest.xml", "mau-07.pdf", "mau-08.pdf");
    assertThat(names(temp)).containsExactly("hồ sơ");
    for (String form : List.of("mau-07.pdf", "mau-08.pdf")) {
      ExtractedRequest inside =
          CERTPROC.extract(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(form))));
      assertThat(CERTPROC.read(inside.xml(), form).orElseThrow()).isEqualTo(request);
    }
    assertThat(Files.readString(folder.resolve("manifest.xml")))
        .contains("mau-07.pdf")
        .contains(((FilingResult.Filed) result).files().get(1).sha256());
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    CERTPROC.file(example(3), OPTIONS, temp.resolve("a"));
    CERTPROC.file(example(3), OPTIONS, temp.resolve("b"));
    for (String name : names(temp.resolve("a"))) {
      assertThat(temp.resolve("b").resolve(name))
          .hasSameBinaryContentAs(temp.resolve("a").resolve(name));
    }
  }

  @Test
  void anIneligibleRequestWritesNothing() throws IOException {
    AssessmentOptions late = AssessmentOptions.on(DAY.plusDays(40)).under("long-an-2020");
    FilingResult result =
        CERTPROC.file(example(1), FilingOptions.of(late), temp.resolve("x").resolve("y"));
    assertThat(result).isInstanceOf(FilingResult.Refused.class);
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void aListGivesStepTwoAndWithStepOneARowsFormEach() throws IOException {
    CERTPROC.file(example(3), OPTIONS, temp.resolve("two"));
    assertThat(names(temp.resolve("two")))
        .containsExactly("decision.xml", "manifest.xml", "mau-08.pdf");
    CERTPROC.file(example(3), new FilingOptions(ON, false, true), temp.resolve("both"));
    assertThat(names(temp.resolve("both")))
        .contains("mau-07-00001.pdf", "mau-07-00002.pdf", "mau-07-00003.pdf", "mau-08.pdf");
  }

  @Test
  void formsAreTaggedUnlessAskedOtherwise() throws IOException {
    CERTPROC.file(example(2), OPTIONS, temp.resolve("tagged"));
    CERTPROC.file(example(2), OPTIONS.untagged(), temp.resolve("untagged"));
    assertThat(metadata("tagged")).contains("<pdfaid:conformance>A<").contains("<pdfuaid:part>1<");
    assertThat(metadata("untagged")).contains("<pdfaid:conformance>B<").doesNotContain("pdfuaid:p");
  }

  /** The metadata of a form stands in its file as plain text. */
  private String metadata(String dossier) throws IOException {
    byte[] pdf = Files.readAllBytes(temp.resolve(dossier).resolve("mau-08.pdf"));
    return new String(pdf, StandardCharsets.ISO_8859_1);
  }

  @Test
  void onlyEligibleLeavesTheOthersOutAndSaysSo() throws IOException {
    Request old =
        (Request)
            CERTPROC.example(
                Procedure.RENEW, SubscriberKind.STAFF, 1, AssessmentOptions.on(DAY.minusDays(50)));
    RequestList two = (RequestList) example(2);
    RequestList mixed =
        RequestList.of(List.of(two.requests().get(0), old.withoutDispatch(), two.requests().get(1)))
            .with(two.dispatch().orElseThrow());
    assertThat(CERTPROC.file(mixed, OPTIONS, temp.resolve("no")))
        .isInstanceOf(FilingResult.Refused.class);
    FilingResult.Filed filed =
        (FilingResult.Filed)
            CERTPROC.file(mixed, new FilingOptions(ON, true, false), temp.resolve("yes"));
    assertThat(filed.leftOut()).containsExactly(2);
    assertThat(filed.assessment().decisions()).hasSize(2);
    assertThat(filed.assessment().verdict()).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void anUndecidedRequestIsWritten() {
    Payload device = CERTPROC.example(Procedure.ISSUE, SubscriberKind.DEVICE, 1, ON);
    FilingResult.Filed filed =
        (FilingResult.Filed) CERTPROC.file(device, OPTIONS, temp.resolve("device"));
    assertThat(filed.assessment().verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(filed.files()).extracting(DossierFile::name).contains("decision.xml");
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    Path taken = Files.createDirectory(temp.resolve("taken"));
    Files.writeString(taken.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> CERTPROC.file(example(1), OPTIONS, taken))
        .isInstanceOf(DossierException.FolderTaken.class);
    assertThat(names(taken)).containsExactly("mine.txt");
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> CERTPROC.file(example(1), OPTIONS, file))
        .isInstanceOf(DossierException.FolderTaken.class);
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    CERTPROC.file(example(1), OPTIONS, empty);
    assertThat(names(empty)).hasSize(4);
  }

  @Test
  void aFolderUnderAFileCannotBeWritten() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> CERTPROC.file(example(1), OPTIONS, file.resolve("below")))
        .isInstanceOf(DossierException.Unwritable.class);
    assertThat(names(temp)).containsExactly("file");
  }

  @Test
  void whatProgressThrowsEndsTheJobWithNothingLeft() throws IOException {
    Progress cancel =
        (stage, done, total) -> {
          if (stage == Progress.Stage.FORMS) {
            throw new CancellationException("enough");
          }
        };
    assertThatThrownBy(() -> CERTPROC.file(example(2), OPTIONS, temp.resolve("c"), cancel))
        .isInstanceOf(CancellationException.class);
    assertThat(names(temp)).isEmpty();
  }

  @Test
  void severalRequestsBecomeOneList() {
    Payload one = example(1);
    Payload other = CERTPROC.example(Procedure.CHANGE, SubscriberKind.STAFF, 1, ON);
    Payload list = CERTPROC.consolidate(List.of(one, other));
    assertThat(list.requests()).hasSize(2);
    assertThat(list.dispatch()).isEqualTo(one.dispatch());
    FilingResult.Filed filed =
        (FilingResult.Filed) CERTPROC.file(list, OPTIONS, temp.resolve("list"));
    assertThat(filed.files())
        .as("renewal and change share form 08")
        .extracting(DossierFile::name)
        .contains("mau-08.pdf");
  }

  @Test
  void aFormThatIsNotTheRequestsIsRefused() {
    assertThat(CERTPROC.form("tt185-07", example(1), ON)).startsWith("%PDF".getBytes(US_ASCII));
    assertThatThrownBy(() -> CERTPROC.form("tt185-09", example(1), ON))
        .isInstanceOf(DossierException.Unsuitable.class)
        .hasMessageContaining("tt185-07, tt185-08");
    assertThatThrownBy(() -> CERTPROC.form("tt185-07", example(2), ON))
        .as("one person's form for a list")
        .isInstanceOf(DossierException.Unsuitable.class);
  }

  @Test
  void whereTheTextIsSilentNothingIsOwed() {
    Payload device = CERTPROC.example(Procedure.REVOKE, SubscriberKind.DEVICE, 1, ON);
    assertThat(CERTPROC.assess(device, ON).decisions().get(0).obligations()).isEmpty();
  }
}
