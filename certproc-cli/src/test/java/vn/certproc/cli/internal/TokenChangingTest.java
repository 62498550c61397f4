package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** token install, change-pin and unlock on a real SoftHSM. */
class TokenChangingTest {

  private static final String NEW_PIN = "secret-9999";

  @TempDir static Path shared;
  private static TestKeys keys;
  private static String old;
  private static String renewed;

  @TempDir Path folder;
  private SoftHsm hsm;
  private String serial;
  private String pin;

  @BeforeAll
  static void keys() throws Exception {
    keys = TestKeys.in(shared);
    old = keys.certificate("cũ.cer", "2016/06/13", 1826, TestKeys.NAME);
    renewed = keys.certificate("mới.cer", "2021/03/01", 1826, TestKeys.NAME);
    keys.certificate("expired.cer", "2015/01/01", 1000, TestKeys.NAME);
    keys.certificate("early.cer", "2022/01/01", 1000, TestKeys.NAME);
    keys.certificate("changed.cer", "2021/02/01", 1826, "CN=Nguyễn Văn Ân, C=VN");
  }

  @BeforeEach
  void token() throws Exception {
    hsm = SoftHsm.in(folder);
    serial = hsm.token(SoftHsm.LABEL);
    pin = hsm.file(SoftHsm.PIN);
    hsm.key(SoftHsm.LABEL, keys, "a1");
  }

  private Run install(String file, String... more) {
    List<String> all =
        new ArrayList<>(List.of("install", file, "--pin-file", pin, "--anchors", keys.anchors()));
    all.addAll(List.of("--lang", "en"));
    all.addAll(List.of(more));
    return hsm.run(all.toArray(String[]::new));
  }

  private List<Object> present() throws IOException {
    Run run = hsm.run("certs", "--format", "json", "--pin-file", pin);
    return Json.objects(Json.object(Json.read(run.bytes())).get("certificates")).stream()
        .map(c -> c.get("validTo"))
        .toList();
  }

  @Test
  void aRenewedCertificateTakesTheOldOnesPlace() throws IOException {
    Run first = install(old, "--yes");
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("no earlier certificate", "written and read back");
    Run dry = install(renewed, "--dry-run");
    assertThat(dry.code()).isZero();
    assertThat(dry.out())
        .contains("NEW CERTIFICATE", "Valid to: 2026-03-01", "CKA_ID a1")
        .contains("EARLIER CERTIFICATE OF THE SAME KEY", "Valid to: 2021-06-13")
        .contains("same subject; the serial number differs", "It would be removed")
        .endsWith("Nothing was changed (--dry-run).\n");
    assertThat(present()).containsExactly("2021-06-13");
    Run done = install(renewed, "--yes", "--token", serial);
    assertThat(done.code()).isZero();
    assertThat(done.out()).endsWith("Earlier certificates removed: 1\n");
    assertThat(present()).containsExactly("2026-03-01");
    Run again = install(renewed, "--yes");
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("It is on the token already.", "was there already");
  }

  @Test
  void theOldOneMayStay() throws IOException {
    install(old, "--yes");
    Run kept = install(renewed, "--yes", "--keep-old");
    assertThat(kept.out()).contains("It would stay", "Earlier certificates left: 1");
    assertThat(present()).containsExactlyInAnyOrder("2021-06-13", "2026-03-01");
    Run back = install(old, "--yes");
    assertThat(back.code()).isEqualTo(1);
    assertThat(back.err()).contains("[install-not-newer]");
    assertThat(present()).hasSize(2);
  }

  @Test
  void programsReadPlanAndOutcome() throws IOException {
    install(old, "--yes");
    var dry = Json.object(Json.read(install(renewed, "--dry-run", "--format", "json").bytes()));
    assertThat(dry).containsEntry("dryRun", true).containsEntry("wrote", null);
    var done = Json.object(Json.read(install(renewed, "--yes", "--format", "json").bytes()));
    assertThat(done).containsEntry("token", serial).containsEntry("wrote", true);
    assertThat(Json.objects(done.get("earlier")).get(0))
        .containsEntry("removed", true)
        .containsEntry("sameSubject", true)
        .containsEntry("sameSerial", false);
    assertThat(install(renewed, "--dry-run", "--format", "xml").out())
        .contains("<present>true</present>");
  }

