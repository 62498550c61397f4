package vn.certproc.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A holder's key and an authority that certifies it, made by the JDK's keytool. */
final class TestKeys {

  static final String NAME = "CN=Nguyễn Văn An, O=Sở Xây dựng, C=VN";

  private static final String PASSWORD = "changeit";

  private final Path folder;

  private TestKeys(Path folder) {
    this.folder = folder;
  }

  static TestKeys in(Path folder) throws IOException, InterruptedException {
    TestKeys keys = new TestKeys(folder);
    keys.keytool(
        "-genkeypair -keyalg RSA -keysize 2048 -alias ca -startdate 2010/01/01 -validity 10000"
            + " -ext bc:critical=ca:true -ext ku:critical=keyCertSign,cRLSign",
        "-dname",
        "CN=CA thử, C=VN");
    keys.keytool("-genkeypair -keyalg RSA -keysize 2048 -alias holder", "-dname", NAME);
    keys.keytool("-certreq -alias holder -file holder.csr");
    Files.createDirectory(folder.resolve("anchors"));
    keys.keytool("-exportcert -alias ca -file anchors/ca.cer");
    return keys;
  }

  /** The folder with the authority's certificate. */
  String anchors() {
    return folder.resolve("anchors").toString();
  }

  /** A certificate of the holder's key, for so many days from a day such as {@code 2021/03/01}. */
  String certificate(String file, String from, int days, String name)
      throws IOException, InterruptedException {
    keytool(
        "-J-Duser.timezone=UTC -gencert -alias ca -infile holder.csr -ext ku=digitalSignature"
            + " -validity "
            + days,
        "-outfile",
        file,
        "-startdate",
        from + " 03:00:00",
        "-dname",
        name);
    return folder.resolve(file).toString();
  }

  /** The holder's private key, for SoftHSM to take in. */
  Path pem() throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      byte[] key = store.getKey("holder", PASSWORD.toCharArray()).getEncoded();
      String text = Base64.getMimeEncoder().encodeToString(key);
      return Files.writeString(
          folder.resolve("holder.pem"),
          "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private void keytool(String words, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(words.split(" ")));
    command.addAll(List.of(more));
    command.addAll(
        List.of("-keystore", "keys.p12", "-storetype", "PKCS12", "-storepass", PASSWORD));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as("%s%n%s", command, said).isZero();
  }
}
