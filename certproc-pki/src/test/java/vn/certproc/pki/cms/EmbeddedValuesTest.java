package vn.certproc.pki.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.pki.cms.Stage.KEY;
import static vn.certproc.pki.cms.Stage.SCHEME;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.junit.jupiter.api.Test;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.TrustAnchors;

/** Certificates and revocation values that travel in a signature come out as they went in. */
class EmbeddedValuesTest {
  private static final ASN1ObjectIdentifier ADOBE =
      new ASN1ObjectIdentifier("1.2.840.113583.1.1.8");
  private static final byte[] CRL = Stage.SUB.crl(Stage.AT, Stage.AT.plus(Duration.ofDays(7)));

  /** Not looked into here, so anything of an OCSPResponse's outline will do. */
  private static final ASN1Sequence OCSP =
      new DERSequence(new ASN1Encodable[] {new ASN1Integer(0), new DEROctetString(new byte[9])});

  private static ASN1Sequence crl() {
    return ASN1Sequence.getInstance(CRL);
  }

  private static ASN1Encodable other(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new DERTaggedObject(false, 1, new OtherRevocationInfoFormat(type, value));
  }

  private static ForgedCms forged() {
    return ForgedCms.of(Stage.signed());
  }

  @Test
  void listsAndResponsesOfSignedDataAreFound() throws IOException {
    byte[] cms = forged().crls(crl(), other(CMSObjectIdentifiers.id_ri_ocsp_response, OCSP)).der();
    CmsSignature read = CmsSignature.read(cms);
    assertThat(read.crls()).containsExactly(CRL);
    assertThat(read.ocspResponses()).containsExactly(OCSP.getEncoded());
    assertThat(read.check(Stage.digest(SCHEME)).faults()).isEmpty();
    read.crls().get(0)[0] = 0;
    assertThat(read.crls().get(0)[0]).isNotZero();
  }

  @Test
  void thoseOfAdobesAttributeToo() throws IOException {
    DERSequence archival =
        new DERSequence(
            new ASN1Encodable[] {
              new DERTaggedObject(true, 0, new DERSequence(crl())),
              new DERTaggedObject(true, 1, new DERSequence(OCSP))
            });
    CmsSignature read =
        CmsSignature.read(forged().with(ADOBE, archival).signedBy(KEY, SCHEME).der());
    assertThat(read.crls()).containsExactly(CRL);
    assertThat(read.ocspResponses()).containsExactly(OCSP.getEncoded());
    assertThat(read.check(Stage.digest(SCHEME)).faults()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsPassedOverAndSaid() throws IOException {
    byte[] cms =
        forged()
            .crls(crl(), new ASN1Integer(1), other(CMSObjectIdentifiers.data, OCSP))
            .with(ADOBE, new ASN1Integer(2))
            .signedBy(KEY, SCHEME)
            .der();
    CmsSignature read = CmsSignature.read(cms);
    assertThat(read.crls()).containsExactly(CRL);
    CmsCheck check = read.check(Stage.digest(SCHEME));
    assertThat(check.faults()).containsExactly(CmsFault.PART_UNREADABLE);
    assertThat(check.intact()).isTrue();
  }

  @Test
  void aCertificateThatCannotBeReadIsPassedOverAndSaid() throws IOException {
    byte[] cms =
        forged()
            .certificates(ASN1Sequence.getInstance(Stage.SIGNER.encoded()), new DERSequence(OCSP))
            .der();
    assertThat(CmsSignature.read(cms).certificates()).containsExactly(Stage.details(Stage.SIGNER));
    assertThat(Stage.faults(cms)).containsExactly(CmsFault.PART_UNREADABLE);
  }

  @Test
  void theRealAuthoritiesCertificatesAreEmbeddedUnaltered() {
    List<CertificateDetails> real = new ArrayList<>(TrustAnchors.builtIn().anchors());
    real.addAll(TrustAnchors.builtIn().intermediates());
    real.addAll(RealAgencies.all());
    byte[] cms = CmsMaker.pades().withChain(real).sign(Stage.digest(SCHEME), SCHEME, KEY);
    List<CertificateDetails> expected = new ArrayList<>(real);
    expected.add(Stage.details(Stage.SIGNER));
    assertThat(real).hasSizeGreaterThan(10);
    assertThat(CmsSignature.read(cms).certificates()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(Stage.faults(cms)).isEmpty();
  }
}
