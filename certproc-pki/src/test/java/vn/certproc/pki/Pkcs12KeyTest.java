package vn.certproc.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.internal.Signatures;

/** Key files that OpenSSL writes, with passwords as people here choose them. */
class Pkcs12KeyTest {

  private static final byte[] MESSAGE = "Đề nghị gia hạn".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path folder;

  @BeforeAll
  static void keys() throws Exception {
    certificate("RSA", "rsa:2048", "");
    certificate("EC", "ec", "-pkeyopt ec_paramgen_curve:P-256");
  }

  private static void certificate(String name, String kind, String more) throws Exception {
    String command =
        "req -x509 -newkey %s %s -nodes -days 30 -subj /CN=An -keyout %s -out %s"
            .formatted(kind, more, folder.resolve(name + ".key"), folder.resolve(name + ".pem"));
    OpenSsl.run(command.split(" +", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, changeit, ",
    "RSA, mật khẩu của tôi, ",
    "RSA, mật khẩu của tôi, -legacy",
    "EC, mật khẩu của tôi, "
  })
  void aPasswordMayHaveAnyLetters(String kind, String password, String more) throws Exception {
    byte[] file = file(kind, password, more);
    Pkcs12Key key = read(file, password);
    SignatureScheme scheme = key.schemes().iterator().next();
    byte[] signature = key.sign(scheme, MESSAGE);
    assertThat(Signatures.verify(key.publicKey(), scheme, MESSAGE, signature)).isTrue();
    for (String wrong : new String[] {"sai", "mat khau cua toi", "mật khẩu"}) {
      assertThatThrownBy(() -> read(file, wrong))
          .isInstanceOfSatisfying(
              Pkcs12Exception.Refused.class,
              e -> assertThat(e.code()).isEqualTo("pkcs12-password"));
    }
  }

  @Test
  void whatIsNoKeyFileIsToldWhateverThePassword() {
    for (String password : new String[] {"changeit", "mật khẩu"}) {
      assertThatThrownBy(() -> read(MESSAGE, password))
          .isInstanceOf(Pkcs12Exception.Unreadable.class);
    }
  }

  private static byte[] file(String kind, String password, String more) throws Exception {
    Path secret = Files.writeString(folder.resolve("password"), password);
    Path out = folder.resolve(kind + ".p12");
    String command =
        "pkcs12 -export -inkey %s -in %s -out %s -passout file:%s"
            .formatted(folder.resolve(kind + ".key"), folder.resolve(kind + ".pem"), out, secret);
    OpenSsl.run((more == null ? command : command + " " + more).split(" +", -1));
    return Files.readAllBytes(out);
  }

  private static Pkcs12Key read(byte[] file, String password) {
    return Pkcs12Key.read(new ByteArrayInputStream(file), "an.p12", password.toCharArray());
  }
}