  @Test
  void theQuestionSaysWhatIsDone() throws IOException {
    install(old, "--yes");
    install(renewed, "--yes", "--keep-old");
    FakeHost host = FakeHost.typing(SoftHsm.PIN, "yes");
    String[] call = {"install", renewed, "--anchors", keys.anchors(), "--lang", "en"};
    assertThat(hsm.run(host, new byte[0], call).code()).isZero();
    assertThat(host.prompts()).contains("Remove the earlier certificate? (yes/no) ");
    assertThat(present()).containsExactly("2026-03-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "change-pin secret-1",
        "change-pin x secret-1",
        "change-pin --pin=secret-1",
        "change-pin --pin secret-1",
        "change-pin -psecret-1",
        "certs --login=secret-1",
        "change-pin --pin-env secret-1 --new-pin-env B",
      })
  void aPinWrittenAsAnArgumentIsNotRepeated(String arguments) {
    // The run itself sees that nothing of it shows.
    Run run = hsm.run(arguments.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isNotEmpty();
  }

  @Test
  void controlCharactersOfArgumentsDoNotReachTheTerminal() {
    Run run = hsm.run("certs", "--pin-file", "a\u001B[31m");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("a\uFFFD[31m").doesNotContain("\u001B");
  }

  @Test
  void anotherSubjectIsShown() {
    install(old, "--yes");
    Run run = install(shared.resolve("changed.cer").toString(), "--dry-run");
    assertThat(run.out()).contains("CN=Nguyễn Văn Ân", "CN=Nguyễn Văn An", "the subject differs");
    Run done = install(shared.resolve("changed.cer").toString(), "--yes");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.out()).contains("the subject differs", "Earlier certificates removed: 1");
  }

  @ParameterizedTest
  @CsvSource({
    "expired.cer, 1, certificate-expired",
    "early.cer, 1, certificate-not-yet-valid",
    "anchors/ca.cer, 1, install-no-key",
    "holder.csr, 3, certificate",
    "none.cer, 3, cli-input-missing",
  })
  void whatDoesNotFitIsRefusedAndNothingIsWritten(String file, int code, String said)
      throws IOException {
    install(old, "--yes");
    Run run = install(shared.resolve(file).toString(), "--yes");
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains("[" + said);
    assertThat(run.out()).isEmpty();
    assertThat(present()).containsExactly("2021-06-13");
  }

  @Test
  void anAuthorityThatIsNotTrustedIsRefused() throws Exception {
    Run builtIn = hsm.run("install", renewed, "--yes", "--pin-file", pin);
    assertThat(builtIn.code()).isEqualTo(1);
    assertThat(builtIn.err()).contains("[certificate-untrusted]");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run none = hsm.run("install", renewed, "--yes", "--pin-file", pin, "--anchors", "" + empty);
    assertThat(none.code()).isEqualTo(4);
    assertThat(none.err()).contains("[cli-anchors-none]");
    Run missing = hsm.run("install", renewed, "--yes", "--pin-file", pin, "--anchors", "/no");
    assertThat(missing.err()).contains("[cli-anchors-unreadable]");
    Files.writeString(empty.resolve("a.cer"), "no certificate");
    Run other = hsm.run("install", renewed, "--yes", "--pin-file", pin, "--anchors", "" + empty);
    assertThat(other.code()).isEqualTo(4);
    assertThat(other.err()).contains("a.cer: lưu ý: ", "[cli-anchors-none]");
    for (String option : List.of("--anchors", "--module")) {
      Run blank = hsm.run("install", renewed, "--yes", "--pin-file", pin, option, "");
      assertThat(blank.code()).isEqualTo(2);
    }
    assertThat(present()).isEmpty();
  }

  @Test
  void aPinForOneTokenIsNotTriedOnAnother() {
    Run wrong = hsm.run("install", renewed, "--yes", "--token", "5400A1", "--pin-file", pin);
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("[install-wrong-token]", "5400A1", serial);
  }

  @Test
  void aPersonIsAskedBeforeAnythingIsWritten() throws IOException {
    install(old, "--yes");
    String[] call = {"install", renewed, "--anchors", keys.anchors(), "--lang", "en"};
    FakeHost no = FakeHost.typing(SoftHsm.PIN, "no");
    Run refused = hsm.run(no, new byte[0], call);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("Token " + serial + " (VGCA Token); PIN: in order", "Nothing was changed.");
    assertThat(no.prompts()).containsExactly("PIN: ", "Write the new certificate? (yes/no) ");
    assertThat(present()).containsExactly("2021-06-13");
    FakeHost yes = FakeHost.typing(SoftHsm.PIN, "CÓ");
    assertThat(hsm.run(yes, new byte[0], call).code()).isZero();
    assertThat(present()).containsExactly("2026-03-01");
    Run ended = hsm.run(FakeHost.typing(SoftHsm.PIN), new byte[0], call);
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("The input ended");
  }

