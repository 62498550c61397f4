package vn.certproc.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.LeafBuilder;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.checks.authority.TimeStamper;

/** An authority and the certificates that it issues to those who sign, as files. */
final class Signers {

  static final String PASSWORD = "secret-p12";

  /** The time of the tests' clock. */
  static final Instant NOW = Run.CLOCK.instant();

  static final TestAuthority ROOT =
      TestAuthority.root("CN=RootCA thử, C=VN", KeyPairs.sharedRsa(2048));

  static final TestAuthority AUTHORITY = ROOT.sub("CN=CA thử, C=VN");

  private static final KeyPair PERSON = KeyPairs.rsa(2048);
  private static final KeyPair AGENCY = KeyPairs.ec("secp256r1");

  private final Path folder;

  private Signers(Path folder) {
    this.folder = folder;
  }

  static Signers in(Path folder) {
    return new Signers(folder);
  }

  /** A certificate of a person's key, valid at the tests' time. */
  static LeafBuilder person(String name) {
    return leaf("CN=" + name + ", O=Sở Xây dựng, C=VN").key(PERSON);
  }

  /** A certificate of the agency's key, valid at the tests' time. */
  static LeafBuilder agency(String name) {
    return leaf("CN=" + name + ", O=UBND tỉnh Long An, C=VN").key(AGENCY);
  }

  private static LeafBuilder leaf(String name) {
    return AUTHORITY
        .leaf(name)
        .validity(Instant.parse("2020-06-13T00:00:00Z"), Instant.parse("2025-06-13T00:00:00Z"));
  }

  /** A time-stamp authority whose clock is so many seconds ahead of the tests'. */
  static TimeStamper stamper(int seconds) {
    TestKey key =
        leaf("CN=TSA thử, C=VN").key(PERSON).extendedKeyUsage(TimeStamper.TIME_STAMPING).issue();
    return TimeStamper.of(AUTHORITY, () -> NOW.plusSeconds(seconds)).signedBy(key);
  }

  /** The key file of a signer. */
  String p12(String file, LeafBuilder leaf) throws IOException {
    return p12(file, leaf.issue(), PASSWORD);
  }

  String p12(String file, TestKey key, String password) throws IOException {
    return Files.write(folder.resolve(file), key.pkcs12(password.toCharArray())).toString();
  }

  /** A file with the password of the key files, as an editor leaves it. */
  String password() throws IOException {
    return Files.writeString(folder.resolve("mật khẩu.txt"), PASSWORD + "\n").toString();
  }

  /** The folder with the authorities. */
  String anchors() throws IOException {
    Path anchors = Files.createDirectories(folder.resolve("anchors"));
    try {
      Files.write(anchors.resolve("root.cer"), ROOT.certificate().getEncoded());
      Files.write(anchors.resolve("ca.cer"), AUTHORITY.certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IOException(e);
    }
    return anchors.toString();
  }

  /** The revocation list of an authority, made an hour before the tests' time. */
  String crl(String file, TestAuthority authority) throws IOException {
    byte[] list = authority.crl(NOW.minusSeconds(3600), NOW.plusSeconds(86_400));
    return Files.write(folder.resolve(file), list).toString();
  }

  /** A private key for SoftHSM to take in. */
  Path pem(String file, TestKey key) throws IOException {
    String text = Base64.getMimeEncoder().encodeToString(key.key().getEncoded());
    return Files.writeString(
        folder.resolve(file),
        "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
  }
}
