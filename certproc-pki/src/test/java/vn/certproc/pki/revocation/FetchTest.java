package vn.certproc.pki.revocation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.pki.revocation.Asking.NOW;
import static vn.certproc.pki.revocation.Asking.codes;
import static vn.certproc.pki.revocation.Asking.days;
import static vn.certproc.pki.revocation.Asking.details;
import static vn.certproc.pki.revocation.Asking.status;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.certproc.checks.authority.CrlServer;
import vn.certproc.checks.authority.Delivery;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.LeafBuilder;
import vn.certproc.checks.authority.OcspResponder;
import vn.certproc.checks.authority.OcspServer;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;

/** Asking the addresses of certificates, over real HTTP on the loopback. */
class FetchTest {
  private static TestAuthority authority;

  private CrlServer lists;
  private OcspServer responder;

  @BeforeAll
  static void create() {
    authority = TestAuthority.root("CN=Test CA,C=VN");
  }

  @BeforeEach
  void start() {
    lists = CrlServer.start(() -> authority.crl(days(-1), days(6)));
    responder = OcspServer.start(authority);
  }

  @AfterEach
  void stop() {
    lists.close();
    responder.close();
  }

  private static LeafBuilder leaf() {
    return authority.leaf("CN=Leaf").key(KeyPairs.sharedRsa(2048)).validity(days(-50), days(50));
  }

  private TestKey both() {
    return leaf().crl(lists.uri()).ocsp(responder.uri()).issue();
  }

  private static RevocationSources fetching() {
    return RevocationSources.none().withClient(LoopbackClient.withTimeout(Duration.ofSeconds(20)));
  }

  @Test
  void nothingIsFetchedUnlessAsked() {
    RevocationStatus status = status(RevocationSources.none(), authority, both());
    assertThat(codes(status)).containsExactly("revocation-no-evidence");
    assertThat(lists.requests()).isEmpty();
    assertThat(responder.requests()).isEmpty();
  }

  @Test
  void theResponderIsAskedFirstWithANonce() {
    RevocationStatus status = status(fetching(), authority, both());
    assertThat(status.state()).isEqualTo(RevocationState.GOOD);
    assertThat(status.evidence().orElseThrow().origin()).isEqualTo(EvidenceOrigin.FETCHED);
    assertThat(status.evidence().orElseThrow().kind()).isEqualTo(EvidenceKind.OCSP);
    assertThat(responder.requests()).hasSize(1);
    assertThat(responder.requests().get(0)).hasSizeGreaterThan(64);
    assertThat(lists.requests()).isEmpty();
  }

  @Test
  void whatIsGivenGoesFirst() {
    byte[] list = authority.crl(days(-1), days(6));
    RevocationStatus status = status(fetching().withCrls(List.of(list)), authority, both());
    assertThat(status.evidence().orElseThrow().origin()).isEqualTo(EvidenceOrigin.GIVEN);
    assertThat(responder.requests()).isEmpty();
  }

  @Test
  void theListIsAskedWhereTheResponderFails() {
    responder.deliver(Delivery.status(503));
    TestKey key = both();
    authority.revoke(key, days(-2), 5);
    RevocationStatus status = status(fetching(), authority, key);
    assertThat(status.state()).isEqualTo(RevocationState.REVOKED);
    assertThat(status.reason()).hasValue("cessationOfOperation");
    assertThat(status.evidence().orElseThrow().kind()).isEqualTo(EvidenceKind.CRL);
  }

  @Test
  void theSignaturesOfOneDocumentShareWhatIsFetched() {
    RevocationSources document = fetching().forOneDocument();
    assertThat(status(document, authority, leaf().crl(lists.uri()).issue()).state())
        .isEqualTo(RevocationState.GOOD);
    RevocationSources withMore = document.plus(RevocationSources.none());
    assertThat(status(withMore, authority, leaf().crl(lists.uri()).issue()).state())
        .isEqualTo(RevocationState.GOOD);
    assertThat(lists.requests()).hasSize(1);
  }

  @Test
  void theSignaturesOfOneDocumentShareTheNumberOfFetches() {
    RevocationSources document =
        fetching().withLimits(new RevocationLimits(1000, 1000, 1, 10, 1000)).forOneDocument();
    status(document, authority, leaf().ocsp(responder.uri()).issue());
    status(document, authority, leaf().ocsp(responder.uri()).issue());
    assertThat(responder.requests()).hasSize(1);
  }

  @Test
  void anotherNonceIsAnOldAnswer() {
    responder.use(OcspResponder.of(authority).nonce(OcspResponder.Nonce.WRONG));
    TestKey key = leaf().ocsp(responder.uri()).issue();
    RevocationStatus status = status(fetching(), authority, key);
    assertThat(status.state()).isEqualTo(RevocationState.UNKNOWN);
    assertThat(codes(status)).containsExactly("revocation-ocsp-nonce");
    responder.use(OcspResponder.of(authority).nonce(OcspResponder.Nonce.ABSENT));
    assertThat(status(fetching(), authority, key).state()).isEqualTo(RevocationState.GOOD);
  }

  @Test
  void anAnswerAboutAnotherCertificateIsTold() {
    responder.use(OcspResponder.of(authority).forAnotherSerial());
    RevocationStatus status = status(fetching(), authority, leaf().ocsp(responder.uri()).issue());
    assertThat(codes(status)).containsExactly("revocation-ocsp-other-certificate");
  }

  @Test
  void hugeAnswersAreCutOff() {
    lists.deliver(Delivery.huge(50L << 20));
    responder.deliver(Delivery.huge(50L << 20));
    RevocationStatus status = status(fetching(), authority, both());
    assertThat(status.state()).isEqualTo(RevocationState.UNKNOWN);
    assertThat(codes(status))
        .containsExactly("revocation-ocsp-fetch-failed", "revocation-crl-fetch-failed");
  }

