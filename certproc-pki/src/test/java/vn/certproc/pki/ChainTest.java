package vn.certproc.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.pki.TestAuthority.Wish;

/** Chains of real certificates to the built-in roots, and chains that are not right. */
class ChainTest {
  private static final Instant IN_2024 = Instant.parse("2024-06-01T00:00:00Z");
  private static final ChainBuilder BUILT_IN = new ChainBuilder(TrustAnchors.builtIn());
  private static final TestAuthority ROOT = new TestAuthority("C=VN,CN=Root");
  private static final TestAuthority SUB = new TestAuthority("C=VN,CN=Sub");
  private static final KeyPair KEYS = TestAuthority.rsa(2048);
  private static final X500Name HOLDER = new X500Name("C=VN,CN=An");

  private static CertificateDetails sub(Wish wish) {
    return Files.read(ROOT.issue(SUB.name, SUB.keys, wish));
  }

  private static Chain chain(byte[] leaf, CertificateDetails... between) {
    TrustAnchors trust = TrustAnchors.of(List.of(Files.read(ROOT.self())), List.of(between));
    return new ChainBuilder(trust).build(Files.read(leaf), IN_2024);
  }

  private static List<String> codes(Chain chain) {
    return chain.findings().stream().map(Finding::code).toList();
  }

