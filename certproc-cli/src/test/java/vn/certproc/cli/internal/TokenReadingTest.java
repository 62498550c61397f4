package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** token list, info, certs, test and watch on a real SoftHSM. */
class TokenReadingTest {

  @TempDir static Path shared;
  private static TestKeys keys;
  private static String certificate;

  @TempDir Path folder;
  private SoftHsm hsm;
  private String serial;

  @BeforeAll
  static void keys() throws Exception {
    keys = TestKeys.in(shared);
    certificate = keys.certificate("cũ.cer", "2016/06/13", 1826, TestKeys.NAME);
  }

  @BeforeEach
  void token() throws Exception {
    hsm = SoftHsm.in(folder);
    serial = hsm.token(SoftHsm.LABEL);
  }

  private void fill() throws Exception {
    hsm.key(SoftHsm.LABEL, keys, "a1");
    Run installed =
        hsm.run(
            "install",
            certificate,
            "--yes",
            "--anchors",
            keys.anchors(),
            "--pin-file",
            hsm.file(SoftHsm.PIN));
    assertThat(installed.err()).isEmpty();
    assertThat(installed.code()).isZero();
  }

  @Test
  void everySlotIsListed() {
    Run run = hsm.run("list", "--lang", "en");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith(SoftHsm.module())
        .contains("Label: VGCA Token", "Serial number of the chip: " + serial, "PIN: in order")
        .contains("Token not set up");
    assertThat(hsm.run("list").out()).contains("Nhãn: VGCA Token", "Thiết bị chưa thiết lập");
    assertThat(hsm.run("list", "--format", "xml").out())
        .contains("<modules>", "<state>uninitialised</state>");
  }

