package vn.certproc.pki.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.checks.authority.OcspResponder.OCSP_SIGNING;
import static vn.certproc.pki.revocation.Asking.days;
import static vn.certproc.pki.revocation.Asking.ocsp;
import static vn.certproc.pki.revocation.Asking.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.OcspServer;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.pki.OpenSsl;

/** OpenSSL on both sides: it makes what we judge, and judges what our test authority makes. */
class OpenSslRevocationTest {
  private static TestAuthority authority;
  private static TestKey good;
  private static TestKey stolen;
  private static TestKey responder;

  @TempDir Path folder;

  @BeforeAll
  static void issue() {
    authority = TestAuthority.root("CN=Test CA");
    good = authority.leaf("CN=Good").key(KeyPairs.sharedRsa(2048)).issue();
    stolen = authority.leaf("CN=Stolen").key(KeyPairs.sharedRsa(2048)).issue();
    authority.revoke(stolen, days(-3), 1);
    responder =
        authority
            .leaf("CN=Responder")
            .key(KeyPairs.sharedRsa(2048))
            .extendedKeyUsage(OCSP_SIGNING)
            .issue();
  }

  private String write(String name, String label, byte[] der) throws IOException {
    String text =
        "-----BEGIN "
            + label
            + "-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END "
            + label
            + "-----\n";
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String certificate(String name, TestKey key) throws IOException {
    return write(name, "CERTIFICATE", key.encoded());
  }

  @Test
  void opensslVerifiesTheAuthoritysList() throws Exception {
    String list = write("list.pem", "X509 CRL", authority.crl(days(-1), days(6)));
    String ca = certificate("ca.pem", authority.asKey());
    assertThat(OpenSsl.run("crl", "-in", list, "-CAfile", ca, "-noout", "-text"))
        .contains("verify OK")
        .contains("Key Compromise");
    String leaf = certificate("good.pem", good);
    assertThat(OpenSsl.run("verify", "-crl_check", "-CAfile", ca, "-CRLfile", list, leaf))
        .contains(": OK");
  }

  /** OpenSSL asks our server, as a client that is not ours, and finds the answers in order. */
  @Test
  void opensslAsksTheAuthoritysResponder() throws Exception {
    String ca = certificate("ca.pem", authority.asKey());
    try (OcspServer server = OcspServer.start(authority)) {
      String printed =
          OpenSsl.run(
              "ocsp",
              "-issuer",
              ca,
              "-CAfile",
              ca,
              "-url",
              server.uri().toString(),
              "-cert",
              certificate("good.pem", good),
              "-cert",
              certificate("stolen.pem", stolen));
      assertThat(printed)
          .contains("Response verify OK")
          .contains("good.pem: good")
          .contains("stolen.pem: revoked")
          .contains("Reason: keyCompromise");
    }
  }

  /** What OpenSSL's responder signs, as the delegate of our authority, counts here. */
  @Test
  void aResponseMadeByOpensslCounts() throws Exception {
    for (TestKey key : List.of(good, stolen)) {
      RevocationStatus status = status(ocsp(made(key)), authority, key);
      assertThat(status.state())
          .isEqualTo(key.equals(good) ? RevocationState.GOOD : RevocationState.REVOKED);
      assertThat(status.evidence().orElseThrow().issuer()).isEqualTo("Responder");
    }
    RevocationStatus revoked = status(ocsp(made(stolen)), authority, stolen);
    assertThat(revoked.reason()).hasValue("keyCompromise");
    assertThat(revoked.revokedAt()).hasValue(days(-3));
  }

  private byte[] made(TestKey key) throws Exception {
    String ca = certificate("ca.pem", authority.asKey());
    String request = folder.resolve("request.der").toString();
    Path answer = folder.resolve("answer.der");
    OpenSsl.run("ocsp", "-issuer", ca, "-cert", certificate("leaf.pem", key), "-reqout", request);
    Path index = folder.resolve("index.txt");
    Files.writeString(index, line(good.certificate(), "") + line(stolen.certificate(), "revoked"));
    OpenSsl.run(
        "ocsp",
        "-index",
        index.toString(),
        "-CA",
        ca,
        "-rsigner",
        certificate("responder.pem", responder),
        "-rkey",
        write("responder.key", "PRIVATE KEY", responder.key().getEncoded()),
        "-ndays",
        "2",
        "-reqin",
        request,
        "-respout",
        answer.toString());
    return Files.readAllBytes(answer);
  }

  /** A line of the data base of "openssl ca": status, end, revocation, serial number, name. */
  private static String line(X509Certificate certificate, String revoked) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'");
    String since = format.format(days(-3).atOffset(ZoneOffset.UTC)) + ",keyCompromise";
    return String.join(
            "\t",
            revoked.isEmpty() ? "V" : "R",
            format.format(certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC)),
            revoked.isEmpty() ? "" : since,
            serial(certificate),
            "unknown",
            "/CN=x")
        + "\n";
  }

  private static String serial(X509Certificate certificate) {
    String hex = certificate.getSerialNumber().toString(16).toUpperCase(java.util.Locale.ROOT);
    return hex.length() % 2 == 0 ? hex : "0" + hex;
  }
}