  @Test
  void thePinIsChangedFromFilesVariablesOrByHand() throws IOException {
    Run files = hsm.run("change-pin", "--pin-file", pin, "--new-pin-file", hsm.file(NEW_PIN));
    assertThat(files.err()).isEmpty();
    assertThat(files.out()).contains("Đã đổi mã PIN.", serial);
    FakeHost variables = FakeHost.knowing(Map.of("A", NEW_PIN, "B", SoftHsm.PIN));
    Run back =
        hsm.run(variables, new byte[0], "change-pin", "--pin-env", "A", "--new-pin-env", "B");
    assertThat(back.code()).isZero();
    FakeHost hand = FakeHost.typing(SoftHsm.PIN, NEW_PIN, NEW_PIN);
    Run typed = hsm.run(hand, new byte[0], "change-pin", "--lang", "en");
    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEqualTo("Token " + serial + " (VGCA Token); PIN: in order\n");
    assertThat(hand.prompts()).containsExactly("PIN: ", "New PIN: ", "New PIN, again: ");
    Run input =
        hsm.run(
            Host.none(),
            (NEW_PIN + "\n").getBytes(StandardCharsets.UTF_8),
            "test",
            "--pin-file",
            "-");
    assertThat(input.code()).as(input.out()).isZero();
  }

