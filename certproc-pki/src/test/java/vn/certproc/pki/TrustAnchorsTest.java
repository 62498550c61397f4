package vn.certproc.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The authorities that come along. */
class TrustAnchorsTest {

  @Test
  void twoRootsAndSixBelowThem() {
    TrustAnchors builtIn = TrustAnchors.builtIn();
    assertThat(builtIn.anchors())
        .extracting(CertificateDetails::sha256)
        .containsExactly(
            "F7BC89054CEC7F12730D7B8CD3EB7955B163835087E5EB873EDFB584763B3F90",
            "F04BA4B459A7C9A1B971AD9B1CB833E695A80C79AEA63B174B66A70EDFE2FDB8");
    assertThat(builtIn.intermediates()).hasSize(6).allMatch(CertificateDetails::isAuthority);
  }

  /** What is only self-computed in the list is bound to a confirmed root by its signature. */
  @Test
  void everyIntermediateLeadsToAnAnchor() {
    TrustAnchors builtIn = TrustAnchors.builtIn();
    ChainBuilder chains = new ChainBuilder(builtIn);
    assertThat(builtIn.intermediates())
        .allSatisfy(
            each ->
                assertThat(chains.build(each, Instant.parse("2024-06-01T00:00:00Z")).status())
                    .isEqualTo(ChainStatus.COMPLETE));
  }

  @Test
  void aHostsOwnStandBesideThem() {
    CertificateDetails own = Files.read(new TestAuthority("CN=Own").self());
    TrustAnchors both = TrustAnchors.builtIn().plus(TrustAnchors.of(List.of(own), List.of()));
    assertThat(both.anchors()).hasSize(3).contains(own);
    assertThat(both.intermediates()).hasSize(6);
  }

  private static void refused(Function<String, Optional<byte[]>> files, String code, String file) {
    assertThatThrownBy(() -> new AnchorList(files).load())
        .isInstanceOfSatisfying(
            TrustAnchorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.where().source()).contains(file);
            });
  }

  private static byte[] altered(byte[] bytes) {
    bytes[bytes.length - 1] ^= 1;
    return bytes;
  }

  @Test
  void aFileThatIsNotThePinnedOne() {
    String changed = "ca-g2-root.cer";
    refused(
        name -> AnchorList.resource(name).map(b -> name.equals(changed) ? altered(b) : b),
        "anchor-mismatch",
        changed);
  }

  @Test
  void aMissingFile() {
    String gone = "ca-g1-root.cer";
    refused(
        name -> name.equals(gone) ? Optional.empty() : AnchorList.resource(name),
        "anchor-missing",
        gone);
  }

  @Test
  void aListThatCannotBeRead() {
    byte[] line = "anchor 12 self-computed x.cer".getBytes(StandardCharsets.UTF_8);
    refused(name -> Optional.of(line), "anchor-list-damaged", "authorities.txt");
    refused(name -> Optional.of(new byte[0]), "anchor-list-damaged", "authorities.txt");
  }
}
