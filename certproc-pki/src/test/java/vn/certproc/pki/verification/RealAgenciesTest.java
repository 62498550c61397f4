package vn.certproc.pki.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.ChainStatus;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.cms.SigningCertificates;
import vn.certproc.pki.revocation.RevocationChecker;
import vn.certproc.pki.revocation.RevocationSources;
import vn.certproc.pki.revocation.RevocationState;

/**
 * The way of each real agency certificate to a built-in root, judged as that of a signature's
 * signer would be: nothing but the revocation lists is wanting.
 */
class RealAgenciesTest {
  private static final TrustAnchors BUILT_IN = TrustAnchors.builtIn();

  static List<Path> certificates() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/vn/certproc/pki/real"))) {
      return files.filter(each -> each.toString().endsWith(".cer")).sorted().toList();
    }
  }

  private static CertificateDetails read(Path file) throws IOException {
    return CertificateReader.create().read(Files.readAllBytes(file)).certificate();
  }

  private static PathAnswer judge(CertificateDetails agency, Instant at, Instant claimed) {
    RevocationChecker nothingKnown = RevocationChecker.of(RevocationSources.none());
    return new PathJudge(BUILT_IN, List.of(), Optional.of(nothingKnown))
        .judge(agency, new SigningTimes(at, Optional.of(claimed), at));
  }

  @Test
  void noneIsForgotten() throws IOException {
    assertThat(certificates()).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void theChainBuildsAndOnlyRevocationIsOpen(Path file) throws IOException {
    CertificateDetails agency = read(file);
    Instant day = agency.notBefore().plus(Duration.ofDays(100));
    PathAnswer answer = judge(agency, day, day);
    assertThat(answer.chain().status()).isEqualTo(ChainStatus.COMPLETE);
    assertThat(answer.chain().certificates()).hasSize(3);
    assertThat(answer.revocation()).hasSize(2);
    assertThat(answer.revocation()).allMatch(s -> s.state() == RevocationState.UNKNOWN);
    boolean first = agency.issuer().label().startsWith("Co quan chung thuc so");
    assertThat(answer.reasons())
        .extracting(Reason::code)
        .containsExactlyElementsOf(
            first
                ? List.of("sha1-in-chain", "revocation-unknown", "revocation-unknown")
                : List.of("revocation-unknown", "revocation-unknown"));
    assertThat(SignatureVerdict.of(answer.reasons())).isEqualTo(SignatureVerdict.UNDECIDED);
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void itIsOneToSignWith(Path file) throws IOException {
    CertificateDetails agency = read(file);
    assertThat(SigningCertificates.faults(agency, agency.notBefore())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void afterItsExpiry(Path file) throws IOException {
    CertificateDetails agency = read(file);
    Instant after = agency.notAfter().plusSeconds(1);
    assertThat(judge(agency, after, agency.notAfter()).reasons())
        .anyMatch(each -> each.code().equals("expired-without-proof"))
        .noneMatch(each -> each.weight() == Weight.INVALID);
    assertThat(judge(agency, after, after).reasons())
        .anyMatch(each -> each.code().equals("signed-outside-validity"));
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void withoutTheBuiltInAuthorities(Path file) throws IOException {
    CertificateDetails agency = read(file);
    PathAnswer answer =
        new PathJudge(TrustAnchors.none(), List.of(), Optional.empty())
            .judge(
                agency, new SigningTimes(agency.notBefore(), Optional.empty(), agency.notBefore()));
    assertThat(answer.reasons()).extracting(Reason::code).containsExactly("issuer-unknown");
  }
}
