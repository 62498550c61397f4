package vn.certproc.pki.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.pki.cms.Stage.KEY;
import static vn.certproc.pki.cms.Stage.SCHEME;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.checks.authority.TimeStamper;
import vn.certproc.pki.OpenSsl;

/** B-T: a stamp is asked for, verified and put in; a bad one is told. */
class TimeStampTest {
  private static final Instant STAMPED = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final TimeStamper TSA = TimeStamper.of(Stage.ROOT, () -> STAMPED);

  @TempDir Path folder;

  private static byte[] signed(TimeStampAuthority authority) {
    return CmsMaker.pades().withTimeStamp(authority).sign(Stage.digest(SCHEME), SCHEME, KEY);
  }

  private static ContentInfo token(byte[] cms) throws Exception {
    return ContentInfo.getInstance(
        new CMSSignedData(cms)
            .getSignerInfos()
            .iterator()
            .next()
            .getUnsignedAttributes()
            .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
            .getAttrValues()
            .getObjectAt(0));
  }

  @Test
  void aStampIsPutInAndReadBack() throws Exception {
    byte[] cms = signed(TSA::answer);
    CmsSignature read = CmsSignature.read(cms);
    assertThat(read.check(Stage.digest(SCHEME)).faults()).isEmpty();
    assertThat(read.timeStamps()).hasSize(1);
    TimeStamp stamp = read.timeStamps().get(0);
    assertThat(stamp.faults()).isEmpty();
    assertThat(stamp.intact()).isTrue();
    assertThat(stamp.coversSignature()).isTrue();
    assertThat(stamp.time()).isEqualTo(STAMPED);
    assertThat(stamp.signer()).contains(Stage.details(TSA.signer()));
    assertThat(stamp.certificates()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(stamp.imprintAlgorithm()).isEqualTo("SHA-256");
    assertThat(cms)
        .hasSizeLessThan(
            CmsMaker.pades().withTimeStamp(TSA::answer).mostBytes(Stage.encoded(Stage.SIGNER)));
  }

  @Test
  void bouncyCastleAndOpenSslVerifyTheStamp() throws Exception {
    byte[] cms = signed(TSA::answer);
    new TimeStampToken(token(cms))
        .validate(new JcaSimpleSignerInfoVerifierBuilder().build(TSA.signer().certificate()));
    Path token = Pem.write(folder.resolve("token"), token(cms).getEncoded());
    Path value = Pem.write(folder.resolve("value"), CmsSignature.read(cms).signatureValue());
    Path root = Pem.certificates(folder.resolve("ca"), List.of(Stage.ROOT.certificate()));
    assertThat(
            OpenSsl.run(
                "ts",
                "-verify",
                "-token_in",
                "-in",
                token.toString(),
                "-data",
                value.toString(),
                "-CAfile",
                root.toString()))
        .contains("Verification: OK");
  }

  @Test
  void asksByRfc3161ForTheCertificateWithANonceOfItsOwn() {
    java.util.ArrayList<TimeStampReq> asked = new java.util.ArrayList<>();
    for (int i = 0; i < 2; i++) {
      signed(
          request -> {
            asked.add(TimeStampReq.getInstance(request));
            return TSA.answer(request);
          });
    }
    assertThat(asked.get(0).getCertReq().isTrue()).isTrue();
    assertThat(asked.get(0).getNonce().getValue().bitLength()).isGreaterThanOrEqualTo(64);
    assertThat(asked.get(0).getNonce()).isNotEqualTo(asked.get(1).getNonce());
  }

  @Test
  void aDraftKeptElsewhereIsStampedToo() {
    CmsDraft draft =
        CmsMaker.pades().begin(Stage.digest(SCHEME), SCHEME, Stage.encoded(Stage.SIGNER));
    byte[] cms =
        CmsDraft.decode(draft.encoded())
            .withTimeStamp(TSA::answer)
            .complete(KEY.sign(SCHEME, draft.toBeSigned()));
    assertThat(CmsSignature.read(cms).timeStamps()).hasSize(1);
  }

  private static void notStamped(TimeStampAuthority authority, String code) {
    assertThatThrownBy(() -> signed(authority))
        .isInstanceOfSatisfying(
            CmsException.NotStamped.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @EnumSource(TimeStamper.Fault.class)
  void noBadAnswerIsTaken(TimeStamper.Fault fault) {
    notStamped(
        TSA.with(fault)::answer,
        switch (fault) {
          case REJECTED -> "cms-time-stamp-rejected";
          case GARBAGE -> "cms-time-stamp-no-response";
          default -> "cms-time-stamp-unusable";
        });
  }

  @Test
  void theReasonStandsBesideTheRefusal() {
    assertThatThrownBy(() -> signed(TSA.with(TimeStamper.Fault.WRONG_NONCE)::answer))
        .isInstanceOfSatisfying(
            CmsException.NotStamped.class,
            e ->
                assertThat(e.faults())
                    .extracting("code")
                    .containsExactly("cms-time-stamp-unusable", "cms-time-stamp-nonce"));
    TestKey person = Stage.leaf("CN=Không phải TSA").issue();
    assertThatThrownBy(() -> signed(TSA.signedBy(person)::answer))
        .isInstanceOfSatisfying(
            CmsException.NotStamped.class,
            e ->
                assertThat(e.faults())
                    .extracting("code")
                    .containsExactly("cms-time-stamp-unusable", "cms-time-stamp-usage"));
  }

  @Test
  void anAuthorityThatIsNotReachedOrTalksIsTold() {
    notStamped(
        request -> {
          throw new IOException("no route");
        },
        "cms-time-stamp-unreachable");
    notStamped(request -> new byte[0], "cms-time-stamp-no-response");
    notStamped(request -> new byte[CmsSignature.MAX_BYTES + 1], "cms-time-stamp-no-response");
    notStamped(request -> new DERSequence().getEncoded(), "cms-time-stamp-no-response");
    PKIFreeText text = new PKIFreeText("quota\u202e exceeded\n" + "x".repeat(500));
    assertThatThrownBy(
            () ->
                signed(
                    request ->
                        new DERSequence(new PKIStatusInfo(PKIStatus.waiting, text)).getEncoded()))
        .isInstanceOfSatisfying(
            CmsException.NotStamped.class,
            e -> {
              assertThat(e.code()).isEqualTo("cms-time-stamp-rejected");
              assertThat(e.arguments()).containsEntry("status", "3");
              assertThat(e.arguments().get("text"))
                  .startsWith("quota")
                  .hasSize(200)
                  .doesNotContain("\n", "\u202e");
            });
  }

  @Test
  void aStampOfAnotherSignatureIsSeen() throws Exception {
    ContentInfo elsewhere = token(signed(TSA::answer));
    byte[] other = CmsMaker.cades(Stage.AT).sign(Stage.digest(SCHEME), SCHEME, KEY);
    byte[] moved =
        ForgedCms.of(other)
            .unsigned(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, elsewhere)
            .der();
    TimeStamp stamp = CmsSignature.read(moved).timeStamps().get(0);
    assertThat(stamp.coversSignature()).isFalse();
    assertThat(stamp.faults()).containsExactly(CmsFault.TIME_STAMP_ELSEWHERE);
  }

  @Test
  void aStampWhoseInsideWasSwappedDoesNotHold() throws Exception {
    byte[] cms = signed(TSA::answer);
    byte[] info = CmsSignature.read(token(cms).getEncoded()).content().orElseThrow();
    info[info.length - 1] ^= 1;
    ForgedCms swapped =
        ForgedCms.of(token(cms).getEncoded())
            .content(PKCSObjectIdentifiers.id_ct_TSTInfo, Optional.of(info));
    assertThat(TimeStamp.read(swapped.der()).faults()).containsExactly(CmsFault.DIGEST_DIFFERS);
    byte[] typed =
        ForgedCms.of(token(cms).getEncoded())
            .content(CMSAttributes.contentType, Optional.of(info))
            .der();
    assertThatThrownBy(() -> TimeStamp.read(typed))
        .isInstanceOfSatisfying(
            CmsException.Unreadable.class,
            e -> assertThat(e.code()).isEqualTo("cms-time-stamp-unreadable"));
  }

  @Test
  void tokensThatCannotBeReadOrAreTooManyArePassedOver() throws Exception {
    ContentInfo token = token(signed(TSA::answer));
    byte[] junk =
        ForgedCms.of(Stage.signed())
            .unsigned(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                new DEROctetString(new byte[3]),
                token)
            .der();
    CmsSignature read = CmsSignature.read(junk);
    CmsCheck check = read.check(Stage.digest(SCHEME));
    assertThat(check.faults()).containsExactly(CmsFault.TIME_STAMP_UNREADABLE);
    assertThat(check.intact()).isTrue();
    assertThat(read.timeStamps()).hasSize(1);
    ContentInfo[] many = new ContentInfo[40];
    java.util.Arrays.fill(many, token);
    byte[] crowd =
        ForgedCms.of(Stage.signed())
            .unsigned(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, many)
            .der();
    assertThat(CmsSignature.read(crowd).timeStamps()).hasSize(10);
    assertThat(Stage.faults(crowd)).containsExactly(CmsFault.TIME_STAMP_UNREADABLE);
  }

  @Test
  void stampsDoNotNestWithoutEnd() throws Exception {
    ContentInfo token = token(signed(TSA::answer));
    for (int i = 0; i < 3; i++) {
      token =
          ForgedCms.of(token.getEncoded())
              .unsigned(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, token)
              .info();
    }
    assertThat(TimeStamp.read(token.getEncoded("DER")).token().timeStamps()).isEmpty();
  }

  @Test
  void aTokenAloneIsReadAndItsImprintCompared() throws Exception {
    byte[] cms = signed(TSA::answer);
    TimeStamp alone = TimeStamp.read(token(cms).getEncoded());
    assertThat(alone.intact()).isTrue();
    assertThat(alone.coversSignature()).isFalse();
    byte[] value = CmsSignature.read(cms).signatureValue();
    assertThat(alone.imprintDigester().orElseThrow().digest(value)).isEqualTo(alone.imprint());
  }
}
