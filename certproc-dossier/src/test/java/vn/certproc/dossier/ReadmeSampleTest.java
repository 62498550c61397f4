package vn.certproc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Certificate;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Subscriber;
import vn.certproc.core.AssessmentOptions;

/** The sample of the README, compiled and run; the README must show these very lines. */
class ReadmeSampleTest {

  private static FilingResult sample(Path folder) {
    // README begin
    Certproc certproc = Certproc.builder().build();
    Organization department = Organization.named("Sở Xây dựng").kind("department").build();
    Person person =
        Person.named("Nguyễn Văn An").email("an.nv@longan.gov.vn").position("Chuyên viên").build();
    Certificate certificate =
        Certificate.of("Nguyễn Văn An", "54A0000000000001")
            .valid(LocalDate.of(2016, 6, 13), LocalDate.of(2021, 6, 13))
            .email("an.nv@longan.gov.vn")
            .build();
    Request request =
        Request.renew(certificate, 0)
            .subscriber(Subscriber.staff(person, department))
            .applicant(ApplicantRole.SUBSCRIBER)
            .build();
    AssessmentOptions day = AssessmentOptions.on(LocalDate.of(2021, 3, 15)).under("long-an-2020");
    FilingResult result = certproc.file(request, FilingOptions.of(day), folder);
    // README end
    return result;
  }

  @Test
  void theSampleFilesADossier(@TempDir Path temp) {
    FilingResult result = sample(temp.resolve("dossier"));
    assertThat(result.assessment().verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(temp.resolve("dossier").resolve("mau-07.pdf")).exists();
  }

  @Test
  void theReadmeShowsTheseLines() throws IOException {
    Path module = Path.of("").toAbsolutePath();
    String self = "src/test/java/vn/certproc/dossier/ReadmeSampleTest.java";
    List<String> lines = Files.readAllLines(module.resolve(self));
    List<String> shown =
        lines
            .subList(lines.indexOf("    // README begin") + 1, lines.indexOf("    // README end"))
            .stream()
            .map(line -> line.substring(4))
            .toList();
    assertThat(shown).hasSizeGreaterThan(15);
    assertThat(Files.readString(module.resolveSibling("README.md")))
        .contains(String.join("\n", shown));
  }
}
