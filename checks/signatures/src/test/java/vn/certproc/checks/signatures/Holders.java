package vn.certproc.checks.signatures;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.LeafBuilder;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.checks.authority.TimeStampServer;
import vn.certproc.checks.authority.TimeStamper;

/**
 * A root, an authority under it as in the Government's PKI, who holds which certificate, and what
 * is revoked; as values for our verifier and as files for programs.
 */
final class Holders implements AutoCloseable {

  static final String PASSWORD = "of-no-worth";

  private final Path folder;
  private final TestAuthority root = TestAuthority.root("CN=Test Root,O=Ban Cơ yếu Chính phủ,C=VN");
  private final TestAuthority authority = root.sub("CN=Test CA,O=Ban Cơ yếu Chính phủ,C=VN");
  private final Map<String, TestKey> keys = new LinkedHashMap<>();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final TimeStampServer stamps;

  private Holders(Path folder) {
    this.folder = folder;
    TestKey stamping = named("Test TSA").extendedKeyUsage(TimeStamper.TIME_STAMPING).issue();
    stamps =
        TimeStampServer.start(new TimeStamper(stamping, () -> signing().plusSeconds(1), Set.of()));
  }

  /** Makes all of it; RSA keys of two bit lengths and one EC key are shared among the holders. */
  static Holders make() throws IOException {
    Holders all = new Holders(Files.createTempDirectory("holders"));
    all.issue();
    all.write();
    return all;
  }

  private void issue() {
    keys.put("person", leaf("Nguyễn Văn An").issue());
    keys.put("agency", leaf("Sở Xây dựng").key(KeyPairs.rsa(3072)).issue());
    keys.put("ec", leaf("Trần Thị Bình").key(KeyPairs.ec("secp256r1")).issue());
    keys.put("rsa-4096", leaf("Nguyễn Văn An").key(KeyPairs.rsa(4096)).issue());
    keys.put("ec-384", leaf("Trần Thị Bình").key(KeyPairs.ec("secp384r1")).issue());
    keys.put("ec-521", leaf("Trần Thị Bình").key(KeyPairs.ec("secp521r1")).issue());
    keys.put("expired-since", leaf("Nguyễn Văn An").validity(ago(400), ago(1)).issue());
    keys.put("expired", leaf("Nguyễn Văn An").validity(ago(800), ago(400)).issue());
    keys.put("wrong-usage", leaf("Nguyễn Văn An").keyUsage(KeyUsage.keyEncipherment).issue());
    keys.put("revoked", leaf("Nguyễn Văn An").issue());
    authority.revoke(keys.get("revoked"), ago(10), 1);
    keys.put("revoked-later", leaf("Nguyễn Văn An").issue());
    authority.revoke(keys.get("revoked-later"), signing().plus(Duration.ofMinutes(30)), 1);
    keys.put("stranger", TestAuthority.root("CN=Other Root,C=VN").leaf("CN=Nguyễn Văn An").issue());
  }

  private LeafBuilder leaf(String name) {
    return named(name).key(KeyPairs.sharedRsa(2048));
  }

  /** Names where the CRL is, as all real ones do; nobody listens there. */
  private LeafBuilder named(String name) {
    return authority
        .leaf("CN=" + name + ",O=Ủy ban nhân dân tỉnh Long An,C=VN")
        .crl(URI.create("http://127.0.0.1:1/authority.crl"))
        .validity(ago(30), now.plus(Duration.ofDays(300)));
  }

  private Instant ago(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private void write() throws IOException {
    Files.write(folder.resolve("root.cer"), root.asKey().encoded());
    Files.write(folder.resolve("authority.cer"), authority.asKey().encoded());
    Files.write(folder.resolve("root.crl"), crls().get(0));
    Files.write(folder.resolve("authority.crl"), crls().get(1));
    for (Map.Entry<String, TestKey> entry : keys.entrySet()) {
      Files.write(
          folder.resolve(entry.getKey() + ".p12"), entry.getValue().pkcs12(PASSWORD.toCharArray()));
    }
  }

  /**
   * When all is signed: before the CRLs were issued, as DSS takes only newer ones into what it
   * keeps for the long term.
   */
  Instant signing() {
    return now.minus(Duration.ofHours(2));
  }

  /** The CRLs of the root and of the authority under it, of an hour ago for a week. */
  List<byte[]> crls() {
    Instant from = now.minus(Duration.ofHours(1));
    Instant to = now.plus(Duration.ofDays(7));
    return List.of(root.crl(from, to), authority.crl(from, to));
  }

  /** A holder by its name here, such as {@code person}. */
  TestKey key(String name) {
    TestKey key = keys.get(name);
    if (key == null) {
      throw new IllegalArgumentException(name);
    }
    return key;
  }

  /** The root: the only anchor. */
  TestAuthority root() {
    return root;
  }

  /** Where files can be laid. */
  Path folder() {
    return folder;
  }

  /** A file of this name there. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** What time-stamp requests are answered. */
  TimeStampServer stamps() {
    return stamps;
  }

  /** What DSS is given: the anchor and both CRLs. */
  List<String> evidence() {
    return List.of(
        "trust=" + file("root.cer"), "crl=" + file("root.crl"), "crl=" + file("authority.crl"));
  }

  /** With what DSS signs as this holder. */
  List<String> signer(String name) {
    return List.of("p12=" + file(name + ".p12"), "password=" + PASSWORD, "at=" + signing());
  }

  @Override
  public void close() throws IOException {
    stamps.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
