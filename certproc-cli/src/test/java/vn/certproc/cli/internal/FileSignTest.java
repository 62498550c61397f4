package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.checks.authority.TestKey;

/** The main job with signatures: a dossier whose forms are signed, whole or not at all. */
class FileSignTest {

  private static final String APPLICANT = "Nguyễn Văn An";
  private static final String HEAD = "Trần Văn Bình";
  private static final String AGENCY = "Chi cục Kiểm lâm tỉnh Long An";

  @TempDir Path folder;
  private Signers signers;
  private String request = "";

  @BeforeEach
  void request() throws IOException {
    signers = Signers.in(folder);
    request = Run.example(folder, "r.xml", "renew", "--subscriber", "agency");
  }

  private Path dossier() {
    return folder.resolve("hồ sơ");
  }

  private List<String> call(String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("file", request, "--out", "" + dossier()));
    all.addAll(List.of("--anchors", signers.anchors(), "--lang", "en"));
    all.addAll(List.of(more));
    return all;
  }

  private Run file(String... more) throws IOException {
    return quiet(Run.of(call(more).toArray(String[]::new)));
  }

  /** No PIN and no password may show in what is said. */
  private static Run quiet(Run run) {
    assertThat(run.out() + run.err()).doesNotContain("secret-");
    return run;
  }

  private Run verify(Path file, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("verify", "" + file));
    all.addAll(List.of("--anchors", signers.anchors(), "--lang", "en"));
    all.addAll(List.of("--crl", signers.crl("ca.crl", Signers.AUTHORITY)));
    all.addAll(List.of("--crl", signers.crl("root.crl", Signers.ROOT)));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  private void nothingLeft() throws IOException {
    assertThat(dossier()).doesNotExist();
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).noneMatch(each -> each.getFileName().toString().startsWith("."));
    }
  }

  private void onToken(SoftHsm hsm, String label, TestKey key, String id) throws Exception {
    Path certificate = Files.write(folder.resolve(id + ".cer"), key.certificate().getEncoded());
    hsm.importKey(label, signers.pem(id + ".pem", key), id);
    Run installed =
        hsm.run(
            "install",
            certificate.toString(),
            "--token",
            label,
            "--pin-file",
            hsm.file(SoftHsm.PIN),
            "--yes",
            "--keep-old",
            "--anchors",
            signers.anchors());
    assertThat(installed.code()).as(installed.err()).isZero();
  }

  @Test
  void aTokenSignsTheFormsAndVerifySaysSo() throws Exception {
    SoftHsm hsm = SoftHsm.in(folder);
    String serial = hsm.token(SoftHsm.LABEL);
    TestKey head = Signers.person(HEAD).issue();
    TestKey agency = Signers.agency(AGENCY).issue();
    onToken(hsm, SoftHsm.LABEL, head, "a1");
    onToken(hsm, SoftHsm.LABEL, agency, "b2");
    String pin = hsm.file(SoftHsm.PIN);
    String[] modules = {"--module", SoftHsm.module(), "--pin-file", pin};

    Run several = file(with(modules, "--sign", "person=token:" + serial));
    assertThat(several.code()).isOne();
    assertThat(several.err()).contains("[cli-sign-several]", serial(head), serial(agency));
    nothingLeft();

    String keys =
        "person=token:"
            + serial
            + "#"
            + serial(head)
            + ",agency=token:"
            + serial
            + "#"
            + serial(agency);
    Run run = file(with(modules, "--sign", keys, "--detached", "--accept-name"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("mau-08.pdf", "manifest.xml.p7s");
    Run verified = verify(dossier().resolve("mau-08.pdf"));
    assertThat(verified.out()).contains("Signer: " + HEAD, "Signer: " + AGENCY);
    assertThat(verified.code()).as(verified.out()).isZero();
    Run manifest =
        verify(
            dossier().resolve("manifest.xml"),
            "--detached",
            dossier().resolve("manifest.xml.p7s").toString());
    assertThat(manifest.out()).contains("mau-08.pdf: as in the manifest");
    assertThat(manifest.code()).as(manifest.out()).isZero();
  }

  private static String[] with(String[] first, String... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }

  private static String serial(TestKey key) {
    return key.certificate().getSerialNumber().toString(16).toUpperCase(java.util.Locale.ROOT);
  }

  @Test
  void aRefusedPinLeavesNothing() throws Exception {
    SoftHsm hsm = SoftHsm.in(folder);
    String serial = hsm.token(SoftHsm.LABEL);
    onToken(hsm, SoftHsm.LABEL, Signers.person(HEAD).issue(), "a1");
    Run run =
        file(
            "--sign",
            "person=token:" + serial,
            "--module",
            SoftHsm.module(),
            "--pin-file",
            hsm.file("secret-0000"));
    assertThat(run.code()).isOne();
    assertThat(run.err()).contains("[pin-refused]", serial);
    nothingLeft();
    Run unknown =
        file("--sign", "person=token:5400A1", "--module", SoftHsm.module(), "--pin-env", "X");
    assertThat(unknown.code()).isEqualTo(4);
    assertThat(unknown.err()).contains("[token-not-found]").doesNotContain("#00054A");
    Run digits =
        file(
            "--sign",
            "person=token:" + serial + "#A1",
            "--module",
            SoftHsm.module(),
            "--pin-env",
            "X");
    assertThat(digits.code()).isEqualTo(4);
    assertThat(digits.err()).contains("[token-not-found]", "#00054A");
    nothingLeft();
  }

  @Test
  void noPinIsAskedForWhatIsNotFiled() throws IOException {
    request = Run.ineligible(folder, "no.xml");
    FakeHost host = FakeHost.typing(Signers.PASSWORD);
    String key = "person=p12:" + signers.p12("p.p12", Signers.person(HEAD));
    Run run = Run.on(host, new byte[0], call("--sign", key).toArray(String[]::new));
    assertThat(run.code()).isOne();
    assertThat(host.left()).isOne();
    nothingLeft();
  }

  @Test
  void eachSignsTheFormsThatAreTheirs() throws IOException {
    request = Run.example(folder, "s.xml", "renew", "--subscriber", "staff");
    String keys =
        "person=p12:"
            + signers.p12("p.p12", Signers.person(HEAD))
            + ",agency=p12:"
            + signers.p12("a.p12", Signers.agency(AGENCY));
    Run run = file("--sign", keys, "--password-file", signers.password(), "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("[dossier-other-signer]", "[dossier-role-skipped]", "mau-07.pdf");
    Map<String, Object> json = Json.object(Json.read(run.bytes()));
    assertThat(Json.objects(json.get("notices")))
        .extracting(n -> n.get("code"))
        .containsExactlyInAnyOrder("dossier-other-signer", "dossier-role-skipped");
    assertThat(verify(dossier().resolve("mau-08.pdf")).code()).isZero();
    Run unsigned = verify(dossier().resolve("mau-07.pdf"));
    assertThat(unsigned.code()).isOne();
    assertThat(unsigned.out()).contains("[no-signature]");
  }

  @Test
  void whoFindsNoFormToSignIsRefused() throws IOException {
    String key = "person=p12:" + signers.p12("p.p12", Signers.person("Lê Thị Chi"));
    Run run = file("--sign", key, "--password-file", signers.password());
    assertThat(run.code()).isOne();
    assertThat(run.err()).contains("mau-07.pdf: ", "[signer-other-name]", "--accept-name");
    nothingLeft();
    Run accepted = file("--sign", key, "--password-file", signers.password(), "--accept-name");
    assertThat(accepted.code()).as(accepted.err()).isZero();
  }

  /** A revocation of a device's certificate has letters of the agencies, and no form. */
  @Test
  void whereThereIsNoFormNobodySigns() throws IOException {
    request = Run.example(folder, "d.xml", "revoke", "--subscriber", "device");
    String key = "agency=p12:" + signers.p12("a.p12", Signers.agency(AGENCY));
    Run run = file("--sign", key, "--password-file", signers.password());
    assertThat(run.code()).isOne();
    assertThat(run.err()).contains("[dossier-nothing-to-sign]", "--detached");
    nothingLeft();
    Run manifest = file("--sign", key, "--password-file", signers.password(), "--detached");
    assertThat(manifest.code())
        .as("the letter is silent on devices: %s", manifest.err())
        .isEqualTo(5);
    assertThat(dossier().resolve("manifest.xml.p7s")).exists();
  }

  @Test
  void aRoleWithoutAPlaceIsRefusedWithTheFormsThatHaveNone() throws IOException {
    request = Run.example(folder, "s.xml", "renew", "--subscriber", "staff");
    String keys =
        "person=p12:"
            + signers.p12("p.p12", Signers.person(APPLICANT))
            + ",agency=p12:"
            + signers.p12("a.p12", Signers.agency(AGENCY));
    Run run = file("--sign", keys, "--password-file", signers.password());
    assertThat(run.code()).isOne();
    assertThat(run.err())
        .contains("[dossier-nothing-to-sign]", "[dossier-role-waits]", "mau-08.pdf");
    nothingLeft();
  }

  @Test
  void theApplicantSignsTheirOwn() throws IOException {
    request = Run.example(folder, "s.xml", "renew", "--subscriber", "staff");
    String key = "person=p12:" + signers.p12("p.p12", Signers.person(APPLICANT));
    Run run = file("--sign", key, "--password-file", signers.password());
    assertThat(run.err()).contains("[dossier-other-signer]", "mau-08.pdf");
    assertThat(run.code()).isZero();
    assertThat(verify(dossier().resolve("mau-07.pdf")).code()).isZero();
  }
}
