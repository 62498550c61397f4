package vn.certproc.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.pki.TestAuthority.Wish;
import vn.certproc.pki.internal.Signatures;

/** What a stranger's certificates may cost: keys of bounded size, a bounded number of them. */
class ChainBoundsTest {
  private static final Instant IN_2024 = Instant.parse("2024-06-01T00:00:00Z");
  private static final KeyPair KEYS = TestAuthority.rsa(2048);
  private static final TestAuthority ROOT = new TestAuthority("C=VN,CN=Root", KEYS);
  private static final TestAuthority SUB =
      new TestAuthority("C=VN,CN=Sub", TestAuthority.rsa(2048));
  private static final X500Name HOLDER = new X500Name("C=VN,CN=An");

  /** Not prime, not odd: nobody computes with it to find that out. */
  private static SubjectPublicKeyInfo key(int bits, int exponentBits) throws IOException {
    return new SubjectPublicKeyInfo(
        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
        new RSAPublicKey(
            BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE),
            BigInteger.ONE.shiftLeft(exponentBits).subtract(BigInteger.ONE)));
  }

  @ParameterizedTest
  @CsvSource({
    "1024, 17, true",
    "8192, 17, true",
    "2048, 64, true",
    "1023, 17, false",
    "8193, 17, false",
    "16384, 17, false",
    "2048, 65, false",
    "3072, 3071, false",
    "16384, 16384, false"
  })
  void onlyKeysOfAUsualSizeAreComputedWith(int bits, int exponentBits, boolean taken)
      throws IOException {
    assertThat(Signatures.computable(key(bits, exponentBits))).isEqualTo(taken);
    assertThat(Signatures.publicKey(key(bits, exponentBits)).isPresent()).isEqualTo(taken);
  }

  /** Its signature holds; a verifier that computed it would find the chain complete. */
  @Test
  void anAuthorityWithAHugeExponentIsNotAsked() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    BigInteger exponent = new BigInteger("18446744073709551629"); // the first prime of 65 bits
    generator.initialize(new RSAKeyGenParameterSpec(2048, exponent));
    TestAuthority odd = new TestAuthority("C=VN,CN=Odd", generator.generateKeyPair());
    Chain chain =
        new ChainBuilder(TrustAnchors.of(List.of(Files.read(odd.self())), List.of()))
            .build(Files.read(odd.issue(HOLDER, KEYS, new Wish())), IN_2024);
    assertThat(chain.status()).isEqualTo(ChainStatus.BROKEN_SIGNATURE);
  }

  private static CertificateDetails issuer() {
    return Files.read(ROOT.issue(SUB.name, SUB.keys, new Wish().authority(0)));
  }

  private static List<CertificateDetails> impostors(int number) {
    TestAuthority stranger = new TestAuthority("C=VN,CN=Sub", KEYS);
    List<CertificateDetails> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      all.add(
          Files.read(
              stranger.issue(SUB.name, KEYS, new Wish().authority(0).withoutKeyIdentifiers())));
    }
    return all;
  }

  private static Chain chain(List<CertificateDetails> known, List<CertificateDetails> inside) {
    byte[] leaf = SUB.issue(HOLDER, KEYS, new Wish().withoutKeyIdentifiers());
    return new ChainBuilder(TrustAnchors.of(List.of(Files.read(ROOT.self())), known))
        .build(new CertificateBundle(Files.read(leaf), inside), IN_2024);
  }

  @Test
  void aFewOfOneNameAreTried() {
    List<CertificateDetails> inside = impostors(7);
    inside.add(issuer());
    assertThat(chain(List.of(), inside).status()).isEqualTo(ChainStatus.COMPLETE);
    assertThat(chain(List.of(), impostors(8)).status()).isEqualTo(ChainStatus.BROKEN_SIGNATURE);
  }

  @Test
  void nobodyIsRefutedByWhatWasNotTried() {
    List<CertificateDetails> inside = impostors(100);
    inside.add(issuer());
    Chain chain = chain(List.of(), inside);
    assertThat(chain.status()).isEqualTo(ChainStatus.INCOMPLETE);
    assertThat(chain.finding("issuer-unknown")).isPresent();
  }

  @Test
  void theHostsOwnAreAlwaysTried() {
    assertThat(chain(List.of(issuer()), impostors(100)).status()).isEqualTo(ChainStatus.COMPLETE);
  }
}
