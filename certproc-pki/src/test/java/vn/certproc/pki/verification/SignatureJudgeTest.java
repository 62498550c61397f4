package vn.certproc.pki.verification;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.pki.verification.Scene.NOW;
import static vn.certproc.pki.verification.Scene.ROOT;
import static vn.certproc.pki.verification.Scene.SUB;
import static vn.certproc.pki.verification.Scene.ago;
import static vn.certproc.pki.verification.Scene.details;
import static vn.certproc.pki.verification.Scene.in;
import static vn.certproc.pki.verification.Scene.leaf;
import static vn.certproc.pki.verification.Scene.trust;
import static vn.certproc.pki.verification.Scene.tsa;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.cms.CmsSignature;
import vn.certproc.pki.cms.TimeStamp;
import vn.certproc.pki.revocation.EvidenceOrigin;
import vn.certproc.pki.revocation.RevocationSources;
import vn.certproc.pki.revocation.RevocationState;
import vn.certproc.pki.revocation.RevocationStatus;

/** What an answer holds beside its verdict, and what a judge is given. */
class SignatureJudgeTest {
  private static final URI LIST = URI.create("http://ca.example/sub.crl");

  private static List<byte[]> lists(Instant thisUpdate) {
    return List.of(SUB.crl(thisUpdate, in(1, DAYS)), ROOT.crl(thisUpdate, in(1, DAYS)));
  }