  @Test
  void slowAnswersEnd() {
    lists.deliver(Delivery.stalled());
    RevocationSources hasty =
        RevocationSources.none().withClient(LoopbackClient.withTimeout(Duration.ofMillis(300)));
    RevocationStatus status = status(hasty, authority, leaf().crl(lists.uri()).issue());
    assertThat(codes(status)).containsExactly("revocation-crl-fetch-failed");
    assertThat(status.notes().get(0).text().vi()).contains(lists.uri().toString());
  }

  @Test
  void silenceEnds() {
    responder.deliver(Delivery.silent());
    RevocationSources hasty =
        RevocationSources.none().withClient(LoopbackClient.withTimeout(Duration.ofMillis(300)));
    assertThat(codes(status(hasty, authority, leaf().ocsp(responder.uri()).issue())))
        .containsExactly("revocation-ocsp-fetch-failed");
  }

  @Test
  void aClientThatDoesNotStopIsNotBelieved() {
    RevocationSources sources =
        RevocationSources.none()
            .withClient(fetch -> new byte[fetch.maxBytes() + 1])
            .withLimits(new RevocationLimits(1000, 1000, 8, 10, 1000));
    assertThat(codes(status(sources, authority, both())))
        .containsExactly("revocation-ocsp-too-large", "revocation-crl-too-large");
  }

  @Test
  void garbageIsTold() {
    RevocationSources sources =
        RevocationSources.none().withClient(fetch -> "<html>".getBytes(UTF_8));
    assertThat(codes(status(sources, authority, both())))
        .containsExactly("revocation-ocsp-unreadable", "revocation-crl-unreadable");
  }

  @Test
  void aListIsFetchedOnceForAllCertificatesOfAChecker() {
    RevocationChecker checker = RevocationChecker.of(fetching());
    for (int i = 0; i < 3; i++) {
      TestKey key = leaf().crl(lists.uri()).issue();
      RevocationStatus status =
          checker.status(
              details(key.certificate()), details(authority.certificate()), List.of(), NOW, NOW);
      assertThat(status.state()).isEqualTo(RevocationState.GOOD);
    }
    assertThat(lists.requests()).hasSize(1);
  }

  @Test
  void aResponderIsAskedOnceForEachCertificate() {
    RevocationChecker checker = RevocationChecker.of(fetching());
    TestKey one = leaf().ocsp(responder.uri()).issue();
    TestKey two = leaf().ocsp(responder.uri()).issue();
    for (TestKey key : List.of(one, two, one)) {
      RevocationStatus status =
          checker.status(
              details(key.certificate()), details(authority.certificate()), List.of(), NOW, NOW);
      assertThat(status.state()).isEqualTo(RevocationState.GOOD);
    }
    assertThat(responder.requests()).hasSize(2);
  }

  @Test
  void theNumberOfFetchesIsBounded() {
    List<URI> asked = new ArrayList<>();
    RevocationClient failing =
        fetch -> {
          asked.add(fetch.uri());
          throw new IOException("no network");
        };
    RevocationChecker checker = RevocationChecker.of(RevocationSources.none().withClient(failing));
    RevocationStatus last = null;
    for (int i = 0; i < 5; i++) {
      LeafBuilder wish = leaf();
      for (int j = 0; j < 10; j++) {
        wish.crl(URI.create("http://ca.example/" + i + "/" + j + ".crl"));
      }
      last =
          checker.status(
              details(wish.issue().certificate()),
              details(authority.certificate()),
              List.of(),
              NOW,
              NOW);
    }
    assertThat(asked).hasSize(8).doesNotHaveDuplicates();
    assertThat(asked).filteredOn(uri -> uri.getPath().startsWith("/0/")).hasSize(4);
    assertThat(codes(last)).containsExactly("revocation-crl-fetch-limit");
  }

  @Test
  void onlyTheWebIsAsked() {
    List<URI> asked = new ArrayList<>();
    RevocationClient client =
        fetch -> {
          asked.add(fetch.uri());
          throw new IOException("no network");
        };
    TestKey key =
        leaf()
            .crl(URI.create("ldap://ca.example/cn=x"))
            .crl(URI.create("file:///etc/hostname"))
            .crl(URI.create("http://ca.example:70000/port.crl"))
            .crl(URI.create("HTTPS://ca.example/a.crl"))
            .issue();
    RevocationStatus status = status(RevocationSources.none().withClient(client), authority, key);
    assertThat(asked).containsExactly(URI.create("HTTPS://ca.example/a.crl"));
    assertThat(codes(status))
        .contains("revocation-crl-address", "revocation-crl-fetch-failed")
        .hasSize(4);
  }

  @Test
  void aCertificateWithoutAddressesIsTold() {
    assertThat(codes(status(fetching(), authority, leaf().issue())))
        .containsExactly("revocation-no-address");
  }

  @Test
  void redirectsAreNotFollowed() {
    lists.deliver(Delivery.status(302));
    assertThat(codes(status(fetching(), authority, leaf().crl(lists.uri()).issue())))
        .containsExactly("revocation-crl-fetch-failed");
  }

  @Test
  void embeddedEvidenceIsToldAsSuch() {
    TestKey key = leaf().issue();
    byte[] answer = OcspResponder.of(authority).answerFor(key.certificate());
    RevocationSources sources = RevocationSources.none().withEmbedded(List.of(), List.of(answer));
    assertThat(status(sources, authority, key).evidence().map(RevocationEvidence::origin))
        .isEqualTo(Optional.of(EvidenceOrigin.EMBEDDED));
    assertThat(status(sources.plus(fetching()), authority, key).state())
        .isEqualTo(RevocationState.GOOD);
  }
}