  @Test
  void aModuleThatCannotBeUsedHidesNoOther() throws IOException {
    Path text = Files.writeString(folder.resolve("a.so"), "no library");
    Run run = hsm.run("list", "--module", text.toString(), "--format", "json");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).startsWith(text + ": ").contains("[module-not-loadable]");
    var modules = Json.objects(Json.read(run.bytes()));
    assertThat(Json.objects(modules.get(0).get("faults")))
        .extracting(f -> f.get("code"))
        .containsExactly("module-not-loadable");
    assertThat(Json.list(modules.get(1).get("slots"))).hasSize(2);
  }

  @Test
  void aVariableNamesTheModule() {
    FakeHost host = FakeHost.knowing(Map.of("CERTPROC_PKCS11_MODULE", SoftHsm.module()));
    assertThat(Run.on(host, new byte[0], "token", "info").out()).contains(serial);
    Run none = Run.of("token", "list");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("--module", "CERTPROC_PKCS11_MODULE");
  }

  @Test
  void allOfATokenIsTold() {
    Run run = hsm.run("info", "--lang", "en", "--token", SoftHsm.LABEL);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Memory for certificates: (not told)", "4 to 255 bytes", "CKM_SHA256_RSA_PKCS,");
    assertThat(hsm.run("info", "--format", "json").out())
        .contains("\"printedSerial\" : null", "\"pin\" : \"ok\"");
  }

  @Test
  void thePrintedNumberWinsAndADifferenceIsSaid() {
    String grouped = serial.toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    assertThat(hsm.run("info", "--printed", grouped, "--lang", "en").out())
        .contains(
            "Serial number printed on the token (goes on forms): " + grouped,
            "Agrees with the chip's");
    Run other = hsm.run("info", "--printed", "54-00 17", "--lang", "en");
    assertThat(other.code()).isZero();
    assertThat(other.out()).contains("goes on forms): 54-00 17", "Differs from the chip's");
    assertThat(hsm.run("info", "--printed", "54", "--format", "json").out())
        .contains("\"serials\" : \"differ\"", "\"printedSerial\" : \"54\"");
    assertThat(hsm.run("info", "--printed", "?").code()).isEqualTo(2);
  }

  @Test
  void certificatesAreToldWithTheirKeysWhereThePinIsGiven() throws Exception {
    fill();
    Run open = hsm.run("certs", "--lang", "en");
    assertThat(open.code()).isZero();
    assertThat(open.out())
        .contains("1. Nguyễn Văn An", "Valid to: 2021-06-13", "90 day(s) left")
        .contains("Private key: not visible without the PIN", "add --login");
    Run closed = hsm.run("certs", "--lang", "en", "--pin-file", hsm.file(SoftHsm.PIN));
    assertThat(closed.out())
        .contains("Private key: on this token", "RSA, CKA_ID a1, label khóa a1");
    Run json = hsm.run("certs", "--format", "json", "--pin-file", hsm.file(SoftHsm.PIN));
    var all = Json.object(Json.read(json.bytes()));
    assertThat(all.get("loggedIn")).isEqualTo(true);
    assertThat(Json.objects(all.get("certificates")).get(0))
        .containsEntry("pairing", "key-present")
        .containsEntry("commonName", "Nguyễn Văn An")
        .containsEntry("daysLeft", 90);
    assertThat(Json.objects(all.get("keys")).get(0)).containsEntry("hasCertificate", true);
    assertThat(hsm.run("certs", "--format", "xml").out())
        .contains("<pairing>not-visible</pairing>");
  }

  @Test
  void anEmptyTokenSaysSo() {
    assertThat(hsm.run("certs", "--lang", "en").out()).contains("No certificates");
  }

  @Test
  void severalTokensWantAName() throws Exception {
    String second = hsm.token("Khác");
    Run run = hsm.run("info");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("[token-several]", serial, second);
    assertThat(hsm.run("info", "--token", second).out()).contains("Khác");
    Run none = hsm.run("info", "--token", "0000");
    assertThat(none.code()).isEqualTo(4);
    assertThat(none.err()).contains("[token-not-found]", serial, second);
  }

  @Test
  void theTestTriesEachStep() throws Exception {
    fill();
    Run run = hsm.run("test", "--lang", "en", "--pin-file", hsm.file(SoftHsm.PIN));
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("NOTHING FAILED: 10 passed, 0 not done.")
        .contains("✓ Key – RSA khóa a1, passed: signed a random challenge")
        .contains("✓ Certificate and key – Nguyễn Văn An, passed: on this token")
        .contains("✓ Validity – Nguyễn Văn An, passed: 2016-06-13 to 2021-06-13");
    assertThat(run.code()).isZero();
    Run without = hsm.run("test", "--format", "json");
    assertThat(without.code()).isZero();
    assertThat(Json.object(Json.read(without.bytes())))
        .containsEntry("failed", 0)
        .containsEntry("notDone", 4);
  }

  @Test
  void theTestSaysWhatFailedAndGoesOn() throws Exception {
    fill();
    Run wrong = hsm.run("test", "--lang", "en", "--pin-file", hsm.file("secret-wrong"));
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out())
        .contains("✗ Login, failed: The PIN is wrong", "– Key, not done", "✓ Validity");
    Run none = hsm.run("test", "--token", "0000", "--format", "xml");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.out()).contains("<code>token-not-found</code>");
    Run module = Run.of("token", "test", "--module", "/không/có.so", "--lang", "en");
    assertThat(module.code()).isEqualTo(1);
    assertThat(module.out())
        .contains("✗ The module loads, failed", "FAILED: 1 failed, 0 passed, 9");
    assertThat(wrong.err() + none.err() + module.err())
        .startsWith("Do not run this again with the same PIN");
  }

  @Test
  void aWatchTellsWhatIsThereAndEnds() {
    Run run = hsm.run("watch", "--for", "1", "--lang", "en");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern(
            "2021-03-15T10:00:00\\+07:00  there  Slot \\d+  " + serial + " \\(VGCA Token\\)");
    assertThat(hsm.run("watch", "--for", "0").code()).isEqualTo(2);
  }

  @Test
  void aWatchEndsWhenNobodyReads() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Streams streams =
        new Streams(new StandardInput(InputStreams.empty()), gone, err, false, Run.CLOCK);
    int code = Cli.run(streams, "token", "watch", "--module", SoftHsm.module());
    assertThat(code).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  /** What is no stream of anything. */
  private static final class InputStreams {
    static java.io.InputStream empty() {
      return java.io.InputStream.nullInputStream();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "info --yes",
        "list --token x",
        "list a.cer",
        "certs --new-pin-file x",
        "certs --pin-file a --pin-env b",
        "certs --pin-env NOT_SET",
        "certs --login",
        "certs --accept everything",
        "watch --for many",
        "watch --format json",
        "list --init-args x --module y",
        "info --module y",
        "install",
        "install a.cer",
        "install a.cer --pin-file x",
        "unlock --so-pin-file x",
        "unlock --so-pin-file x --new-pin-file y",
        "change-pin --pin-file x",
        "explode"
      })
  void aWrongCallIsSaidInBothLanguages(String line) {
    Run run = hsm.run(line.split(" "));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList()).hasSize(3);
    assertThat(run.err()).contains("certproc token --help").doesNotContain("Exception");
  }
}