  private static List<String> codes(SignatureAnswer answer) {
    return answer.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void whoAndWhen() {
    Scene scene = Scene.ordinary();
    SignatureAnswer answer = scene.answer();
    assertThat(answer.signer()).contains(details(scene.key().certificate()));
    assertThat(answer.signedAt()).contains(ago(1, HOURS)).isEqualTo(answer.claimed());
    assertThat(answer.timeKind()).isEqualTo(TimeKind.CLAIMED);
    assertThat(answer.scheme()).contains(SignatureScheme.RSA_PKCS1_SHA256);
    assertThat(answer.timeStamps()).isEmpty();
  }

  @Test
  void theChainAndTheStatusOfEachCertificateBelowTheAnchor() {
    Scene scene = Scene.ordinary();
    SignatureAnswer answer = scene.answer();
    assertThat(answer.chain().orElseThrow().certificates())
        .containsExactly(
            details(scene.key().certificate()),
            details(SUB.certificate()),
            details(ROOT.certificate()));
    assertThat(answer.chain().orElseThrow().at()).isEqualTo(NOW);
    assertThat(answer.revocation())
        .extracting(RevocationStatus::certificate)
        .containsExactly(details(scene.key().certificate()), details(SUB.certificate()));
    assertThat(answer.revocation())
        .extracting(RevocationStatus::state)
        .containsOnly(RevocationState.GOOD);
  }

  @Test
  void aStampGivesTheTime() {
    Instant stamp = ago(1, HOURS).plusSeconds(2);
    SignatureAnswer answer = Scene.ordinary().stamped(stamp).answer();
    assertThat(answer.signedAt()).contains(stamp);
    assertThat(answer.claimed()).contains(ago(1, HOURS));
    assertThat(answer.timeKind()).isEqualTo(TimeKind.STAMPED);
    assertThat(answer.chain().orElseThrow().at()).isEqualTo(stamp);
    TimeStampAnswer one = answer.timeStamps().get(0);
    assertThat(one.verdict()).as("%s", one.reasons()).isEqualTo(SignatureVerdict.VALID);
    assertThat(one.time()).isEqualTo(stamp);
    assertThat(one.authority().orElseThrow().extendedKeyUsage()).containsExactly("timeStamping");
    assertThat(one.chain().orElseThrow().at()).isEqualTo(NOW);
    assertThat(one.revocation()).hasSize(2);
  }

  @Test
  void ofSeveralStampsTheEarliestThatIsValid() {
    SignatureAnswer answer =
        Scene.ordinary()
            .claimed(ago(10, HOURS))
            .stamped(ago(2, HOURS))
            .stamped(ago(3, HOURS))
            .stamped(
                tsa(SUB, ago(4, HOURS))
                    .with(vn.certproc.checks.authority.TimeStamper.Fault.BROKEN_SIGNATURE))
            .answer();
    assertThat(answer.signedAt()).contains(ago(3, HOURS));
    assertThat(answer.timeStamps()).hasSize(3);
    assertThat(codes(answer)).containsExactly("time-stamp-not-relied-on");
  }

  @Test
  void withoutAnyTime() {
    SignatureAnswer answer = Scene.ordinary().withoutClaim().answer();
    assertThat(answer.signedAt()).isEmpty();
    assertThat(answer.timeKind()).isEqualTo(TimeKind.NONE);
  }

  @Test
  void theSignedAttributeIsTheClaimWhereTheDocumentMakesNone() {
    SignatureAnswer answer = Scene.ordinary().withoutClaim().claimedInCms(ago(2, HOURS)).answer();
    assertThat(answer.claimed()).contains(ago(2, HOURS));
    assertThat(codes(answer)).isEmpty();
  }

  @Test
  void theDocumentsClaimGoesBeforeTheAttributes() {
    SignatureAnswer answer =
        Scene.ordinary().claimed(ago(9, HOURS)).claimedInCms(ago(2, HOURS)).answer();
    assertThat(answer.claimed()).contains(ago(9, HOURS));
    assertThat(codes(answer)).containsExactly("signing-times-differ");
  }

  /** At sign-and-verify time the claim is seven hours ahead and the stamp is right. */
  @Test
  void aConfusedZoneDoesNotMakeASignatureLateForItsCertificate() {
    SignatureAnswer answer =
        Scene.of(wish -> wish.validity(ago(100, DAYS), in(2, HOURS)))
            .claimed(in(7, HOURS))
            .answer();
    assertThat(codes(answer)).containsExactly("signing-time-zone-doubtful");
  }

  private static SignatureJudge asking(TrustAnchors trust, List<URI> asked) {
    return SignatureJudge.of(
        trust,
        RevocationSources.none()
            .withClient(
                fetch -> {
                  asked.add(fetch.uri());
                  return SUB.crl(NOW.minusSeconds(60), in(1, DAYS));
                }));
  }

  private static TestKey withAddress() {
    return leaf(SUB).crl(LIST).issue();
  }

  @Test
  void theClientIsAskedForAChainThatIsTrusted() {
    List<URI> asked = new ArrayList<>();
    SignatureAnswer answer = Scene.of(withAddress()).answer(asking(trust(ROOT, SUB), asked));
    assertThat(asked).containsExactly(LIST);
    assertThat(answer.revocation().get(0).evidence().orElseThrow().origin())
        .isEqualTo(EvidenceOrigin.FETCHED);
  }

  @Test
  void nothingIsFetchedForAChainThatIsNot() {
    List<URI> asked = new ArrayList<>();
    SignatureAnswer answer = Scene.of(withAddress()).answer(asking(TrustAnchors.builtIn(), asked));
    assertThat(answer.verdict()).isEqualTo(SignatureVerdict.UNDECIDED);
    assertThat(answer.revocation()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void nothingIsFetchedForASignatureThatIsBroken() {
    List<URI> asked = new ArrayList<>();
    Scene scene = Scene.of(withAddress()).edited(Scene::flipped);
    assertThat(scene.answer(asking(trust(ROOT, SUB), asked)).verdict())
        .isEqualTo(SignatureVerdict.INVALID);
    assertThat(asked).isEmpty();
  }

  @Test
  void aDayInThePastWithTheListsOfToday() {
    Scene scene = Scene.ordinary().claimed(ago(40, DAYS)).at(ago(30, DAYS));
    assertThat(scene.answer().verdict())
        .as("on that day nobody had these lists")
        .isEqualTo(SignatureVerdict.UNDECIDED);
    SignatureAnswer later = scene.answer(scene.judge().withClock(() -> NOW));
    assertThat(later.verdict()).as("%s", later.reasons()).isEqualTo(SignatureVerdict.VALID);
  }

  @Test
  void revokedAfterTheDayAskedFor() {
    Scene scene =
        Scene.ordinary().claimed(ago(40, DAYS)).at(ago(30, DAYS)).revoked(ago(20, DAYS), 1);
    SignatureAnswer answer = scene.answer(scene.judge().withClock(() -> NOW));
    assertThat(codes(answer)).containsExactly("revoked-later");
  }

  @Test
  void whatComesWithTheDocumentHelps() {
    TestKey key = leaf(SUB).issue();
    Scene scene = Scene.of(key).inside(List.of(key.certificate())).trusting(trust(ROOT));
    assertThat(codes(scene.answer())).containsExactly("issuer-unknown", "leaf-only");
    SignatureJudge bare = SignatureJudge.of(trust(ROOT), RevocationSources.none());
    SignatureAnswer answer =
        scene.answer(
            bare.alsoWith(
                List.of(details(SUB.certificate())),
                RevocationSources.none().withEmbedded(lists(NOW.minusSeconds(5)), List.of())));
    assertThat(codes(answer)).containsExactly("leaf-only");
    assertThat(answer.verdict()).isEqualTo(SignatureVerdict.VALID);
  }

  @Test
  void aStampThatStandsAlone() {
    byte[] cms = Scene.ordinary().stamped(ago(1, HOURS)).cms();
    TimeStamp stamp = CmsSignature.read(cms).timeStamps().get(0);
    SignatureJudge judge = Scene.ordinary().judge();
    assertThat(judge.judge(stamp, true, NOW).verdict()).isEqualTo(SignatureVerdict.VALID);
    TimeStampAnswer elsewhere = judge.judge(stamp, false, NOW);
    assertThat(elsewhere.verdict()).isEqualTo(SignatureVerdict.INVALID);
    assertThat(elsewhere.reason("cms-time-stamp-elsewhere")).isPresent();
  }

  @Test
  void theStampsOwnReasons() {
    assertThat(stampReasons("stamp's signature altered")).containsExactly("cms-signature-broken");
    assertThat(stampReasons("stamp over another signature"))
        .containsExactly("cms-time-stamp-elsewhere");
    assertThat(stampReasons("stamp of an authority that is not trusted"))
        .containsExactly("root-not-trusted");
    assertThat(stampReasons("stamp by a certificate without the purpose"))
        .containsExactly("cms-time-stamp-usage");
    assertThat(stampReasons("stamp of an authority that was revoked"))
        .containsExactly("revoked-before-signing");
    assertThat(stampReasons("stamp from the future")).containsExactly("time-stamp-in-future");
  }

  private static List<String> stampReasons(String words) {
    return Cases.all().get(words).get().answer().timeStamps().get(0).reasons().stream()
        .map(Reason::code)
        .toList();
  }

  @Test
  void anUnknownDigestMatchesNothing() {
    CmsSignature signature = CmsSignature.read(Scene.ordinary().cms());
    SignatureAnswer answer =
        Scene.ordinary().judge().judge(signature, new byte[0], Optional.empty(), NOW);
    assertThat(answer.verdict()).isEqualTo(SignatureVerdict.INVALID);
  }
}
