package vn.certproc.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.IdentityDocument;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Person;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.payload.Reading;
import vn.certproc.checks.tools.Tool;
import vn.certproc.forms.sheet.PersonSheet;

/** The list of persons before openpyxl: it reads ours, and we read its. */
class SheetTest {

  private static final PersonSheet SHEET = PersonSheet.builtIn();
  private static final String TAB = "\t";

  private static final List<String> ROW =
      List.of(
          "1",
          "=HYPERLINK(\"http://example.org\")",
          "05/01/1985",
          "001185001234",
          "CCSQLHCVTTXH",
          "12/03/2021",
          "ha.ntt@longan.gov.vn",
          "UBND tỉnh Long An",
          "Sở Xây dựng <&> \"A\"",
          "",
          "",
          "Long An",
          "Long An",
          "Chuyên viên",
          "0912345678",
          "",
          "",
          "",
          "");

  @TempDir Path folder;

  private static Request request(String name) {
    Organization top = Organization.named(ROW.get(7)).province("Long An").build();
    Person person =
        Person.named(name)
            .born(LocalDate.of(1985, 1, 5))
            .identity(
                IdentityDocument.of(
                    ROW.get(3),
                    LocalDate.of(2021, 3, 12),
                    "Cục Cảnh sát quản lý hành chính về trật tự xã hội"))
            .email(ROW.get(6))
            .mobile(ROW.get(14))
            .position(ROW.get(13))
            .build();
    Organization department = Organization.named(ROW.get(8)).province("Long An").under(top).build();
    return Request.issue()
        .subscriber(Subscriber.staff(person, department))
        .applicant(ApplicantRole.MANAGING_AGENCY)
        .build();
  }

  private static String headers() {
    return SHEET.columns().stream().map(c -> c.header().vi()).collect(Collectors.joining(TAB));
  }

  /** Debian's Python, which alone has Debian's openpyxl. */
  private String python(String script, String... arguments) throws Exception {
    Path file = folder.resolve(script);
    try (var in = Objects.requireNonNull(SheetTest.class.getResourceAsStream("/sheet/" + script))) {
      Files.write(file, in.readAllBytes());
    }
    String[] command = new String[arguments.length + 4];
    command[0] = "/usr/bin/python3";
    command[1] = "-B";
    command[2] = "-Wignore"; // the writing library names no default style: openpyxl takes its own
    command[3] = file.toString();
    System.arraycopy(arguments, 0, command, 4, arguments.length);
    Tool.requirePython("openpyxl");
    return Tool.run(command);
  }

  @Test
  void openpyxlFindsTheNineteenTextsInOurs() throws Exception {
    Path xlsx = folder.resolve("ours.xlsx");
    Files.write(xlsx, SHEET.write(RequestList.of(List.of(request(ROW.get(1))))).xlsx());
    String text = "s:@:"; // a text, formatted as text
    List<String> lines = python("read.py", xlsx.toString()).lines().toList();
    assertThat(lines.get(0)).isEqualTo("Danh sách cá nhân A2");
    assertThat(lines.get(1)).isEqualTo(text + headers().replace(TAB, TAB + text));
    String row =
        ROW.stream().map(t -> t.isEmpty() ? "" : text + t).collect(Collectors.joining(TAB));
    assertThat(lines.get(2)).isEqualTo(row);
    assertThat(lines).hasSize(3);
  }

  @Test
  void weReadWhatOpenpyxlWrites() throws Exception {
    Path xlsx = folder.resolve("theirs.xlsx");
    String row = String.join(TAB, ROW).replace(ROW.get(1), "Nguyễn Thị Thu Hà");
    python("write.py", xlsx.toString(), headers(), row);
    Reading reading =
        SHEET.read(Files.readAllBytes(xlsx), "theirs.xlsx", LocalDate.of(2024, 9, 16));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.orElseThrow().requests()).containsExactly(request("Nguyễn Thị Thu Hà"));
  }
}
