package vn.certproc.pki.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.pki.cms.Stage.KEY;
import static vn.certproc.pki.cms.Stage.SCHEME;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.checks.authority.TestKey;

/** Two phases: hash out, signature in. */
class CmsDraftTest {

  private static CmsDraft draft() {
    return CmsMaker.pades()
        .withChain(Stage.chain())
        .begin(Stage.digest(SCHEME), SCHEME, Stage.encoded(Stage.SIGNER));
  }

  @Test
  void givesWhatOneGoGives() throws Exception {
    CmsDraft kept = CmsDraft.decode(draft().encoded());
    assertThat(kept.toBeSigned()).isEqualTo(draft().toBeSigned());
    assertThat(kept.contentDigest()).isEqualTo(Stage.digest(SCHEME));
    assertThat(kept.signer()).isEqualTo(Stage.details(Stage.SIGNER));
    assertThat(kept.digest())
        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(kept.toBeSigned()));
    assertThat(kept.complete(KEY.sign(SCHEME, kept.toBeSigned()))).isEqualTo(Stage.signed());
  }

  @ParameterizedTest
  @EnumSource(SignatureScheme.class)
  void everySchemeIsKept(SignatureScheme scheme) {
    TestKey holder = Stage.leaf("CN=Người ký").key(Stage.keys(scheme)).issue();
    CmsDraft draft =
        CmsMaker.cades(Stage.AT).begin(Stage.digest(scheme), scheme, Stage.encoded(holder));
    CmsDraft kept = CmsDraft.decode(draft.encoded());
    assertThat(kept.encoded()).isEqualTo(draft.encoded());
    assertThat(kept.scheme()).isEqualTo(scheme);
  }

  @Test
  void refusesASignatureOfAnotherKeyOrAnotherDocument() {
    byte[] elsewhere = KEY.sign(SCHEME, new byte[] {1});
    assertThatThrownBy(() -> draft().complete(elsewhere))
        .isInstanceOfSatisfying(
            CmsException.Refused.class,
            e -> assertThat(e.code()).isEqualTo("cms-signature-unverified"));
    assertThatThrownBy(() -> draft().complete(new byte[0]))
        .isInstanceOf(CmsException.Refused.class);
  }

  @Test
  void refusesASchemeOfAnotherKindOfKey() {
    SignatureScheme ecdsa = SignatureScheme.ECDSA_SHA256;
    assertThatThrownBy(
            () -> CmsMaker.pades().begin(Stage.digest(ecdsa), ecdsa, Stage.encoded(Stage.SIGNER)))
        .isInstanceOfSatisfying(
            CmsException.Refused.class,
            e -> {
              assertThat(e.code()).isEqualTo("cms-scheme-other-key");
              assertThat(e.text().vi()).contains("ecdsa-sha256");
            });
  }

  @Test
  void aDraftCutOffOrTurnedAnywhereIsRefusedOrCannotBeSigned() {
    byte[] whole = draft().encoded();
    byte[] value = KEY.sign(SCHEME, draft().toBeSigned());
    for (int length = 0; length < whole.length; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> CmsDraft.decode(cut))
          .isInstanceOfSatisfying(
              CmsException.Unreadable.class,
              e -> assertThat(e.code()).isEqualTo("cms-draft-unreadable"));
    }
    int taken = 0;
    for (int at = 0; at < whole.length; at += 3) {
      byte[] turned = whole.clone();
      turned[at] ^= 0x10;
      Optional<byte[]> finished = finish(turned, value);
      taken += finished.isPresent() ? 1 : 0;
      finished.ifPresent(cms -> assertThat(CmsSignature.read(cms).signer()).isPresent());
    }
    // Only the chain, which is signed by nobody here, can be altered unseen.
    assertThat(taken).isLessThan(whole.length / 4);
  }

  private static Optional<byte[]> finish(byte[] encoded, byte[] value) {
    try {
      return Optional.of(CmsDraft.decode(encoded).complete(value));
    } catch (CmsException.Unreadable | CmsException.Refused expected) {
      return Optional.empty();
    }
  }
}
