package vn.certproc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;

/** What the page on signatures shows is what the command does, one step after the other. */
class SignaturesTest {

  private static final String PASSWORD = "secret-p12";

  @TempDir Path folder;

  @Test
  void thePageIsAsItSays() throws Exception {
    prepare();
    List<Demo> demos = Demo.all("docs/signatures.md");
    assertThat(demos).hasSizeGreaterThan(5);
    for (Demo demo : demos) {
      Jar.Run run = Jar.run(folder, List.of("bash", "-c", demo.line()), "C.UTF-8");
      String said = run.out() + run.err();
      assertThat(said).doesNotContain("secret-", "WARNING");
      assertThat(run.exit()).as("%s%n%s", demo, said).isEqualTo(demo.exit());
      assertThat(demo.isShownBy(said))
          .as("%s%n%s%nwhere the page shows%n%s", demo, said, String.join("\n", demo.shown()))
          .isTrue();
    }
  }

  /** Two signers, their authority, its revocation list, a seal, and a request. */
  private void prepare() throws Exception {
    TestAuthority authority = TestAuthority.root("CN=CA thử, C=VN", KeyPairs.sharedRsa(2048));
    TestKey head = signer(authority, "Trần Văn Bình", 0x54A01);
    TestKey agency = signer(authority, "Chi cục Kiểm lâm tỉnh Long An", 0x54A02);
    write("head.p12", head.pkcs12(PASSWORD.toCharArray()));
    write("agency.p12", agency.pkcs12(PASSWORD.toCharArray()));
    Files.createDirectory(folder.resolve("anchors"));
    write("anchors/ca.cer", authority.certificate().getEncoded());
    Instant now = Instant.now();
    write("ca.crl", authority.crl(now.minusSeconds(60), now.plus(Duration.ofDays(1))));
    Files.writeString(folder.resolve("password.txt"), PASSWORD + "\n");
    seal();
    String request =
        "$JAVA -jar $JAR example renew --subscriber staff --profile long-an-2020"
            + " --on 2021-03-15 > request.xml";
    assertThat(Jar.run(folder, List.of("bash", "-c", request), "C.UTF-8").exit()).isZero();
  }

  private static TestKey signer(TestAuthority authority, String name, int serial) {
    return authority
        .leaf("CN=" + name + ", O=UBND tỉnh Long An, C=VN")
        .key(KeyPairs.sharedRsa(2048))
        .serial(BigInteger.valueOf(serial))
        .issue();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  /** A red ring on nothing. */
  private void seal() throws IOException {
    BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setColor(Color.RED);
    drawing.drawOval(10, 10, 380, 380);
    drawing.dispose();
    ImageIO.write(image, "png", folder.resolve("seal.png").toFile());
  }
}
