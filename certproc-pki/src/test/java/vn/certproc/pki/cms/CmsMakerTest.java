package vn.certproc.pki.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.pki.cms.Stage.CONTENT;
import static vn.certproc.pki.cms.Stage.KEY;
import static vn.certproc.pki.cms.Stage.KEYS;
import static vn.certproc.pki.cms.Stage.SCHEME;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.pki.OpenSsl;
import vn.certproc.pki.SoftKey;

/** What is made: read back here, by Bouncy Castle, and by OpenSSL. */
class CmsMakerTest {
  private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
  private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
  private static final String SIGNING_TIME = "1.2.840.113549.1.9.5";
  private static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

  @TempDir Path folder;

  private byte[] sign(SignatureScheme scheme, KeyPair keys) {
    TestKey holder = Stage.leaf("CN=Cơ quan").key(keys).issue();
    return CmsMaker.pades()
        .withChain(Stage.chain())
        .sign(Stage.digest(scheme), scheme, Stage.soft(keys, holder, scheme));
  }

  private String openssl(byte[] cms, String... more) throws Exception {
    List<String> arguments = new java.util.ArrayList<>(List.of("cms", "-verify", "-binary"));
    arguments.addAll(
        List.of(
            "-inform",
            "DER",
            "-in",
            Pem.write(folder.resolve("s.p7s"), cms).toString(),
            "-content",
            Pem.write(folder.resolve("content"), CONTENT).toString(),
            "-CAfile",
            Pem.certificates(folder.resolve("ca"), Stage.SUB.chain()).toString(),
            "-purpose",
            "any",
            "-out",
            folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return OpenSsl.run(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource(SignatureScheme.class)
  void everySchemeIsVerifiedHereByBouncyCastleAndByOpenSsl(SignatureScheme scheme)
      throws Exception {
    byte[] cms = sign(scheme, Stage.keys(scheme));

    CmsSignature read = CmsSignature.read(cms);
    CmsCheck check = read.check(Stage.digest(scheme));
    assertThat(check).isEqualTo(new CmsCheck(true, true, true, List.of()));
    assertThat(check.intact()).isTrue();
    assertThat(read.scheme()).contains(scheme);
    assertThat(read.digestAlgorithm()).isEqualTo(scheme.digest());

    CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(CONTENT), cms);
    SignerInformation signer = data.getSignerInfos().iterator().next();
    assertThat(
            signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new org.bouncycastle.jce.provider.BouncyCastleProvider())
                    .build(
                        new org.bouncycastle.cert.X509CertificateHolder(
                            read.signer().orElseThrow().der()))))
        .isTrue();
    assertThat(openssl(cms, "-cades")).contains("CAdES Verification successful");
  }

  @ParameterizedTest
  @ValueSource(ints = {3072, 4096})
  void largerKeysToo(int bits) throws Exception {
    byte[] cms = sign(SCHEME, KeyPairs.sharedRsa(bits));
    assertThat(Stage.faults(cms)).isEmpty();
    assertThat(openssl(cms)).contains("Verification successful");
  }

  @Test
  void padesSignsThreeAttributesAndNoTime() throws Exception {
    assertThat(signedTypes(Stage.signed()))
        .containsExactlyInAnyOrder(CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2);
    assertThat(CmsSignature.read(Stage.signed()).claimedTime()).isEmpty();
  }

  @Test
  void cadesSignsTheTimeToo() throws Exception {
    byte[] cms =
        DetachedCms.sign(new ByteArrayInputStream(CONTENT), CmsMaker.cades(Stage.AT), SCHEME, KEY);
    CmsSignature read = CmsSignature.read(cms);
    assertThat(signedTypes(cms))
        .containsExactlyInAnyOrder(
            CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2, SIGNING_TIME);
    assertThat(read.claimedTime()).contains(Stage.AT);
    assertThat(DetachedCms.check(new ByteArrayInputStream(CONTENT), read).intact()).isTrue();
    assertThat(DetachedCms.check(new ByteArrayInputStream(new byte[] {1}), read).faults())
        .containsExactly(CmsFault.DIGEST_DIFFERS);
    assertThat(openssl(cms, "-cades")).contains("CAdES Verification successful");
  }

  private static List<String> signedTypes(byte[] cms) throws Exception {
    CMSSignedData data = new CMSSignedData(cms);
    assertThat(data.getSignerInfos().size()).isEqualTo(1);
    SignerInformation signer = data.getSignerInfos().iterator().next();
    assertThat(signer.getUnsignedAttributes()).isNull();
    return List.of(signer.toASN1Structure().getAuthenticatedAttributes().toArray()).stream()
        .map(each -> Attribute.getInstance(each).getAttrType().getId())
        .toList();
  }

  @Test
  void theChainIsEmbeddedOnceAndTheSignerIsFoundAmongIt() {
    List<vn.certproc.pki.CertificateDetails> twice = new java.util.ArrayList<>(Stage.chain());
    twice.addAll(Stage.chain());
    twice.add(Stage.details(Stage.SIGNER));
    byte[] cms = CmsMaker.pades().withChain(twice).sign(Stage.digest(SCHEME), SCHEME, KEY);
    CmsSignature read = CmsSignature.read(cms);
    assertThat(read.certificates()).hasSize(3);
    assertThat(read.signer()).contains(Stage.details(Stage.SIGNER));
    assertThat(cms)
        .hasSizeLessThan(CmsMaker.pades().withChain(twice).mostBytes(Stage.encoded(Stage.SIGNER)));
  }

  @Test
  void isTheSameEachTime() {
    assertThat(Stage.signed()).isEqualTo(Stage.signed());
  }

  @Test
  void refusesWhatDoesNotFitBeforeTheKeyIsAsked() {
    SoftKey bare = SoftKey.of(KEYS, SCHEME);
    assertThatThrownBy(() -> CmsMaker.pades().sign(Stage.digest(SCHEME), SCHEME, bare))
        .isInstanceOfSatisfying(
            CmsException.Refused.class,
            e -> assertThat(e.code()).isEqualTo("cms-signer-without-certificate"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CmsMaker.pades().sign(new byte[20], SCHEME, KEY));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CmsMaker.pades().sign(new byte[48], SignatureScheme.RSA_PKCS1_SHA384, KEY));
  }

  @Test
  void refusesACertificateOfAnotherKey() {
    TestKey other = Stage.leaf("CN=Khác").issue();
    SoftKey wrong = Stage.soft(KEYS, other, SCHEME);
    assertThatThrownBy(() -> CmsMaker.pades().sign(Stage.digest(SCHEME), SCHEME, wrong))
        .isInstanceOfSatisfying(
            CmsException.Refused.class,
            e -> assertThat(e.code()).isEqualTo("cms-signature-unverified"));
  }
}
