package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are wrong, help, and outputs that fail. */
class CallTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"help", "x"})
  void anUnknownVerbIsSaidWithThoseThereAre(String verb) {
    Run run = Run.of(verb);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "Không có lệnh “" + verb + "”",
            "There is no verb \"" + verb + "\"",
            "profiles, example, draft, validate, triage, assess, file, form, forms, extract, "
                + "prepare, sign, verify, sheet, cert, token, conformance, due, track",
            "certproc --help");
  }

  @Test
  void aSlipIsGuessed() {
    assertThat(Run.of("asess").err()).contains("“assess”?", "Did you mean \"assess\"?");
    assertThat(Run.of("assess", "--lan", "en", "x").err()).contains("Did you mean \"--lang\"?");
    assertThat(Run.of("qqqqqqqqq").err()).doesNotContain("Did you mean");
  }

  @Test
  void noVerbIsUsage() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Chưa ghi lệnh", "No verb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess",
        "assess x --lang fr",
        "assess x --on 17/09/2026",
        "assess x --on 2026-02-30",
        "assess x --format pdf",
        "example renew",
        "example prolong --subscriber staff",
        "example renew --subscriber clerk",
        "example renew --subscriber staff --count many",
        "example renew --subscriber staff --subscriber head",
        "cert",
        "cert a b",
        "extract a --lang",
        "prepare a.pdf",
        "sign a.pdf --out b.pdf",
        "sign a.pdf --sign person=token:1",
        "sign a.pdf --out b.pdf --sign boss=p12:a",
        "sign a.pdf --out b.pdf --sign person=card:a",
        "sign a.pdf --out b.pdf --sign person=p12:a,person=p12:b",
        "sign a.pdf --out b.pdf --sign person=p12:a --image agency=b.png",
        "sign a.pdf --out b.pdf --sign person=p12:a --image b.png",
        "sign a.pdf --out b.pdf --sign person=p12:a --pin-file p",
        "sign a.pdf --out b.pdf --sign person=p12:a --password-file agency=p",
        "sign a.pdf --out b.pdf --sign person=p12:a --password-file p --password-file q",
        "sign a.pdf --out b.pdf --sign person=token:1,agency=token:2 --pin-file p",
        "sign a.pdf --out b.pdf --sign person=p12:a --tsa ftp://x/",
        "sign a.pdf --out b.pdf --sign person=p12:a --tsa http://u:p@x/",
        "file a.xml --out b --tsa http://x/",
        "file a.xml --out b --detached",
        "verify",
        "verify a.pdf --at yesterday",
        "verify a.pdf --form --detached b.p7s"
      })
  void aWrongCallIsSaidInBothLanguages(String line) {
    Run run = Run.of(line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList()).hasSize(3);
    assertThat(run.err()).contains("Xem hướng dẫn: certproc").doesNotContain("Exception");
  }

  @Test
  void theAllowedValuesAreNamed() {
    assertThat(Run.of("example", "renew", "--subscriber", "clerk").err())
        .contains("--subscriber: ", "agency, head, staff, device");
  }

  @Test
  void helpIsInBothLanguages() {
    Run run = Run.of("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Cách dùng / Usage: certproc", "assess", "Exit codes: 0");
    Run verb = Run.of("file", "--help");
    assertThat(verb.code()).isZero();
    assertThat(verb.out()).contains("--only-eligible", "chỉ lập hồ sơ", "file only the requests");
  }

  @Test
  void everyArgumentOfEveryVerbHasHelp() {
    for (String verb :
        new String[] {
          "profiles",
          "example",
          "draft",
          "validate",
          "assess",
          "file",
          "form",
          "forms",
          "extract",
          "prepare",
          "sign",
          "verify",
          "cert",
          "token"
        }) {
      String help = Run.of(verb, "--help").out();
      // An option without words stands alone on its line, and the next line is another option.
      assertThat(help)
          .as(verb)
          .doesNotContainPattern("(?m)^ +(-\\w, )?--[\\w-]+(=\\S+)?\\s*\\n +(-\\w, )?--");
    }
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(Run.of("--version").out()).startsWith("certproc ");
  }

  @Test
  void aFolderAsInputIsUnreadable() {
    Run run = Run.of("assess", folder.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("[cli-input-unreadable]");
  }

  @Test
  void aNameThatCannotBeAPathIsTheEnvironment() {
    Run run = Run.of("assess", "a\0b");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("[cli-path-unusable]");
  }

  @Test
  void aFullDiskBehindStandardOutputIsSaid() {
    Run run = Run.into(failing("No space left on device"), "profiles");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("No space left on device", "not whole");
  }

  @Test
  void aReaderThatLeavesIsNoFailure() {
    Run run = Run.into(failing("Broken pipe"), "profiles", "--show", "long-an-2020");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void ofSeveralCodesTheWorstCounts() {
    ExitCode worst = ExitCode.DONE;
    for (ExitCode next : ExitCode.values()) {
      worst = worst.or(next).or(ExitCode.DONE);
      assertThat(worst).isEqualTo(next);
    }
    assertThat(ExitCode.values()).extracting(ExitCode::number).containsExactly(0, 5, 1, 2, 3, 4);
  }
}
