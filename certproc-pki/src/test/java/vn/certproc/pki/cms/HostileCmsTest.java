package vn.certproc.pki.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.certproc.pki.cms.CmsFault.ALGORITHMS_DIFFER;
import static vn.certproc.pki.cms.CmsFault.ATTRIBUTES_MISSING;
import static vn.certproc.pki.cms.CmsFault.ATTRIBUTE_REPEATED;
import static vn.certproc.pki.cms.CmsFault.ATTRIBUTE_UNREADABLE;
import static vn.certproc.pki.cms.CmsFault.CERTIFICATE_SUBSTITUTED;
import static vn.certproc.pki.cms.CmsFault.CERTIFICATE_UNBOUND;
import static vn.certproc.pki.cms.CmsFault.CONTENT_INSIDE;
import static vn.certproc.pki.cms.CmsFault.CONTENT_TYPE_DIFFERS;
import static vn.certproc.pki.cms.CmsFault.DIGEST_DIFFERS;
import static vn.certproc.pki.cms.CmsFault.DIGEST_WEAK;
import static vn.certproc.pki.cms.CmsFault.NOT_DER;
import static vn.certproc.pki.cms.CmsFault.SCHEME_UNKNOWN;
import static vn.certproc.pki.cms.CmsFault.SIGNATURE_BROKEN;
import static vn.certproc.pki.cms.CmsFault.SIGNER_MISSING;
import static vn.certproc.pki.cms.Stage.CONTENT;
import static vn.certproc.pki.cms.Stage.KEY;
import static vn.certproc.pki.cms.Stage.KEYS;
import static vn.certproc.pki.cms.Stage.SCHEME;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.checks.authority.KeyPairs;
import vn.certproc.checks.authority.TestKey;
import vn.certproc.pki.SoftKey;
import vn.certproc.pki.cms.internal.Certificates;
import vn.certproc.pki.cms.internal.Digests;

/** Signatures as an attacker would make them; each is one that holds, with one thing changed. */
class HostileCmsTest {
  private static final SoftKey ANY =
      SoftKey.of(KEYS, SCHEME, SignatureScheme.values()).with(Stage.SIGNER.encoded());

  private static ForgedCms forged() {
    return ForgedCms.of(Stage.signed());
  }

  private static ASN1Encodable structure(TestKey key) {
    return Certificates.holder(Stage.details(key)).toASN1Structure();
  }

