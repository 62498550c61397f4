package vn.certproc.pki.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.pki.cms.Stage.CONTENT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.pki.OpenSsl;

/** Signatures that OpenSSL made are read as what they are. */
class ForeignCmsTest {
  @TempDir Path folder;

  @BeforeEach
  void content() throws Exception {
    Pem.write(folder.resolve("content"), CONTENT);
  }

  private byte[] sign(TestKey signer, String... more) throws Exception {
    Path key = folder.resolve("key.pem");
    Files.writeString(key, Pem.block("PRIVATE KEY", signer.key().getEncoded()));
    List<String> arguments = new ArrayList<>(List.of("cms", "-sign", "-binary", "-outform", "DER"));
    arguments.addAll(
        List.of(
            "-in",
            folder.resolve("content").toString(),
            "-signer",
            Pem.certificates(folder.resolve("c"), List.of(signer.certificate())).toString(),
            "-inkey",
            key.toString(),
            "-certfile",
            Pem.certificates(folder.resolve("sub"), List.of(Stage.SUB.certificate())).toString(),
            "-out",
            folder.resolve("s").toString()));
    arguments.addAll(List.of(more));
    OpenSsl.run(arguments.toArray(String[]::new));
    return Files.readAllBytes(folder.resolve("s"));
  }

  @Test
  void cadesIsBoundAndPlainCmsIsNot() throws Exception {
    CmsSignature cades = CmsSignature.read(sign(Stage.SIGNER, "-md", "sha256", "-cades"));
    assertThat(cades.check(Stage.digest(Stage.SCHEME)))
        .isEqualTo(new CmsCheck(true, true, true, List.of()));
    assertThat(cades.scheme()).contains(SignatureScheme.RSA_PKCS1_SHA256);
    assertThat(cades.claimedTime()).isPresent();
    assertThat(cades.certificates()).hasSize(2);
    assertThat(Stage.faults(sign(Stage.SIGNER, "-md", "sha256")))
        .containsExactly(CmsFault.CERTIFICATE_UNBOUND);
  }

  @Test
  void theSignerMayBeNamedByItsKeyIdentifier() throws Exception {
    CmsSignature read = CmsSignature.read(sign(Stage.SIGNER, "-md", "sha256", "-keyid"));
    assertThat(read.signer()).contains(Stage.details(Stage.SIGNER));
    assertThat(read.check(Stage.digest(Stage.SCHEME)).signatureHolds()).isTrue();
  }

  @Test
  void pssAndEcdsaOfOpenSslHold() throws Exception {
    byte[] pss =
        sign(
            Stage.SIGNER,
            "-md",
            "sha256",
            "-cades",
            "-keyopt",
            "rsa_padding_mode:pss",
            "-keyopt",
            "rsa_pss_saltlen:digest");
    assertThat(CmsSignature.read(pss).scheme()).contains(SignatureScheme.RSA_PSS_SHA256);
    assertThat(Stage.faults(pss)).isEmpty();
    TestKey holder = Stage.leaf("CN=EC").key(KeyPairs.sharedEc("secp384r1")).issue();
    SignatureScheme scheme = SignatureScheme.ECDSA_SHA384;
    CmsSignature ecdsa = CmsSignature.read(sign(holder, "-md", "sha384", "-cades"));
    assertThat(ecdsa.scheme()).contains(scheme);
    assertThat(ecdsa.check(Stage.digest(scheme)).intact()).isTrue();
  }

  @Test
  void oldDigestsMissingAttributesAndContentInsideAreTold() throws Exception {
    CmsSignature sha1 = CmsSignature.read(sign(Stage.SIGNER, "-md", "sha1"));
    assertThat(sha1.digestAlgorithm()).isEqualTo("SHA-1");
    assertThat(sha1.check(sha1.contentDigester().orElseThrow().digest(CONTENT)).faults())
        .containsExactly(CmsFault.CERTIFICATE_UNBOUND, CmsFault.DIGEST_WEAK);
    assertThat(Stage.faults(sign(Stage.SIGNER, "-md", "sha256", "-noattr")))
        .contains(CmsFault.ATTRIBUTES_MISSING, CmsFault.SIGNATURE_BROKEN);
    assertThat(Stage.faults(sign(Stage.SIGNER, "-md", "sha256", "-cades", "-nodetach")))
        .containsExactly(CmsFault.CONTENT_INSIDE);
    assertThat(Stage.faults(sign(Stage.SIGNER, "-md", "sha256", "-cades", "-nocerts")))
        .contains(CmsFault.SIGNER_MISSING);
  }

  @Test
  void streamedBerIsReadAndSaid() throws Exception {
    byte[] ber = sign(Stage.SIGNER, "-md", "sha256", "-cades", "-stream", "-nodetach");
    assertThat(Stage.faults(ber)).containsExactly(CmsFault.CONTENT_INSIDE, CmsFault.NOT_DER);
    assertThat(CmsSignature.read(ber).content())
        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(CONTENT));
    assertThat(CmsSignature.encodedLength(ber)).hasValue(ber.length);
  }
}
