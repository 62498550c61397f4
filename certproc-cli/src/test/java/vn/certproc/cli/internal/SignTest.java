package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.checks.authority.Delivery;
import vn.certproc.checks.authority.TimeStampServer;
import vn.certproc.checks.authority.TimeStamper;

/** Preparing and signing a form with key files. */
class SignTest {

  private static final String HEAD = "Trần Văn Bình";
  private static final String AGENCY = "Chi cục Kiểm lâm tỉnh Long An";

  @TempDir Path folder;
  private Signers signers;
  private String form = "";

  @BeforeEach
  void form() throws IOException {
    signers = Signers.in(folder);
    String request = Run.example(folder, "r.xml", "renew", "--subscriber", "staff");
    form = folder.resolve("mau 08.pdf").toString();
    Run run = Run.of("form", "tt185-08", "--request", request, "--out", form);
    assertThat(run.code()).as(run.err()).isZero();
  }

  private String out() {
    return folder.resolve("đã ký.pdf").toString();
  }

  private List<String> call(String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("sign", form, "--out", out()));
    all.addAll(List.of("--anchors", signers.anchors(), "--lang", "en"));
    all.addAll(List.of(more));
    return all;
  }

  private Run sign(String... more) throws IOException {
    return quiet(Run.of(call(more).toArray(String[]::new)));
  }

  /** No password may show in what is said. */
  private static Run quiet(Run run) {
    assertThat(run.out() + run.err()).doesNotContain("secret-");
    return run;
  }

  private String both() throws IOException {
    return "person=p12:"
        + signers.p12("người.p12", Signers.person(HEAD))
        + ",agency=p12:"
        + signers.p12("cơ quan.p12", Signers.agency(AGENCY));
  }

  private Run verify(String file, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("verify", file, "--anchors", signers.anchors()));
    all.addAll(List.of("--crl", signers.crl("ca.crl", Signers.AUTHORITY)));
    all.addAll(List.of("--crl", signers.crl("root.crl", Signers.ROOT)));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void emptyFieldsArePutIn() throws IOException {
    Run run = Run.of("prepare", form, "--out", out(), "--lang", "en");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Signature field “person”, page", HEAD, "Signature field “agency”, page", AGENCY);
    byte[] before = Files.readAllBytes(Path.of(form));
    assertThat(Files.readAllBytes(Path.of(out()))).startsWith(before);
    Run again = Run.of("prepare", out(), "--out", folder.resolve("x.pdf").toString());
    assertThat(again.code()).isOne();
    assertThat(again.err()).contains(out(), "[signing-fields-there]");
    assertThat(folder.resolve("x.pdf")).doesNotExist();
  }

  @Test
  void anAnnexGetsOneField() throws IOException {
    Run run = Run.of("prepare", form, "--annex", "--out", out());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .singleElement()
        .asString()
        .startsWith("Ô chữ ký “agency”, trang 1");
  }

  @Test
  void whatIsNoPdfIsUnreadable() throws IOException {
    Path text = Files.writeString(folder.resolve("a.pdf"), "không phải PDF");
    assertThat(Run.of("prepare", text.toString(), "--out", out()).code()).isEqualTo(3);
    form = text.toString();
    assertThat(sign("--sign", both(), "--password-file", signers.password()).code()).isEqualTo(3);
    assertThat(verify(form).code()).isEqualTo(3);
    assertThat(Path.of(out())).doesNotExist();
  }

  @Test
  void thePersonSignsThenTheAgency() throws IOException {
    Run run = sign("--sign", both(), "--password-file", signers.password());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("Signed, by field: person, agency.\n");
    assertThat(run.err()).isEmpty();
    byte[] before = Files.readAllBytes(Path.of(form));
    assertThat(Files.readAllBytes(Path.of(out()))).startsWith(before);
    Run verified = verify(out(), "--lang", "en");
    assertThat(verified.out())
        .contains("Signer: " + HEAD, "Signer: " + AGENCY, "2021-03-15T10:00:00+07:00");
    assertThat(verified.code()).as(verified.out()).isZero();
  }

  @Test
  void eachSignsOnItsOwn() throws IOException {
    String password = signers.password();
    String person = "person=p12:" + signers.p12("p.p12", Signers.person(HEAD));
    String agency = "agency=p12:" + signers.p12("a.p12", Signers.agency(AGENCY));
    Run early = sign("--sign", agency, "--password-file", password);
    assertThat(early.code()).isOne();
    assertThat(Path.of(out())).doesNotExist();
    assertThat(sign("--sign", person, "--password-file", password).code()).isZero();
    form = out();
    Run taken = sign("--sign", agency, "--password-file", password);
    assertThat(taken.code()).isEqualTo(4);
    assertThat(taken.err()).contains("[cli-out-exists]");
    Run second = sign("--sign", agency, "--password-file", password, "--force");
    assertThat(second.code()).as(second.err()).isZero();
    Run again = sign("--sign", agency, "--password-file", password, "--force");
    assertThat(again.code()).isOne();
    assertThat(verify(out()).code()).isZero();
  }

  @Test
  void eachKeyFileHasItsOwnPassword() throws IOException {
    String person = signers.p12("p.p12", Signers.person(HEAD).issue(), "secret-1");
    String agency = signers.p12("a.p12", Signers.agency(AGENCY).issue(), "secret-2");
    String keys = "person=p12:" + person + ",agency=p12:" + agency;
    Path first = Files.writeString(folder.resolve("1"), "secret-1");
    Run shared = sign("--sign", keys, "--password-file", first.toString());
    assertThat(shared.code()).isOne();
    assertThat(shared.err()).contains(agency, "[pkcs12-password]");
    assertThat(Path.of(out())).doesNotExist();
    FakeHost host = FakeHost.knowing(Map.of("SECOND", "secret-2"));
    List<String> call =
        call("--sign", keys, "--password-file", "" + first, "--password-env", "agency=SECOND");
    Run own = quiet(Run.on(host, new byte[0], call.toArray(String[]::new)));
    assertThat(own.code()).as(own.err()).isZero();
    FakeHost typing = FakeHost.typing("secret-1", "secret-2");
    Run typed =
        quiet(Run.on(typing, new byte[0], call("--sign", keys, "--force").toArray(String[]::new)));
    assertThat(typed.code()).as(typed.err()).isZero();
    assertThat(typed.err()).contains(person, agency);
    assertThat(typing.left()).isZero();
  }

  @Test
  void anotherNameWantsAnExplicitYes() throws IOException {
    String key = "person=p12:" + signers.p12("p.p12", Signers.person("Lê Thị Chi"));
    FakeHost host = FakeHost.typing(Signers.PASSWORD);
    Run refused = Run.on(host, new byte[0], call("--sign", key).toArray(String[]::new));
    assertThat(refused.code()).isOne();
    assertThat(refused.err()).contains("[signer-other-name]", "--accept-name");
    assertThat(Path.of(out())).doesNotExist();
    Run accepted = sign("--sign", key, "--password-file", signers.password(), "--accept-name");
    assertThat(accepted.code()).isZero();
    assertThat(accepted.err()).contains("notice: ", "[signer-name-accepted]");
    String accents = "person=p12:" + signers.p12("c.p12", Signers.person("TRAN VAN BINH"));
    Run warned = sign("--sign", accents, "--password-file", signers.password(), "--force");
    assertThat(warned.code()).isZero();
    assertThat(warned.err()).contains("[signer-name-case]");
  }

  @Test
  void anExpiredCertificateDoesNotSign() throws IOException {
    String expired =
        signers.p12(
            "p.p12",
            Signers.person(HEAD)
                .validity(Signers.NOW.minusSeconds(86_400), Signers.NOW.minusSeconds(60)));
    Run run = sign("--sign", "person=p12:" + expired, "--password-file", signers.password());
    assertThat(run.code()).isOne();
    assertThat(run.err()).contains("[signing-certificate-expired]");
    assertThat(Path.of(out())).doesNotExist();
  }

  @Test
  void aTimeStampComesFromTheAuthorityThatIsNamed() throws IOException {
    try (TimeStampServer server = TimeStampServer.start(Signers.stamper(5))) {
      Run run =
          sign("--sign", both(), "--password-file", signers.password(), "--tsa", "" + server.uri());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(server.requests()).hasSize(2);
    }
    Run verified = verify(out(), "--lang", "en");
    assertThat(verified.out()).contains("2021-03-15T10:00:05+07:00 (proved by a time stamp)");
    assertThat(verified.code()).as(verified.out()).isZero();
  }

  @Test
  void aTimeStampThatFailsLeavesNothing() throws IOException {
    try (TimeStampServer server = TimeStampServer.start(Signers.stamper(0))) {
      String[] call = {
        "--sign", both(), "--password-file", signers.password(), "--tsa", "" + server.uri()
      };
      server.deliver(Delivery.status(503));
      Run down = sign(call);
      assertThat(down.code()).isEqualTo(4);
      assertThat(down.err()).contains(server.uri() + ": ", "HTTP 503", "[cli-tsa-failed]");
      server.deliver(Delivery.huge(1 << 20));
      Run huge = sign(call);
      assertThat(huge.code()).isEqualTo(4);
      assertThat(huge.err()).contains("65536");
      server.deliver(Delivery.plain());
      server.use(Signers.stamper(0).with(TimeStamper.Fault.values()[0]));
      assertThat(sign(call).code()).isEqualTo(4);
    }
    Run gone =
        sign(
            "--sign",
            both(),
            "--password-file",
            signers.password(),
            "--tsa",
            "http://127.0.0.1:1/");
    assertThat(gone.code()).isEqualTo(4);
    assertThat(Path.of(out())).doesNotExist();
    assertThat(Set.of(folder.toFile().list())).noneMatch(n -> n.startsWith("."));
  }

  @Test
  void aPictureIsCheckedBeforeAnythingIsAsked() throws IOException {
    Path text = Files.writeString(folder.resolve("a.png"), "không phải PNG");
    FakeHost host = FakeHost.typing(Signers.PASSWORD, Signers.PASSWORD);
    Run run =
        Run.on(
            host,
            new byte[0],
            call("--sign", both(), "--image", "agency=" + text).toArray(String[]::new));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains(text.toString(), "[signing-image-not-png]");
    assertThat(host.left()).isEqualTo(2);
  }

  @Test
  void standardInputAndOutputDo() throws IOException {
    String[] call = {
      "sign", "-", "--out", "-", "--sign", both(), "--password-file", signers.password()
    };
    Run run = Run.reading(Files.readAllBytes(Path.of(form)), call);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("%PDF-").endsWith("%%EOF\n");
  }
}
