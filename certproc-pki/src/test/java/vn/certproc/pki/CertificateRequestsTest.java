package vn.certproc.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.model.EmailAddress;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.model.TaxCode;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;

/** Requests for certificates, read back by Bouncy Castle and judged by OpenSSL. */
class CertificateRequestsTest {
  private static final KeyPair RSA = TestAuthority.rsa(2048);
  private static final Map<SignatureScheme, KeyPair> CURVES =
      Map.of(
          SignatureScheme.ECDSA_SHA256, TestAuthority.pair("EC", 256),
          SignatureScheme.ECDSA_SHA384, TestAuthority.pair("EC", 384),
          SignatureScheme.ECDSA_SHA512, TestAuthority.pair("EC", 521));
  private static final RequestSubject AGENCY =
      RequestSubject.of("Phòng Nội vụ")
          .inOrganization("UBND tỉnh Long An")
          .inUnit("UBND thành phố Tân An")
          .inUnit("Văn phòng")
          .at("Long An")
          .with(TaxCode.of("0301519977-029"))
          .with(EmailAddress.of("noivu@tanan.longan.gov.vn"));

  @TempDir Path folder;

  private static KeyPair keys(SignatureScheme scheme) {
    return CURVES.getOrDefault(scheme, RSA);
  }

  @ParameterizedTest
  @EnumSource
  void openSslVerifiesEachScheme(SignatureScheme scheme) throws IOException, InterruptedException {
    SoftKey key = SoftKey.of(keys(scheme), scheme);
    CertificateRequest request = CertificateRequests.create(key, scheme, AGENCY);
    Path file = Files.writeString(folder.resolve("request.pem"), request.pem());
    String said =
        OpenSsl.run(
            "req", "-verify", "-text", "-noout", "-utf8", "-nameopt", "utf8", "-in", file + "");
    assertThat(said)
        .contains("verify OK")
        .contains("email:noivu@tanan.longan.gov.vn")
        .contains(
            "C=VN, L=Long An, O=UBND tỉnh Long An, OU=UBND thành phố Tân An, OU=Văn phòng,"
                + " CN=Phòng Nội vụ, UID=MST:0301519977-029");
    String algorithm =
        scheme.pss() ? "rsassaPss" : scheme.keyAlgorithm().equals("EC") ? "ecdsa" : "RSA";
    assertThat(said).containsPattern("Signature Algorithm: .*" + algorithm);
    if (scheme.pss()) {
      assertThat(said)
          .contains("Hash Algorithm: sha" + scheme.digest().substring(4))
          .contains("Mask Algorithm: mgf1 with sha" + scheme.digest().substring(4))
          .contains(String.format("Salt Length: 0x%02X", scheme.digestLength()));
    }
  }

  @Test
  void whatItHolds() throws IOException {
    CertificateRequest request =
        CertificateRequests.create(SoftKey.of(RSA, SignatureScheme.RSA_PSS_SHA512), AGENCY);
    PKCS10CertificationRequest read = new PKCS10CertificationRequest(request.der());
    assertThat(read.getSubjectPublicKeyInfo().getEncoded()).isEqualTo(RSA.getPublic().getEncoded());
    Extensions wanted =
        Extensions.getInstance(
            read.getAttributes(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest)[0]
                .getAttrValues()
                .getObjectAt(0));
    assertThat(GeneralNames.fromExtensions(wanted, Extension.subjectAlternativeName).getNames())
        .containsExactly(new GeneralName(GeneralName.rfc822Name, "noivu@tanan.longan.gov.vn"));
    assertThat(request.subject()).isEqualTo(AGENCY);
    assertThat(request + "").isEqualTo("CertificateRequest[Phòng Nội vụ]");
    request.der()[0] = 0;
    assertThat(request.der()[0]).isEqualTo((byte) 0x30);
  }

  @Test
  void withoutAnEmailNothingIsAskedForBesideTheName() throws IOException {
    CertificateRequest request =
        CertificateRequests.create(
            SoftKey.of(RSA, SignatureScheme.RSA_PKCS1_SHA256), RequestSubject.of("An"));
    PKCS10CertificationRequest read = new PKCS10CertificationRequest(request.der());
    assertThat(read.getAttributes()).isEmpty();
    assertThat(read.getSubject() + "").isEqualTo("C=VN,CN=An");
  }

