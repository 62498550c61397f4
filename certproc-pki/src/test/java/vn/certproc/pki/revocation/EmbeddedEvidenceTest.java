package vn.certproc.pki.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.pki.revocation.Asking.NOW;
import static vn.certproc.pki.revocation.Asking.codes;
import static vn.certproc.pki.revocation.Asking.days;
import static vn.certproc.pki.revocation.Asking.status;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestAuthority;
import vn.certproc.checks.authority.TestKey;

/** What the signer put into the document: chosen by the signer, and as much as the signer likes. */
class EmbeddedEvidenceTest {
  private final TestAuthority authority =
      TestAuthority.root("CN=Test CA,C=VN", KeyPairs.sharedRsa(3072));
  private final TestKey key =
      authority
          .leaf("CN=Leaf")
          .key(KeyPairs.sharedRsa(2048))
          .validity(days(-50), days(50))
          .crl(URI.create("http://ca.example/a.crl"))
          .issue();
  private final List<URI> asked = new ArrayList<>();
  private byte[] stale = new byte[0];

  /** A list of three days ago that may be relied upon for four more; revoked since. */
  @BeforeEach
  void revokeAfterTheList() {
    stale = authority.crl(days(-3), days(4));
    authority.revoke(key, days(-2), 1);
  }

  private RevocationClient client() {
    return fetch -> {
      asked.add(fetch.uri());
      return authority.crl(NOW.minusSeconds(60), days(7));
    };
  }

  private static RevocationSources inside(byte[]... lists) {
    return RevocationSources.none().withEmbedded(List.of(lists), List.of());
  }

  @Test
  void anOldListInsideDoesNotHideARevocation() {
    RevocationStatus status = status(inside(stale).withClient(client()), authority, key);
    assertThat(status.state()).isEqualTo(RevocationState.REVOKED);
    assertThat(status.revokedAt()).hasValue(days(-2));
    assertThat(status.evidence().orElseThrow().origin()).isEqualTo(EvidenceOrigin.FETCHED);
    assertThat(asked).hasSize(1);
  }

  @Test
  void whatTheHostGaveIsEnough() {
    RevocationSources given = RevocationSources.none().withCrls(List.of(stale));
    RevocationStatus status = status(given.withClient(client()), authority, key);
    assertThat(status.state()).isEqualTo(RevocationState.GOOD);
    assertThat(asked).isEmpty();
    status(given.plus(inside(stale)).withClient(client()), authority, key);
    assertThat(asked).isEmpty();
  }

  @Test
  void aListInsideFromAfterTheTimeThatCountsIsEnough() {
    RevocationStatus then =
        status(inside(stale).withClient(client()), authority, key, days(-3).minusSeconds(1));
    assertThat(then.state()).isEqualTo(RevocationState.GOOD);
    assertThat(asked).isEmpty();
  }

  @Test
  void aRevocationInsideIsEnough() {
    byte[] known = authority.crl(days(-1), days(4));
    RevocationStatus status = status(inside(known).withClient(client()), authority, key);
    assertThat(status.state()).isEqualTo(RevocationState.REVOKED);
    assertThat(asked).isEmpty();
  }

  @Test
  void whereNothingCanBeFetchedTheOldListStaysWithANote() {
    RevocationClient failing =
        fetch -> {
          throw new IOException("no network");
        };
    RevocationStatus status = status(inside(stale).withClient(failing), authority, key);
    assertThat(status.state()).isEqualTo(RevocationState.GOOD);
    assertThat(status.evidence().orElseThrow().origin()).isEqualTo(EvidenceOrigin.EMBEDDED);
    assertThat(codes(status))
        .containsExactly("revocation-embedded-older", "revocation-crl-fetch-failed");
  }

  @Test
  void withoutAClientTheListInsideCounts() {
    assertThat(codes(status(inside(stale), authority, key))).isEmpty();
  }

  @Test
  void theSameBytesAreLookedAtOnce() {
    byte[][] copies = Collections.nCopies(300, new byte[7]).toArray(byte[][]::new);
    copies[1] = new byte[7];
    assertThat(codes(status(inside(copies), authority, key)))
        .containsExactly("revocation-crl-unreadable");
  }

  /** The array is emptied behind its back: whoever read it again would find nothing. */
  @Test
  void theSignaturesOfOneDocumentShareWhatIsDecoded() {
    byte[] list = stale.clone();
    RevocationSources document = RevocationSources.none().forOneDocument().plus(inside(list));
    assertThat(status(document, authority, key).state()).isEqualTo(RevocationState.GOOD);
    Arrays.fill(list, (byte) 0);
    assertThat(status(document, authority, key).state()).isEqualTo(RevocationState.GOOD);
    assertThat(status(document.plus(inside(stale)), authority, key).state())
        .isEqualTo(RevocationState.GOOD);
  }

  private static RevocationLimits limits(int pieces, int bytes) {
    return new RevocationLimits(1 << 20, 1 << 16, 8, pieces, bytes);
  }

  @Test
  void tooMuchOfADocumentIsNotLookedAt() {
    RevocationSources document =
        RevocationSources.none().withLimits(limits(10, stale.length + 10)).forOneDocument();
    assertThat(codes(status(document.plus(inside(new byte[11])), authority, key)))
        .containsExactly("revocation-crl-unreadable");
    RevocationStatus next = status(document.plus(inside(stale)), authority, key);
    assertThat(next.state()).isEqualTo(RevocationState.UNKNOWN);
    assertThat(codes(next)).containsExactly("revocation-crl-too-much");
    RevocationSources given = document.withCrls(List.of(stale));
    assertThat(status(given, authority, key).state()).isEqualTo(RevocationState.GOOD);
  }

  @Test
  void tooManyPiecesOfADocumentAreNotLookedAt() {
    RevocationSources document =
        RevocationSources.none().withLimits(limits(2, 1 << 20)).forOneDocument();
    status(document.plus(inside(new byte[1], new byte[2])), authority, key);
    assertThat(codes(status(document.plus(inside(stale)), authority, key)))
        .containsExactly("revocation-crl-too-many");
  }
}
