package vn.certproc.pki.revocation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.pki.revocation.Asking.codes;
import static vn.certproc.pki.revocation.Asking.crls;
import static vn.certproc.pki.revocation.Asking.days;
import static vn.certproc.pki.revocation.Asking.ocsp;
import static vn.certproc.pki.revocation.Asking.status;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.OcspResponder;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;

/** Bytes that mean harm: they never throw and never show anything as good. */
class HostileEvidenceTest {
  private static TestAuthority authority;
  private static TestKey key;

  @BeforeAll
  static void create() {
    authority = TestAuthority.root("CN=Test CA,C=VN", KeyPairs.sharedEc("secp256r1"));
    key = authority.leaf("CN=Leaf").key(KeyPairs.sharedRsa(2048)).issue();
    authority.revoke(key, days(-2), 6);
  }

  static Stream<byte[]> garbage() {
    byte[] deep = new byte[60_000];
    for (int i = 0; i < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x80;
    }
    byte[] longLength = {0x30, (byte) 0x84, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 1};
    byte[] nulls = {0x30, 6, 5, 0, 5, 0, 5, 0};
    byte[] refusal = {0x30, 3, 0x0A, 1, 0};
    byte[] pem = "-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----".getBytes(US_ASCII);
    return Stream.of(
        new byte[0],
        new byte[] {0x30},
        new byte[] {0x30, 0},
        new byte[] {0x30, (byte) 0x80},
        deep,
        longLength,
        nulls,
        refusal,
        pem,
        new byte[5000]);
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void garbageIsUnreadable(byte[] bytes) {
    assertThat(codes(status(crls(bytes), authority, key)))
        .containsExactly("revocation-crl-unreadable");
    assertThat(codes(status(ocsp(bytes), authority, key)))
        .containsExactly("revocation-ocsp-unreadable");
  }

  @Test
  void alteredListsNeverSayAnythingElse() {
    altered(authority.crl(days(-1), days(6)), Asking::crls);
  }

  @Test
  void alteredResponsesNeverSayAnythingElse() {
    altered(OcspResponder.of(authority).answerFor(key.certificate()), Asking::ocsp);
  }

  private interface Giving {
    RevocationSources sources(byte[]... pieces);
  }

  /** A third of the bytes, each alone, to another value; cut off there too. The seed is fixed. */
  private static void altered(byte[] genuine, Giving giving) {
    Random random = new Random(6);
    for (int i = 0; i < genuine.length; i += 1 + random.nextInt(5)) {
      byte[] bytes = genuine.clone();
      bytes[i] ^= (byte) (1 + random.nextInt(255));
      assertThat(status(giving.sources(bytes), authority, key).state())
          .as("byte %d", i)
          .isNotEqualTo(RevocationState.GOOD);
      byte[] cut = Arrays.copyOf(genuine, i);
      assertThat(status(giving.sources(cut), authority, key).state())
          .isEqualTo(RevocationState.UNKNOWN);
    }
    assertThat(status(giving.sources(genuine), authority, key).state())
        .isEqualTo(RevocationState.REVOKED);
  }

  @Test
  void somethingBehindTheListIsNotIgnored() {
    byte[] list = authority.crl(days(-1), days(6));
    assertThat(codes(status(crls(Arrays.copyOf(list, list.length + 1)), authority, key)))
        .containsExactly("revocation-crl-unreadable");
  }

  @Test
  void tooManyAndTooLarge() {
    byte[] list = authority.crl(days(-1), days(6));
    RevocationLimits few = new RevocationLimits(list.length, list.length, 1, 2, 1000);
    RevocationSources three =
        RevocationSources.none()
            .withCrls(Collections.nCopies(2, new byte[0]))
            .plus(crls(list))
            .withLimits(few);
    assertThat(codes(status(three, authority, key)))
        .containsOnly("revocation-crl-too-many", "revocation-crl-unreadable");
    RevocationSources large = crls(Arrays.copyOf(list, list.length + 1)).withLimits(few);
    assertThat(codes(status(large, authority, key))).containsExactly("revocation-crl-too-large");
    assertThat(status(crls(list).withLimits(few), authority, key).state())
        .isEqualTo(RevocationState.REVOKED);
  }
}
