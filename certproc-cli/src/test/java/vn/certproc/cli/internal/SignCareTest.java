package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.checks.authority.Delivery;
import vn.certproc.checks.authority.TimeStampServer;
import vn.certproc.checks.authority.TimeStamper;

/** What the command takes care of when it signs, so that nothing is lost or mistaken. */
class SignCareTest {

  private static final String HEAD = "Trần Văn Bình";

  @TempDir Path folder;
  private Signers signers;
  private String form = "";
  private String key = "";

  @BeforeEach
  void form() throws IOException {
    signers = Signers.in(folder);
    form = path("mau 08.pdf");
    assertThat(Run.of("form", "tt185-08", "--out", form).code()).isZero();
    key = signers.p12("head.p12", Signers.person(HEAD));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Run sign(String out, String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("sign", form, "--out", out, "--lang", "en"));
    all.addAll(List.of("--anchors", signers.anchors(), "--password-file", signers.password()));
    all.addAll(List.of("--sign", "person=p12:" + key));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  private String picture(String name, Color colour) throws IOException {
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setColor(colour);
    drawing.fillOval(20, 20, 200, 120);
    drawing.dispose();
    ImageIO.write(image, "png", folder.resolve(name).toFile());
    return path(name);
  }

  @Test
  void whatIsReadIsNotWrittenOver() throws IOException {
    String image = picture("a.png", Color.BLUE);
    Path link = Files.createLink(folder.resolve("same.p12"), Path.of(key));
    List<String> read =
        List.of(
            key,
            folder + "/./head.p12",
            link.toString(),
            image,
            signers.password(),
            signers.anchors() + "/ca.cer");
    for (String each : read) {
      byte[] before = Files.readAllBytes(Path.of(each));
      Run run = sign(each, "--force", "--image", "person=" + image);
      assertThat(run.code()).as(each).isEqualTo(2);
      assertThat(run.err()).as(each).contains("--out is the file");
      assertThat(Path.of(each)).as(each).hasBinaryContent(before);
    }
    Run itself = sign(form, "--force");
    assertThat(itself.code()).as("the signed file may take the place of the unsigned").isZero();
  }

  @Test
  void aNumberIsForAnAnnexAlone() throws IOException {
    Run run = sign(path("a.pdf"), "--number", "15/SNV-VP");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("annex");
    assertThat(Run.of("prepare", form, "--out", path("p.pdf")).code()).isZero();
    form = path("p.pdf");
    assertThat(sign(path("a.pdf"), "--number", "15/SNV-VP").code()).isEqualTo(2);
    assertThat(folder.resolve("a.pdf")).doesNotExist();
    form = path("mau 08.pdf");
    assertThat(Run.of("prepare", form, "--annex", "--out", path("x.pdf")).code()).isZero();
    String agency = signers.p12("c.p12", Signers.agency("Sở Xây dựng"));
    Run annex =
        Run.of(
            "sign",
            path("x.pdf"),
            "--out",
            path("a.pdf"),
            "--number",
            "15/SNV-VP",
            "--anchors",
            signers.anchors(),
            "--password-file",
            signers.password(),
            "--sign",
            "agency=p12:" + agency);
    assertThat(annex.code()).as(annex.err()).isZero();
  }

  @Test
  void aPictureInTheOthersColourIsTold() throws IOException {
    Run red = sign(path("a.pdf"), "--image", "person=" + picture("r.png", Color.RED));
    assertThat(red.code()).as(red.err()).isZero();
    assertThat(red.err()).contains("[signing-image-colour]");
    Color ink = new Color(40, 60, 140, 200);
    Run blue = sign(path("c.pdf"), "--image", "person=" + picture("c.png", ink));
    assertThat(blue.err()).doesNotContain("colour");
    form = path("c.pdf");
    key = signers.p12("d.p12", Signers.agency("Sở Xây dựng"));
    String seal = picture("s.png", ink);
    Run sealed =
        Run.of(
            "sign",
            form,
            "--out",
            path("d.pdf"),
            "--password-file",
            signers.password(),
            "--sign",
            "agency=p12:" + key,
            "--image",
            "agency=" + seal);
    assertThat(sealed.code()).as(sealed.err()).isZero();
    assertThat(sealed.err()).contains("[signing-image-colour]");
  }

  private Run tokens(String... more) {
    List<String> all = new ArrayList<>(List.of("sign", form, "--out", path("a.pdf")));
    all.addAll(List.of("--lang", "en", "--sign", "person=token:A1,agency=token:B2"));
    all.addAll(List.of(more));
    FakeHost host = FakeHost.knowing(Map.of("A", "secret-1"));
    return Run.on(host, new byte[0], all.toArray(String[]::new));
  }

  @Test
  void onePinForTwoTokensWantsItToldForEach() {
    String refusal = "one PIN is given for both";
    Run shared = tokens("--pin-env", "A");
    assertThat(shared.code()).isEqualTo(2);
    assertThat(shared.err()).contains(refusal);
    Run each = tokens("--pin-env", "person=A", "--pin-env", "agency=A");
    assertThat(each.err()).doesNotContain(refusal).contains("CERTPROC_PKCS11_MODULE");
    Run one = tokens("--pin-env", "person=A", "--pin-env", "A");
    assertThat(one.err()).doesNotContain(refusal).contains("CERTPROC_PKCS11_MODULE");
  }

  @Test
  void aKeyFileHasAPassword() {
    Run run = Run.of("sign", form, "--out", path("a.pdf"), "--sign", "person=p12:" + key);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("mật khẩu", "password", "--password-file", "--password-env")
        .doesNotContain("PIN ");
  }

  @Test
  void theAddressOfATimeStampAuthorityIsNamedWithTheReasons() throws IOException {
    try (TimeStampServer server = TimeStampServer.start(Signers.stamper(0))) {
      String address = server.uri().toString();
      for (TimeStamper.Fault fault : TimeStamper.Fault.values()) {
        server.use(Signers.stamper(0).with(fault));
        Run run = sign(path("a.pdf"), "--tsa", address);
        assertThat(run.code()).as(fault.name()).isEqualTo(4);
        assertThat(run.err().lines()).as(fault.name()).allMatch(line -> line.startsWith(address));
        if (run.err().contains("[cms-time-stamp-unusable]")) {
          assertThat(run.err().lines()).as(fault.name()).hasSizeGreaterThan(1);
        }
      }
      server.use(Signers.stamper(0));
      server.deliver(Delivery.huge(1000));
      Run garbage = sign(path("a.pdf"), "--tsa", address);
      assertThat(garbage.code()).isEqualTo(4);
      assertThat(garbage.err()).startsWith(address).contains("[cms-time-stamp-no-response]");
    }
  }

  @Test
  void aDossierTakesRolesWithoutANumber() throws IOException {
    String request = Run.example(folder, "r.xml", "renew", "--subscriber", "staff");
    Run run = Run.of("file", request, "--out", path("d"), "--sign", "person-2=p12:" + key);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("person-2");
    assertThat(folder.resolve("d")).doesNotExist();
  }

  @Test
  void whatIsNoRevocationDataIsNamed() throws IOException {
    Path other = Files.writeString(folder.resolve("a.crl"), "không", StandardCharsets.UTF_8);
    String list = signers.crl("ca.crl", Signers.AUTHORITY);
    for (String[] each : new String[][] {{"--crl", form}, {"--crl", "" + other}}) {
      Run run = Run.of("verify", form, "--crl", list, each[0], each[1]);
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).contains(each[1], "[cli-verify-no-crl]").doesNotContain("ca.crl");
    }
    Run swapped = Run.of("verify", form, "--ocsp", list);
    assertThat(swapped.code()).isEqualTo(3);
    assertThat(swapped.err()).contains("ca.crl", "[cli-verify-no-ocsp]");
    String pem =
        "-----BEGIN X509 CRL-----\n"
            + java.util.Base64.getMimeEncoder().encodeToString(Files.readAllBytes(Path.of(list)))
            + "\n-----END X509 CRL-----\n";
    Path text = Files.writeString(folder.resolve("b.crl"), pem);
    assertThat(Run.of("verify", form, "--crl", text.toString()).code()).as("not signed").isOne();
  }
}
