package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * conformance: this engine, answers of another system in files, and a program run for each case.
 */
class ConformanceTest {

  private static final Path CASES =
      Path.of("../certproc-testkit/src/main/resources/vn/certproc/testkit/cases");
  private static final String RIGHT =
      "{\"verdict\":\"ineligible\",\"checks\":[{\"code\":\"applicant\",\"outcome\":\"failed\"}]}";
  private static final String FIRST = "applicant-issue-staff-subscriber";
  private static final String SECOND = "applicant-issue-staff-head-of-agency";

  @TempDir Path folder;

  private Path cases(String... names) throws IOException {
    Path root = folder.resolve("cases");
    for (String name : names) {
      Path to = Files.createDirectories(root.resolve(name));
      for (String file : List.of("case.xml", "request.xml", "facts.xml")) {
        Files.copy(CASES.resolve("nd-68-2024").resolve(name).resolve(file), to.resolve(file));
      }
    }
    return root;
  }

  private Path answers(String first, String second) throws IOException {
    Path root = Files.createDirectories(folder.resolve("answers"));
    Files.writeString(root.resolve(FIRST + ".json"), first);
    Files.writeString(root.resolve(SECOND + ".xml"), second);
    return root;
  }

  @Test
  void theEngineAgreesWithTheBundledCases() throws IOException {
    Run run = Run.of("conformance", CASES.toString(), "--lang", "en");
    int all = Files.readAllLines(CASES.resolve("index.txt")).size();
    assertThat(run.out()).isEqualTo(all + " agree, 0 differ, 0 without an answer\n");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void answersInFilesAgree() throws IOException {
    Path theirs =
        answers(
            RIGHT,
            "<decision verdict=\"ineligible\"><checks><check code=\"applicant\""
                + " outcome=\"failed\"/></checks></decision>");
    Run run = judge("--actual", theirs.toString());
    assertThat(run.out()).isEqualTo("2 agree, 0 differ, 0 without an answer\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void whatDiffersAndWhatIsMissingIsNamed() throws IOException {
    Path theirs = answers("{\"verdict\":\"eligible\"}", "<d verdict=\"eligible\"/>");
    Files.delete(theirs.resolve(SECOND + ".xml"));
    Run run = judge("--actual", theirs.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines())
        .containsExactly(
            SECOND
                + " – New issue, person from deputy head downwards, The head of the agency,"
                + " official-documents",
            "  No answer: there is no file " + SECOND + ".json (or .xml).",
            FIRST
                + " – New issue, person from deputy head downwards, The subscriber,"
                + " official-documents",
            "  Verdict: expected ineligible, came eligible.",
            "  Check: expected applicant failed, came –.",
            "0 agree, 1 differ, 1 without an answer");
  }

  @Test
  void theReportAsDataInBothFormats() throws IOException {
    Path theirs = answers(RIGHT, "<d verdict=\"eligible\"/>");
    Run json = judge("--actual", theirs.toString(), "--format", "json");
    assertThat(json.code()).isEqualTo(1);
    assertThat(json.out())
        .contains(
            "\"passed\" : 1",
            "\"differing\" : 1",
            "\"missing\" : 0",
            "Kết luận: phải là ineligible");
    Run xml = again("--actual", theirs.toString(), "--format", "xml");
    assertThat(xml.out()).startsWith("<?xml").contains("<conformance").contains(FIRST, SECOND);
  }

  @Test
  void anAnswerThatIsNoDecisionCountsForItsCase() throws IOException {
    Path theirs = answers("no decision", "<d verdict=\"eligible\"/>");
    Run run = judge("--actual", theirs.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("This is no decision");
    assertThat(run.out()).endsWith("0 agree, 2 differ, 0 without an answer\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProgramIsRunForEachCaseWithoutAShell() throws IOException {
    Path answer = Files.writeString(folder.resolve("answer.json"), RIGHT);
    assertThat(judge("--command", "cat " + answer).code()).isZero();
    Path proof = folder.resolve("injected");
    Run injected = again("--command", "cat " + answer + " ; touch " + proof);
    assertThat(proof).doesNotExist();
    assertThat(injected.out()).contains("agree");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theProgramIsGivenWhatTheCaseSays() throws IOException {
    Path log = folder.resolve("log");
    Path program = folder.resolve("program");
    Files.writeString(
        program,
        "#!/bin/sh\ntest -f \"$1/case.xml\" && test -f \"$2\" && test -f \"$4\" || exit 9\n"
            + "echo \"$3 $5 $6 $#\" >> "
            + log
            + "\necho '"
            + RIGHT
            + "'\nexit 7\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Run run =
        judge(
            "--command",
            program + " {case} {request} --facts {facts} {profile} {on} --province {province}");
    assertThat(run.out()).isEqualTo("2 agree, 0 differ, 0 without an answer\n");
    assertThat(Files.readAllLines(log))
        .containsExactly("--facts nd-68-2024 2026-03-02 6", "--facts nd-68-2024 2026-03-02 6");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProgramThatSaysNothingOrTakesTooLongGaveNoAnswer() throws IOException {
    Run silent = judge("--command", "true");
    assertThat(silent.code()).isEqualTo(1);
    assertThat(silent.out()).contains("the program printed nothing (exit code 0)");
    assertThat(silent.out()).endsWith("0 agree, 0 differ, 2 without an answer\n");
    assertThat(again("--command", "false").out()).contains("printed nothing (exit code 1)");
    Run slow = again("--command", "sleep 30", "--timeout", "1");
    assertThat(slow.code()).isEqualTo(1);
    assertThat(slow.out()).contains("the program took more than 1 s");
  }

  @Test
  void whatACaseIsAboutIsToldInTheReadersLanguage() throws IOException {
    Path theirs = answers("{\"verdict\":\"eligible\"}", "<d verdict=\"eligible\"/>");
    String root = cases(FIRST).toString();
    Run run = Run.of("conformance", root, "--actual", theirs.toString(), "--lang", "vi");
    assertThat(run.out()).contains(FIRST + " – Cấp mới chứng thư số, ");
  }

  /** A program by its text, under a path with a space. */
  private Path program(String script) throws IOException {
    Path program = Files.createDirectories(folder.resolve("our system")).resolve("my program");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void quotesHoldWordsTogetherAndPlacesStandInsideWords() throws IOException {
    Path log = folder.resolve("log");
    Path program = program("printf '%s|' \"$@\" >> " + log + "; echo '" + RIGHT + "'");
    Run run =
        judge(
            "--command",
            "'"
                + program
                + "' --on={on} \"a {profile} b\" --province={province} --facts {province} 'c d'\\ e");
    assertThat(run.out()).isEqualTo("2 agree, 0 differ, 0 without an answer\n");
    assertThat(Files.readString(log)).isEqualTo("--on=2026-03-02|a nd-68-2024 b|c d e|".repeat(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "prog {foo}|knows no {foo}",
        "prog --x={Case}{bar}|knows no {bar}",
        "'prog {case}|the quote ' is not closed",
        "prog \"{case}|the quote \" is not closed",
        "` `|names no program"
      })
  void aCommandThatCannotBeUnderstoodIsWrongUse(String command, String why) throws IOException {
    Run run = judge("--command", command);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "99999999999999"})
  void aTimeThatIsNoneIsWrongUse(String seconds) throws IOException {
    assertThat(judge("--command", "true", "--timeout", seconds).code()).isEqualTo(2);
  }

  /** None of its children outlives it: not after its time, nor when it left them behind. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep 97531 & sleep 97531",
        "sleep 97531 & echo '{}'",
        "(sleep 97531 &) ; sleep 0.2; echo '{}'",
        "nohup setsid sleep 97531 >/dev/null 2>&1 & echo '{}'"
      })
  @EnabledOnOs(OS.LINUX)
  void nothingThatAProgramBeganIsLeft(String script) throws IOException {
    Path program = program(script);
    judge("--command", "'" + program + "'", "--timeout", "1");
    assertThat(
            ProcessHandle.allProcesses()
                .filter(p -> p.info().commandLine().orElse("").contains("sleep 97531")))
        .isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProgramThatPrintsWithoutEndIsStopped() throws IOException {
    Path program = program("yes & yes");
    Run run = judge("--command", "'" + program + "'", "--timeout", "60");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("No answer: it is longer than 16 MB.");
    assertThat(run.out()).endsWith("0 agree, 0 differ, 2 without an answer\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatItComplainedOfLastIsShown() throws IOException {
    Path silent = program("echo first >&2; echo 'no rules here' >&2; exit 7");
    Run run = judge("--command", "'" + silent + "'");
    assertThat(run.out())
        .contains(
            "  No answer: the program printed nothing (exit code 7).\n"
                + "  Its last line on standard error: no rules here\n");
    Path wrong = program("echo '[]'; printf 'a\\033[31mb%0999d' 1 >&2");
    assertThat(again("--command", "'" + wrong + "'").out())
        .contains("This is no decision", "standard error: a [31mb000")
        .doesNotContain("\033", "0".repeat(300));
    assertThat(again("--command", "'" + program("yes complaint >&2") + "'", "--timeout", "1").out())
        .contains("took more than 1 s")
        .containsPattern("standard error: c(omplaint)?"); // it is stopped in mid-line
  }

  @Test
  void answersThatAreTooLongCountForTheirCase() throws IOException {
    Path theirs = answers(RIGHT, "");
    try (RandomAccessFile file =
        new RandomAccessFile(theirs.resolve(SECOND + ".xml").toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    Run run = judge("--actual", theirs.toString());
    assertThat(run.out()).contains(SECOND, "No answer: it is longer than 16 MB.");
    assertThat(run.out()).endsWith("1 agree, 0 differ, 1 without an answer\n");
  }

  @Test
  void answersInAFileAreNotAFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("answers.json"), RIGHT);
    Run run = judge("--actual", file.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("cli-conformance-no-folder", file.toString());
  }

  @Test
  void casesUnderProfilesThatThereAreNotAreAllNamed() throws IOException {
    Path root = cases(FIRST, SECOND);
    for (String name : List.of(FIRST, SECOND)) {
      Path head = root.resolve(name).resolve("case.xml");
      Files.writeString(head, Files.readString(head).replace("nd-68-2024\"", "nope\""));
    }
    Run run = again();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains(
            root.resolve(FIRST).resolve("case.xml").toString(),
            root.resolve(SECOND).resolve("case.xml").toString(),
            "profile-unknown");
  }

  @Test
  void aDayWithAZoneIsNamedWithItsPlace() throws IOException {
    Path head = cases(FIRST).resolve(FIRST).resolve("case.xml");
    Files.writeString(head, Files.readString(head).replaceAll(" on=\"[^\"]*", " on=\"2021-02-10Z"));
    Run run = again();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains(head + ":2", "'on'");
  }

  @Test
  void aProgramThatIsNotThere() throws IOException {
    Run run = judge("--command", folder.resolve("none") + " {case}");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains(folder.resolve("none").toString(), "cli-command-failed");
  }

  @Test
  void oneSystemAtATime() throws IOException {
    assertThat(judge("--actual", "a", "--command", "b").code()).isEqualTo(2);
  }

  @Test
  void foldersThatAreNotThereOrHoldNoCase() throws IOException {
    assertThat(judge("--actual", folder.resolve("none").toString()).code()).isEqualTo(3);
    Run none = Run.of("conformance", folder.resolve("none").toString());
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).contains("conformance-folder");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Run without = Run.of("conformance", empty.toString());
    assertThat(without.code()).isEqualTo(3);
    assertThat(without.err()).contains("conformance-empty", empty.toString());
  }

  @Test
  void aWrongCaseIsNamedWithItsLine() throws IOException {
    Path wrong = cases(FIRST).resolve(FIRST).resolve("case.xml");
    Files.writeString(
        wrong, Files.readString(wrong).replace("outcome=\"failed\"", "outcome=\"no\""));
    Run run = Run.of("conformance", folder.resolve("cases").toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("case.xml:5");
  }

  private Run judge(String... more) throws IOException {
    cases(FIRST, SECOND);
    return again(more);
  }

  private Run again(String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "conformance";
    all[1] = folder.resolve("cases").toString();
    all[2] = "--lang";
    all[3] = "en";
    System.arraycopy(more, 0, all, 4, more.length);
    return Run.of(all);
  }
}