  private static void unreadable(byte[] bytes, String code) {
    assertThatThrownBy(() -> CmsSignature.read(bytes))
        .isInstanceOfSatisfying(
            CmsException.Unreadable.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void theForgerItselfChangesNothing() throws IOException {
    assertThat(forged().der()).isEqualTo(Stage.signed());
    assertThat(Stage.faults(forged().signedBy(KEY, SCHEME).der())).isEmpty();
  }

  @Test
  void anotherContentOrSignatureIsSeen() throws IOException {
    CmsCheck other = CmsSignature.read(Stage.signed()).check(new byte[32]);
    assertThat(other).isEqualTo(new CmsCheck(false, true, true, java.util.List.of(DIGEST_DIFFERS)));
    assertThat(other.intact()).isFalse();
    assertThat(CmsSignature.read(Stage.signed()).check(new byte[0]).digestMatches()).isFalse();
    byte[] elsewhere = KEY.sign(SCHEME, CONTENT);
    assertThat(Stage.faults(forged().signature(elsewhere).der())).containsExactly(SIGNATURE_BROKEN);
    assertThat(Stage.faults(forged().signature(new byte[0]).der()))
        .containsExactly(SIGNATURE_BROKEN);
  }

  @Test
  void aSignatureWithoutSignedAttributesIsNotTaken() throws IOException {
    byte[] overContent = KEY.sign(SCHEME, CONTENT);
    CmsCheck check =
        CmsSignature.read(forged().noAttributes().signature(overContent).der())
            .check(Stage.digest(SCHEME));
    assertThat(check.signatureHolds()).isFalse();
    assertThat(check.faults())
        .containsExactly(DIGEST_DIFFERS, SIGNATURE_BROKEN, CERTIFICATE_UNBOUND, ATTRIBUTES_MISSING);
  }

  @Test
  void attributesThatMustStandAreMissed() throws IOException {
    assertThat(
            Stage.faults(forged().without(CMSAttributes.contentType).signedBy(KEY, SCHEME).der()))
        .containsExactly(ATTRIBUTES_MISSING);
    assertThat(
            Stage.faults(forged().without(CMSAttributes.messageDigest).signedBy(KEY, SCHEME).der()))
        .containsExactly(DIGEST_DIFFERS, ATTRIBUTES_MISSING);
  }

  @Test
  void twoAttributesOrTwoValuesLetNobodyChoose() throws IOException {
    DEROctetString right = new DEROctetString(Stage.digest(SCHEME));
    DEROctetString wrong = new DEROctetString(new byte[32]);
    byte[] twice = forged().with(CMSAttributes.messageDigest, wrong).signedBy(KEY, SCHEME).der();
    byte[] twoValues =
        forged().replace(CMSAttributes.messageDigest, right, wrong).signedBy(KEY, SCHEME).der();
    byte[] noValue = forged().replace(CMSAttributes.messageDigest).signedBy(KEY, SCHEME).der();
    for (byte[] each : new byte[][] {twice, twoValues, noValue}) {
      assertThat(Stage.faults(each)).containsExactly(DIGEST_DIFFERS, ATTRIBUTE_REPEATED);
      assertThat(CmsSignature.read(each).messageDigest()).isEmpty();
    }
    byte[] types =
        forged()
            .with(CMSAttributes.contentType, CMSObjectIdentifiers.envelopedData)
            .signedBy(KEY, SCHEME)
            .der();
    assertThat(Stage.faults(types)).containsExactly(ATTRIBUTE_REPEATED);
  }

  @Test
  void attributesOfTheWrongKindAreSaid() throws IOException {
    byte[] digest =
        forged()
            .replace(CMSAttributes.messageDigest, new ASN1Integer(1))
            .signedBy(KEY, SCHEME)
            .der();
    assertThat(Stage.faults(digest)).containsExactly(DIGEST_DIFFERS, ATTRIBUTE_UNREADABLE);
    byte[] time =
        forged().with(CMSAttributes.signingTime, new ASN1Integer(1)).signedBy(KEY, SCHEME).der();
    assertThat(Stage.faults(time)).containsExactly(ATTRIBUTE_UNREADABLE);
    byte[] named =
        forged()
            .replace(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSequence())
            .signedBy(KEY, SCHEME)
            .der();
    assertThat(CmsSignature.read(named).check(Stage.digest(SCHEME)).certificateBound()).isFalse();
    assertThat(Stage.faults(named)).containsExactly(ATTRIBUTE_UNREADABLE);
  }

  @Test
  void algorithmsMustAgree() throws IOException {
    byte[] digestOutside = forged().digest(NISTObjectIdentifiers.id_sha512).der();
    assertThat(Stage.faults(digestOutside)).contains(SIGNATURE_BROKEN);
    AlgorithmIdentifier named =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.sha512WithRSAEncryption, DERNull.INSTANCE);
    byte[] mixed = forged().algorithm(named).signedBy(ANY, SignatureScheme.RSA_PKCS1_SHA512).der();
    assertThat(Stage.faults(mixed)).containsExactly(ALGORITHMS_DIFFER);
    AlgorithmIdentifier plain =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption);
    assertThat(Stage.faults(forged().algorithm(plain).der())).isEmpty();
    byte[] kind =
        forged().algorithm(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256)).der();
    assertThat(Stage.faults(kind)).containsExactly(SIGNATURE_BROKEN);
  }

  @Test
  void algorithmProtectionIsHeeded() throws IOException {
    AlgorithmIdentifier sha256 =
        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
    AlgorithmIdentifier rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption);
    AlgorithmIdentifier sha512 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);
    for (AlgorithmIdentifier digest : new AlgorithmIdentifier[] {sha256, sha512}) {
      byte[] cms =
          forged()
              .with(
                  CMSAttributes.cmsAlgorithmProtect,
                  new CMSAlgorithmProtection(digest, CMSAlgorithmProtection.SIGNATURE, rsa))
              .signedBy(KEY, SCHEME)
              .der();
      if (digest == sha256) {
        assertThat(Stage.faults(cms)).isEmpty();
      } else {
        assertThat(Stage.faults(cms)).containsExactly(ALGORITHMS_DIFFER);
      }
    }
    byte[] mac =
        forged()
            .with(
                CMSAttributes.cmsAlgorithmProtect,
                new CMSAlgorithmProtection(sha256, CMSAlgorithmProtection.MAC, rsa))
            .signedBy(KEY, SCHEME)
            .der();
    assertThat(Stage.faults(mac)).containsExactly(ALGORITHMS_DIFFER);
  }

  @Test
  void oldDigestsAreToldAndUnknownAlgorithmsToo() throws IOException {
    assertThat(Stage.faults(forged().digest(OIWObjectIdentifiers.idSHA1).der()))
        .contains(DIGEST_WEAK)
        .doesNotContain(SCHEME_UNKNOWN);
    AlgorithmIdentifier sha1 =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.sha1WithRSAEncryption, DERNull.INSTANCE);
    CmsSignature old = CmsSignature.read(forged().algorithm(sha1).der());
    assertThat(old.scheme()).isEmpty();
    CmsCheck check = old.check(Stage.digest(SCHEME));
    assertThat(check.faults()).containsExactly(DIGEST_WEAK);
    assertThat(check.signatureHolds()).isFalse();
    assertThat(check.intact()).isFalse();
    AlgorithmIdentifier pssDefault =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new DERSequence());
    assertThat(Stage.faults(forged().algorithm(pssDefault).der())).containsExactly(DIGEST_WEAK);
    AlgorithmIdentifier nobody =
        new AlgorithmIdentifier(CMSObjectIdentifiers.data, new ASN1Integer(3));
    assertThat(Stage.faults(forged().algorithm(nobody).der())).containsExactly(SCHEME_UNKNOWN);
  }

  @Test
  void anotherCertificateForTheSameKeyDoesNotPass() throws IOException {
    TestKey twin =
        Stage.leaf("CN=Nguyễn Văn Ký")
            .key(KEYS)
            .serial(Stage.SIGNER.certificate().getSerialNumber())
            .extendedKeyUsage("1.3.6.1.5.5.7.3.4")
            .issue();
    CmsSignature swapped = CmsSignature.read(forged().certificates(structure(twin)).der());
    CmsCheck check = swapped.check(Stage.digest(SCHEME));
    assertThat(swapped.signer()).contains(Stage.details(twin));
    assertThat(check.signatureHolds()).isTrue();
    assertThat(check.certificateBound()).isFalse();
    assertThat(check.intact()).isFalse();
    assertThat(check.faults()).containsExactly(CERTIFICATE_SUBSTITUTED);

    byte[] both = forged().certificates(structure(twin), structure(Stage.SIGNER)).der();
    assertThat(CmsSignature.read(both).signer()).contains(Stage.details(Stage.SIGNER));
    assertThat(Stage.faults(both)).isEmpty();
  }

  @Test
  void issuerAndSerialNumberInTheNamingCountWhereTheyStand() throws IOException {
    byte[] hash = Digests.of("SHA-256").digest(Stage.SIGNER.encoded());
    X500Name issuer = Certificates.holder(Stage.details(Stage.SIGNER)).getIssuer();
    BigInteger serial = Stage.SIGNER.certificate().getSerialNumber();
    assertThat(Stage.faults(named(new ESSCertIDv2(hash, new IssuerSerial(issuer, serial)))))
        .isEmpty();
    assertThat(Stage.faults(named(new ESSCertIDv2(hash, new IssuerSerial(issuer, BigInteger.ONE)))))
        .containsExactly(CERTIFICATE_SUBSTITUTED);
    AlgorithmIdentifier unknown = new AlgorithmIdentifier(CMSObjectIdentifiers.data);
    assertThat(Stage.faults(named(new ESSCertIDv2(unknown, hash))))
        .containsExactly(CERTIFICATE_SUBSTITUTED);
  }

  private static byte[] named(ESSCertIDv2 id) throws IOException {
    return forged()
        .replace(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(id))
        .signedBy(KEY, SCHEME)
        .der();
  }

  @Test
  void aSignerThatNamesNoCertificateIsToldAndOneWithoutCertificateIsNotTaken() throws IOException {
    byte[] unbound =
        forged()
            .without(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
            .signedBy(KEY, SCHEME)
            .der();
    CmsCheck check = CmsSignature.read(unbound).check(Stage.digest(SCHEME));
    assertThat(check.faults()).containsExactly(CERTIFICATE_UNBOUND);
    assertThat(check.certificateBound()).isFalse();
    assertThat(check.intact()).isTrue();
    CmsSignature alone = CmsSignature.read(forged().certificates().der());
    assertThat(alone.signer()).isEmpty();
    assertThat(alone.check(Stage.digest(SCHEME)).faults()).containsExactly(SIGNER_MISSING);
    assertThat(alone.check(Stage.digest(SCHEME)).signatureHolds()).isFalse();
  }

  @Test
  void contentInsideAndOtherTypesAreSeen() throws IOException {
    byte[] inside = forged().content(CMSObjectIdentifiers.data, Optional.of(CONTENT)).der();
    CmsSignature read = CmsSignature.read(inside);
    assertThat(read.encapsulated()).isTrue();
    assertThat(read.content()).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(CONTENT));
    assertThat(read.check(Stage.digest(SCHEME)).faults()).containsExactly(CONTENT_INSIDE);
    byte[] typed = forged().content(PKCSObjectIdentifiers.id_ct_TSTInfo, Optional.empty()).der();
    assertThat(Stage.faults(typed)).containsExactly(CONTENT_TYPE_DIFFERS);
  }

  @Test
  void zeroesAreNobodysEcdsaSignature() throws IOException {
    SignatureScheme ecdsa = SignatureScheme.ECDSA_SHA256;
    java.security.KeyPair keys = KeyPairs.sharedEc("secp256r1");
    TestKey holder = Stage.leaf("CN=EC").key(keys).issue();
    byte[] good =
        CmsMaker.pades().sign(Stage.digest(ecdsa), ecdsa, Stage.soft(keys, holder, ecdsa));
    assertThat(Stage.faults(good)).isEmpty();
    byte[] zeroes =
        new DERSequence(new ASN1Encodable[] {new ASN1Integer(0), new ASN1Integer(0)}).getEncoded();
    assertThat(Stage.faults(ForgedCms.of(good).signature(zeroes).der()))
        .containsExactly(SIGNATURE_BROKEN);
  }

  @Test
  void berIsReadAndSaid() throws IOException {
    byte[] ber = Ber.indefinite(Stage.signed());
    assertThat(ber).isNotEqualTo(Stage.signed());
    assertThat(Stage.faults(ber)).containsExactly(NOT_DER);
    assertThat(CmsSignature.read(ber).check(Stage.digest(SCHEME)).intact()).isTrue();
    assertThat(CmsSignature.encodedLength(Arrays.copyOf(ber, ber.length + 5000)))
        .hasValue(ber.length);
    assertThat(CmsSignature.encodedLength(Arrays.copyOf(Stage.signed(), 1 << 16)))
        .hasValue(Stage.signed().length);
    unreadable(Arrays.copyOf(ber, ber.length - 1), "cms-unreadable");
    unreadable(Arrays.copyOf(ber, ber.length + 1), "cms-trailing-bytes");
  }

  @Test
  void boundsHold() throws IOException {
    unreadable(new byte[0], "cms-unreadable");
    unreadable(new byte[] {0x30}, "cms-unreadable");
    unreadable(new byte[] {0x30, 0x00}, "cms-unreadable");
    unreadable(new byte[CmsSignature.MAX_BYTES + 1], "cms-too-large");
    unreadable(Arrays.copyOf(Stage.signed(), Stage.signed().length + 1), "cms-trailing-bytes");
    unreadable(Arrays.copyOf(Stage.signed(), Stage.signed().length - 1), "cms-unreadable");
    unreadable(forged().signers(0).der(), "cms-signer-count");
    unreadable(forged().signers(2).der(), "cms-signer-count");
    ASN1Encodable[] many = new ASN1Encodable[CmsSignature.MAX_CERTIFICATES + 1];
    Arrays.fill(many, structure(Stage.SIGNER));
    unreadable(forged().certificates(many).der(), "cms-too-many-certificates");
    unreadable(
        new org.bouncycastle.asn1.cms.ContentInfo(
                CMSObjectIdentifiers.data, new DEROctetString(CONTENT))
            .getEncoded("DER"),
        "cms-not-signed-data");
  }

  @Test
  void deepNestingCostsNothing() {
    byte[] definite = new byte[CmsSignature.MAX_BYTES];
    for (int i = 0; i + 1 < definite.length; i += 2) {
      definite[i] = 0x30;
      definite[i + 1] = (byte) 0x80;
    }
    unreadable(definite, "cms-unreadable");
    assertThat(CmsSignature.encodedLength(definite)).isEmpty();
    byte[] closed = Arrays.copyOf(definite, 100_000);
    Arrays.fill(closed, 50_000, 100_000, (byte) 0);
    assertThat(CmsSignature.encodedLength(closed)).hasValue(100_000);
    unreadable(closed, "cms-unreadable");
  }
}
