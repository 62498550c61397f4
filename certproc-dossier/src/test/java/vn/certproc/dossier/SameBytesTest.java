package vn.certproc.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.forms.FormDefinition;

/**
 * The same input gives the same bytes, PDF and XML, on each run and JDK: what each file hashes to
 * stands in {@code same-bytes.txt}. A change of the forms changes it: {@code mvn -pl
 * certproc-dossier -am -Dtest=SameBytesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dcertproc.write=true verify} writes it anew, on any one JDK; another one then has to agree.
 */
class SameBytesTest {

  private static final Path EXPECTED =
      Path.of("src/test/resources/vn/certproc/dossier/same-bytes.txt");
  private static final Instant NOW = Instant.parse("2026-01-05T02:03:04Z");
  private static final AssessmentOptions DAY =
      AssessmentOptions.on(LocalDate.of(2021, 3, 15)).under("long-an-2020");

  private final Certproc certproc =
      Certproc.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();
  private final List<String> lines = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void everyFileIsTheSameOnEachRunAndJdk() throws Exception {
    for (FormDefinition form : certproc.forms()) {
      note("blank " + form.id(), certproc.blankForm(form.id()));
    }
    for (Procedure procedure : Procedure.values()) {
      for (SubscriberKind kind : List.of(SubscriberKind.AGENCY, SubscriberKind.STAFF)) {
        dossier(procedure, kind, 1);
      }
    }
    dossier(Procedure.ISSUE, SubscriberKind.STAFF, 120);
    Payload persons = certproc.example(Procedure.ISSUE, SubscriberKind.STAFF, 120, DAY);
    note("sheet persons.xlsx", certproc.writeSheet(persons).xlsx());
    if (Boolean.getBoolean("certproc.write")) {
      Files.write(EXPECTED, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(EXPECTED));
  }

  private void dossier(Procedure procedure, SubscriberKind kind, int count) throws Exception {
    Payload payload = certproc.example(procedure, kind, count, DAY);
    String name = procedure.code() + "-" + kind.code() + "-" + count;
    Path dossier = folder.resolve(name);
    certproc.file(payload, FilingOptions.of(DAY), dossier);
    note(name + " request.xml", certproc.write(payload));
    try (Stream<Path> files = Files.list(dossier)) {
      for (Path file : files.sorted().toList()) {
        note(name + " " + file.getFileName(), Files.readAllBytes(file));
      }
    }
  }

  private void note(String name, byte[] bytes) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    lines.add(name + " " + HexFormat.of().formatHex(hash));
  }
}
