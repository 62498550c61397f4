package vn.certproc.pkcs11.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real modules are there and behave as the other tests take for granted. */
class RealModulesTest {

  private static final String SUBJECT = "C=VN,CN=Sở Nội vụ";

  @TempDir Path folder;

  private final TestAuthority authority = TestAuthority.named("CA");

  @Test
  void softHsmHoldsWhatIsWritten() throws Exception {
    KeyPair keys = TestAuthority.rsa(2048);
    X509Certificate certificate = authority.issue(SUBJECT, 7, keys.getPublic());
    Pkcs11Tool tool = SoftHsm.in(folder).token("A", "123456", "12345678");

    tool.write(keys.getPrivate(), "01", "key");
    tool.write(certificate, "01", "certificate");
    tool.generate("EC:prime256v1", "02", "ec");

    assertThat(tool.read("cert", "01")).isEqualTo(certificate.getEncoded());
    assertThat(tool.objects()).contains("Private Key Object; RSA", "Private Key Object; EC");
    assertThat(tool.login("654321").printed()).contains("CKR_PIN_INCORRECT");
  }

  @Test
  void openCryptokiCountsWrongPins() throws IOException {
    try (OpenCryptoki opencryptoki = OpenCryptoki.fresh()) {
      Pkcs11Tool tool = opencryptoki.tool();
      tool.generate("rsa:2048", "01", "key");
      assertThat(tool.objects()).contains("Private Key Object; RSA");
      for (int i = 0; i < 3; i++) {
        assertThat(tool.login("00000000").printed()).contains("CKR_PIN_INCORRECT");
      }
      assertThat(tool.login(OpenCryptoki.USER_PIN).printed()).contains("CKR_PIN_LOCKED");
      assertThat(tool.run("--list-slots").printed()).contains("user PIN locked");
    }
    try (OpenCryptoki opencryptoki = OpenCryptoki.fresh()) {
      assertThat(opencryptoki.tool().objects()).doesNotContain("Private Key");
    }
  }

  @Test
  void softoknHoldsAKeyWithItsCertificate() {
    NssSoftokn softokn = NssSoftokn.in(folder, "123456");
    KeyPair keys = TestAuthority.rsa(2048);

    softokn.put(keys.getPrivate(), authority.issue(SUBJECT, 7, keys.getPublic()), "key");

    assertThat(softokn.keys()).contains("rsa");
    assertThat(softokn.certificates()).contains("key");
  }
}