  @Test
  void ofSeveralSchemesTheFirstIsTaken() throws IOException {
    SoftKey both =
        SoftKey.of(RSA, SignatureScheme.RSA_PSS_SHA256, SignatureScheme.RSA_PKCS1_SHA256);
    CertificateRequest request = CertificateRequests.create(both, AGENCY);
    assertThat(new PKCS10CertificationRequest(request.der()).getSignatureAlgorithm().getAlgorithm())
        .isEqualTo(PKCSObjectIdentifiers.sha256WithRSAEncryption);
    assertThatThrownBy(() -> CertificateRequests.create(both, SignatureScheme.ECDSA_SHA256, AGENCY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theTextIsReadAsARequest() {
    CertificateRequest request =
        CertificateRequests.create(SoftKey.of(RSA, SignatureScheme.RSA_PKCS1_SHA256), AGENCY);
    assertThat(request.pem()).endsWith("-----END CERTIFICATE REQUEST-----\n");
    assertThat(request.pem().lines()).allMatch(line -> line.length() <= 64);
    assertThatThrownBy(() -> CertificateReader.create().read(Containers.bytes(request.pem())))
        .isInstanceOfSatisfying(
            NotACertificateException.class,
            e -> assertThat(e.code()).isEqualTo("certificate-is-request"));
  }

  /** A token whose private key is not the one of the public key that it shows. */
  @Test
  void aSignatureThatDoesNotFitIsNotHandedOut() {
    SoftKey other = SoftKey.of(TestAuthority.rsa(2048), SignatureScheme.RSA_PKCS1_SHA256);
    refused(new Shown(RSA.getPublic(), other), "certificate-request-unverified");
    refused(
        new Shown(keys(SignatureScheme.ECDSA_SHA256).getPublic(), other),
        "certificate-request-unverified");
  }

  @Test
  void aKeyOfAnotherKind() {
    SoftKey other = SoftKey.of(RSA, SignatureScheme.RSA_PKCS1_SHA256);
    refused(
        new Shown(TestAuthority.pair("DSA", 2048).getPublic(), other), "certificate-request-key");
  }

  private static void refused(SigningKey key, String code) {
    assertThatThrownBy(() -> CertificateRequests.create(key, AGENCY))
        .isInstanceOfSatisfying(
            CertificateRequestException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.text().vi()).contains(": ");
            });
  }

  private record Shown(PublicKey publicKey, SoftKey key) implements SigningKey {
    @Override
    public Optional<EncodedCertificate> certificate() {
      return Optional.empty();
    }

    @Override
    public Set<SignatureScheme> schemes() {
      return key.schemes();
    }

    @Override
    public byte[] sign(SignatureScheme scheme, byte[] message) {
      return key.sign(scheme, message);
    }
  }

  @Test
  void theSameHolderOnceMore() {
    CertificateDetails g2 =
        CertificateReader.create()
            .read(vn.certproc.pki.Files.real(vn.certproc.pki.Files.G2))
            .certificate();
    RequestSubject subject = RequestSubject.like(g2);
    assertThat(subject.commonName()).isEqualTo("TỔNG CỤC THUẾ");
    assertThat(subject.organization()).isEqualTo(g2.subject().organization());
    assertThat(subject.organizationalUnits()).isEqualTo(g2.subject().organizationalUnits());
    assertThat(subject.country()).isEqualTo("VN");
  }

  @Test
  void namesThatNoAuthorityTakes() {
    invalid("missing-value", () -> RequestSubject.of(" "));
    invalid("text-too-long", () -> RequestSubject.of("ố".repeat(65)));
    assertThat(RequestSubject.of("o\u0302\u0301".repeat(64)).commonName())
        .isEqualTo("ố".repeat(64));
    invalid("text-too-long", () -> AGENCY.inOrganization("b".repeat(65)));
    invalid("text-too-long", () -> AGENCY.inUnit("c".repeat(65)));
    invalid("text-too-long", () -> AGENCY.at("d".repeat(129)));
    invalid("text-control-character", () -> AGENCY.inUnit("a\u0000b"));
    invalid(
        "country-shape",
        () ->
            new RequestSubject(
                "An",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "Việt Nam",
                Optional.empty(),
                Optional.empty()));
    assertThat(AGENCY + "").doesNotContain("noivu").doesNotContain("0301519977");
  }

  private static void invalid(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
