package vn.certproc.checks.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The authority is what it claims, judged by the JDK's and Bouncy Castle's own validators. */
class TestAuthorityTest {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private static TestAuthority root;
  private static TestAuthority sub;

  @BeforeAll
  static void create() {
    root = TestAuthority.root("CN=Root");
    sub = root.sub("CN=Sub", KeyPairs.sharedEc("secp256r1"));
  }

  @Test
  void theJdkValidatesAChain() throws Exception {
    TestKey leaf = sub.leaf("CN=Leaf").key(KeyPairs.sharedRsa(2048)).issue();
    assertThat(leaf.chain()).hasSize(3).last().isEqualTo(root.certificate());
    PKIXParameters parameters =
        new PKIXParameters(Set.of(new TrustAnchor(root.certificate(), null)));
    parameters.setRevocationEnabled(false);
    assertThatCode(
            () ->
                CertPathValidator.getInstance("PKIX")
                    .validate(
                        CertificateFactory.getInstance("X.509")
                            .generateCertPath(leaf.chain().subList(0, 2)),
                        parameters))
        .doesNotThrowAnyException();
  }

  @Test
  void theKeyStoreOpensWithItsPassword() throws Exception {
    TestKey leaf = root.leaf("CN=Leaf").key(KeyPairs.sharedRsa(2048)).issue();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(
        new ByteArrayInputStream(leaf.pkcs12("test password".toCharArray())),
        "test password".toCharArray());
    assertThat(store.getKey("key", "test password".toCharArray())).isEqualTo(leaf.key());
    assertThat(store.getCertificateChain("key")).hasSize(2);
  }

  @Test
  void theJdkReadsTheList() throws Exception {
    TestKey leaf = root.leaf("CN=Leaf").key(KeyPairs.sharedRsa(2048)).issue();
    root.revoke(leaf, NOW.minus(Duration.ofDays(1)), 4);
    X509CRL list =
        (X509CRL)
            CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(root.crl(NOW, NOW.plusSeconds(60))));
    list.verify(root.publicKey());
    assertThat(list.isRevoked(leaf.certificate())).isTrue();
    assertThat(list.getNextUpdate().toInstant()).isEqualTo(NOW.plusSeconds(60));
  }

  private static TimeStampRequest request() {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(TSPAlgorithms.SHA256, new byte[32], BigInteger.valueOf(77));
  }

  @Test
  void bouncyCastleTakesTheStamp() throws Exception {
    TimeStamper stamper = TimeStamper.of(root, () -> NOW);
    TimeStampRequest request = request();
    TimeStampResponse response = new TimeStampResponse(stamper.answer(request.getEncoded()));
    response.validate(request);
    response
        .getTimeStampToken()
        .validate(new JcaSimpleSignerInfoVerifierBuilder().build(stamper.signer().certificate()));
    assertThat(response.getTimeStampToken().getTimeStampInfo().getGenTime().toInstant())
        .isEqualTo(NOW);
  }

  @Test
  void badStampsAreBad() throws Exception {
    TimeStamper stamper = TimeStamper.of(root, () -> NOW);
    TimeStampRequest request = request();
    for (TimeStamper.Fault fault :
        List.of(
            TimeStamper.Fault.WRONG_NONCE,
            TimeStamper.Fault.NO_NONCE,
            TimeStamper.Fault.WRONG_IMPRINT)) {
      byte[] answer = stamper.with(fault).answer(request.getEncoded());
      assertThatThrownBy(() -> new TimeStampResponse(answer).validate(request), fault.name())
          .isInstanceOf(TSPException.class);
    }
    byte[] broken = stamper.with(TimeStamper.Fault.BROKEN_SIGNATURE).answer(request.getEncoded());
    assertThatThrownBy(
            () ->
                new TimeStampResponse(broken)
                    .getTimeStampToken()
                    .validate(
                        new JcaSimpleSignerInfoVerifierBuilder()
                            .build(stamper.signer().certificate())))
        .isInstanceOf(TSPException.class);
    byte[] no = stamper.with(TimeStamper.Fault.REJECTED).answer(request.getEncoded());
    assertThat(new TimeStampResponse(no).getStatus()).isEqualTo(2);
  }

  @Test
  void serversAnswerOnTheLoopback() throws Exception {
    try (TimeStampServer stamps = TimeStampServer.start(root, () -> NOW);
        CrlServer lists = CrlServer.start(() -> new byte[] {1, 2, 3})) {
      byte[] asked = request().getEncoded();
      assertThat(new TimeStampResponse(post(stamps.uri(), asked)).getStatus()).isZero();
      assertThat(stamps.requests()).containsExactly(asked);
      assertThat(post(lists.uri(), new byte[0])).containsExactly(1, 2, 3);
      lists.deliver(Delivery.huge(10));
      assertThat(post(lists.uri(), new byte[0])).hasSize(13);
    }
  }

  private static byte[] post(URI uri, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }
}