  @Test
  void generation2IsCompleteWithoutAWord() {
    Chain chain = BUILT_IN.build(Files.read(Files.real(Files.G2)), IN_2024);
    assertThat(chain.status()).isEqualTo(ChainStatus.COMPLETE);
    assertThat(chain.certificates())
        .extracting(c -> c.subject().label())
        .containsExactly(
            "TỔNG CỤC THUẾ",
            "CA phục vụ các cơ quan Nhà nước G2",
            "RootCA chuyên dùng Chính phủ G2");
    assertThat(chain.findings()).isEmpty();
    assertThat(chain.valid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {Files.Q12, Files.HONG_BANG})
  void generation1IsCompleteAndItsSha1IsSaid(String name) {
    Chain chain = BUILT_IN.build(Files.read(Files.real(name)), IN_2024);
    assertThat(chain.status()).isEqualTo(ChainStatus.COMPLETE);
    assertThat(chain.certificates()).hasSize(3);
    assertThat(codes(chain)).containsExactly("sha1-in-chain");
    Finding sha1 = chain.finding("sha1-in-chain").orElseThrow();
    assertThat(sha1.certificate()).isEqualTo("Co quan chung thuc so Bo Tai chinh");
    assertThat(sha1.level()).isEqualTo(FindingLevel.NOTE);
    assertThat(chain.valid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T08:09:00Z, true, ''",
    "2026-11-16T08:09:01Z, false, expired",
    "2021-11-17T08:09:00Z, true, ''",
    "2021-11-17T08:08:59Z, false, not-yet-valid"
  })
  void validityIsThatOfTheInstant(String at, boolean valid, String code) {
    Chain chain = BUILT_IN.build(Files.read(Files.real(Files.G2)), Instant.parse(at));
    assertThat(chain.status()).isEqualTo(ChainStatus.COMPLETE);
    assertThat(chain.valid()).isEqualTo(valid);
    assertThat(String.join(",", codes(chain))).isEqualTo(code);
  }

  @Test
  void aFlippedBitOfTheSignature() {
    byte[] der = Files.real(Files.G2);
    der[der.length - 5] ^= 1;
    Chain chain = BUILT_IN.build(Files.read(der), IN_2024);
    assertThat(chain.status()).isEqualTo(ChainStatus.BROKEN_SIGNATURE);
    assertThat(chain.certificates()).hasSize(1);
    assertThat(codes(chain)).containsExactly("signature-broken");
    assertThat(chain.valid()).isFalse();
  }

  @Test
  void aFlippedLetterOfTheName() {
    byte[] der = Files.real(Files.Q12);
    der[new String(der, StandardCharsets.ISO_8859_1).indexOf("MST:") + 5] ^= 1;
    assertThat(BUILT_IN.build(Files.read(der), IN_2024).status())
        .isEqualTo(ChainStatus.BROKEN_SIGNATURE);
  }

  @Test
  void anotherKeyUnderTheIssuersName() {
    TestAuthority impostor = new TestAuthority("C=VN,CN=Sub");
    CertificateDetails sub = sub(new Wish().authority(0));
    Chain named = chain(impostor.issue(HOLDER, KEYS, new Wish().withoutKeyIdentifiers()), sub);
    assertThat(named.status()).isEqualTo(ChainStatus.BROKEN_SIGNATURE);
    Chain keyed = chain(impostor.issue(HOLDER, KEYS, new Wish()), sub);
    assertThat(keyed.status()).as("its key identifier says so").isEqualTo(ChainStatus.INCOMPLETE);
  }

  @Test
  void anUnknownIssuer() {
    Chain chain =
        new ChainBuilder(TrustAnchors.none()).build(Files.read(Files.real(Files.G2)), IN_2024);
    assertThat(chain.status()).isEqualTo(ChainStatus.INCOMPLETE);
    assertThat(codes(chain)).containsExactly("issuer-unknown");
    assertThat(chain.findings().get(0).text().vi()).contains("CA phục vụ các cơ quan Nhà nước G2");
  }

  @Test
  void anIntermediateIsNotTrustedByItself() {
    TrustAnchors between = TrustAnchors.of(List.of(), TrustAnchors.builtIn().intermediates());
    assertThat(new ChainBuilder(between).build(Files.read(Files.real(Files.G2)), IN_2024).status())
        .isEqualTo(ChainStatus.INCOMPLETE);
  }

  @Test
  void aRootThatCameAlongIsNotTrusted() {
    CertificateBundle bundle =
        new CertificateBundle(
            Files.read(SUB.issue(HOLDER, KEYS, new Wish())),
            List.of(sub(new Wish().authority(0)), Files.read(ROOT.self())));
    Chain chain = BUILT_IN.build(bundle, IN_2024);
    assertThat(chain.status()).isEqualTo(ChainStatus.UNTRUSTED_ROOT);
    assertThat(chain.certificates()).hasSize(3);
    assertThat(codes(chain)).containsExactly("root-not-trusted");
  }

  @Test
  void aHostsOwnAuthorities() {
    byte[] leaf = SUB.issue(HOLDER, KEYS, new Wish());
    assertThat(chain(leaf, sub(new Wish().authority(0))).valid()).isTrue();
  }

  @Test
  void ellipticCurvesAreVerifiedToo() {
    TestAuthority root = new TestAuthority("C=VN,CN=EC", TestAuthority.pair("EC", 256));
    TrustAnchors trust = TrustAnchors.of(List.of(Files.read(root.self())), List.of());
    byte[] leaf = root.issue(HOLDER, KEYS, new Wish());
    Chain chain = new ChainBuilder(trust).build(Files.read(leaf), IN_2024);
    assertThat(chain.valid()).isTrue();
    assertThat(chain.certificates().get(1).publicKey().bits()).hasValue(256);
  }

  @Test
  void anIssuerThatMayNotIssue() {
    Chain chain = chain(SUB.issue(HOLDER, KEYS, new Wish()), sub(new Wish()));
    assertThat(chain.status()).isEqualTo(ChainStatus.NOT_PERMITTED);
    assertThat(codes(chain)).containsExactly("issuer-not-permitted");
  }

  @ParameterizedTest
  @CsvSource({"0, NOT_PERMITTED", "1, COMPLETE"})
  void oneLevelTooMany(int most, ChainStatus status) {
    TestAuthority below = new TestAuthority("C=VN,CN=Below");
    byte[] lower = SUB.issue(below.name, below.keys, new Wish().authority(-1));
    byte[] leaf = below.issue(HOLDER, KEYS, new Wish());
    assertThat(chain(leaf, sub(new Wish().authority(most)), Files.read(lower)).status())
        .isEqualTo(status);
  }

  @Test
  void anExpiredAuthority() {
    Wish past = new Wish().authority(0).valid("2020-01-01T00:00:00Z", "2024-05-31T23:59:59Z");
    Chain chain = chain(SUB.issue(HOLDER, KEYS, new Wish()), sub(past));
    assertThat(chain.status()).isEqualTo(ChainStatus.COMPLETE);
    assertThat(codes(chain)).containsExactly("expired");
    assertThat(chain.valid()).isFalse();
  }

  @Test
  void twoAuthoritiesThatCertifyEachOther() {
    CertificateDetails a = Files.read(ROOT.issue(SUB.name, SUB.keys, new Wish().authority(-1)));
    CertificateDetails b = Files.read(SUB.issue(ROOT.name, ROOT.keys, new Wish().authority(-1)));
    ChainBuilder builder = new ChainBuilder(TrustAnchors.of(List.of(), List.of(a, b)));
    Chain chain = builder.build(Files.read(SUB.issue(HOLDER, KEYS, new Wish())), IN_2024);
    assertThat(chain.valid()).isFalse();
    assertThat(chain.certificates()).hasSize(3);
  }
}