  @Test
  void newPinsThatDifferAreNotSent() {
    FakeHost hand = FakeHost.typing(SoftHsm.PIN, NEW_PIN, "secret-9998");
    Run run = hsm.run(hand, new byte[0], "change-pin", "--lang", "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("[cli-token-pins-differ]");
    assertThat(hsm.run("test", "--pin-file", pin).code()).isZero();
  }

  @Test
  void aWrongPinIsRefusedAndTheNextPromptMinds() throws IOException {
    String wrong = hsm.file("secret-wrong");
    Run run = hsm.run("change-pin", "--pin-file", wrong, "--new-pin-file", pin, "--lang", "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith(serial + ": The PIN is wrong").contains("[pin-refused]");
    FakeHost hand = FakeHost.typing(SoftHsm.PIN, NEW_PIN, NEW_PIN);
    Run next = hsm.run(hand, new byte[0], "change-pin", "--lang", "en");
    assertThat(next.code()).isZero();
    assertThat(next.err()).contains("PIN: fewer tries left", "Mind: fewer tries are left");
  }

  @ParameterizedTest
  @CsvSource({"''", "'a\nb'", "123"})
  void whatIsNoPinIsNotSent(String content) throws IOException {
    String file = Files.writeString(folder.resolve("no.txt"), content).toString();
    Run old = hsm.run("change-pin", "--pin-file", file, "--new-pin-file", pin);
    assertThat(old.code()).isEqualTo(1);
    assertThat(old.err()).containsPattern("\\[pin-(unusable|length)]");
    Run next = hsm.run("change-pin", "--pin-file", pin, "--new-pin-file", file);
    assertThat(next.code()).isEqualTo(1);
    assertThat(hsm.run("info", "--format", "json").out()).contains("\"pin\" : \"ok\"");
  }

  @ParameterizedTest
  @MethodSource("unwritable")
  void aNewPinThatNobodyCouldTypeIsNotSet(String next, String code) throws IOException {
    String file = Files.writeString(folder.resolve("new.txt"), next).toString();
    FakeHost variable = FakeHost.knowing(Map.of("P", next));
    List<Run> runs = new ArrayList<>();
    String officer = hsm.file(SoftHsm.OFFICER);
    runs.add(hsm.run("change-pin", "--pin-file", pin, "--new-pin-file", file));
    runs.add(hsm.run(variable, new byte[0], "change-pin", "--pin-file", pin, "--new-pin-env", "P"));
    runs.add(hsm.run("unlock", "--yes", "--so-pin-file", officer, "--new-pin-file", file));
    runs.add(hsm.run(FakeHost.typing(next, next), new byte[0], "change-pin", "--pin-file", pin));
    for (Run run : runs) {
      assertThat(run.code()).as(run.err()).isEqualTo(1);
      assertThat(run.err()).contains("[cli-token-new-pin-" + code + "]", "Chưa gửi gì");
    }
    assertThat(hsm.run("test", "--pin-file", pin).code()).isZero();
  }

  static Stream<Arguments> unwritable() {
    return Stream.of(
        Arguments.of("\uFEFFsecret-9", "hidden"),
        Arguments.of("secret\u0000-9", "hidden"),
        Arguments.of("secret\t-9", "hidden"),
        Arguments.of("secret\u001B[D-9", "hidden"),
        Arguments.of("secret\u200B-9", "hidden"),
        Arguments.of("secret\u00AD-9", "hidden"),
        Arguments.of("secret-9\u2060", "hidden"),
        Arguments.of(" secret-9", "blank"),
        Arguments.of("secret-9 ", "blank"),
        Arguments.of("secret-9\u00A0", "not-ascii"),
        Arguments.of("bí mật-9", "not-ascii"));
  }

  @Test
  void whatAnEditorAddsToAPinIsTakenOff() throws IOException {
    String mark =
        Files.writeString(folder.resolve("m"), "\uFEFF" + SoftHsm.PIN + "\r\n").toString();
    assertThat(hsm.run("certs", "--pin-file", mark).code()).isZero();
    for (String end : List.of("", "\n", "\r\n")) {
      FakeHost host = FakeHost.knowing(Map.of("P", "\uFEFF" + SoftHsm.PIN + end));
      assertThat(hsm.run(host, new byte[0], "certs", "--pin-env", "P").code()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret-4711\u0000", "secret-\n4711", "secret-4711\n\n", "\tsecret-4711"})
  void aControlCharacterInAPinCostsNoTry(String wrong) throws IOException {
    String file = Files.writeString(folder.resolve("w"), wrong).toString();
    FakeHost host = FakeHost.knowing(Map.of("P", wrong));
    for (Run run :
        List.of(
            hsm.run("certs", "--pin-file", file),
            hsm.run(host, new byte[0], "certs", "--pin-env", "P"),
            hsm.run(FakeHost.typing(wrong), new byte[0], "certs", "--login"))) {
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).containsPattern("\\[(cli-token-pin-control|pin-unusable)]");
    }
    assertThat(hsm.run("info", "--format", "json").out()).contains("\"pin\" : \"ok\"");
  }

  @Test
  void aRefusedPinIsSaidNotToBeSentAgain() throws IOException {
    String wrong = hsm.file("secret-wrong");
    for (String[] call :
        List.of(
            new String[] {"certs", "--pin-file", wrong},
            new String[] {"test", "--pin-file", wrong},
            new String[] {"unlock", "--yes", "--so-pin-file", wrong, "--new-pin-file", pin})) {
      Run run = hsm.run(call);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).containsOnlyOnce("Đừng chạy lại với cùng mã PIN này");
    }
  }

  @Test
  void aPinFileThatIsNoneIsUnreadable() {
    Run missing = hsm.run("certs", "--pin-file", folder.resolve("không có").toString());
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("[cli-input-missing]");
    assertThat(hsm.run("certs", "--pin-file", folder.toString()).code()).isEqualTo(3);
    Run endless = hsm.run("certs", "--pin-file", "/dev/zero");
    assertThat(endless.code()).isEqualTo(1);
    assertThat(endless.err()).startsWith("/dev/zero: ").contains("[cli-token-pin-control]");
  }

  @Test
  void theSecurityOfficerUnlocks() throws IOException {
    String officer = hsm.file(SoftHsm.OFFICER);
    String next = hsm.file(NEW_PIN);
    Run run =
        hsm.run(
            "unlock", "--so-pin-file", officer, "--new-pin-file", next, "--yes", "--lang", "en");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("The token is unlocked", "PIN now: in order");
    assertThat(hsm.run("test", "--pin-file", next).code()).isZero();
    Run wrong = hsm.run("unlock", "--so-pin-file", next, "--new-pin-file", pin, "--yes");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).contains("[so-pin-refused]");
    FakeHost no = FakeHost.typing("không");
    Run refused = hsm.run(no, new byte[0], "unlock", "--lang", "en");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("Nothing was changed.");
    assertThat(no.prompts().get(0)).contains("as its security officer? (yes/no)");
    FakeHost yes = FakeHost.typing("yes", SoftHsm.OFFICER, SoftHsm.PIN, SoftHsm.PIN);
    Run typed = hsm.run(yes, new byte[0], "unlock", "--lang", "en");
    assertThat(typed.code()).isZero();
    assertThat(yes.left()).isZero();
  }
}
