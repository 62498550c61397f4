package vn.certproc.pki.cms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.internal.AttributeSet;
import vn.certproc.pki.cms.internal.Certificates;
import vn.certproc.pki.cms.internal.Digests;
import vn.certproc.pki.internal.Asn1;

/**
 * Which certificate the signed attributes name: by digest in SigningCertificateV2 (RFC 5035 §3) or
 * the older SigningCertificate (RFC 2634 §5.4), the first of each. Immutable.
 */
final class CertificateBinding {

  private final List<ESSCertIDv2> named;
  private final boolean readable;
  private final boolean bySha1Alone;

  private CertificateBinding(List<ESSCertIDv2> named, boolean readable, boolean bySha1Alone) {
    this.named = List.copyOf(named);
    this.readable = readable;
    this.bySha1Alone = bySha1Alone;
  }

  /** Those of a signer. One that cannot be read, or stands twice, names no certificate at all. */
  static CertificateBinding of(AttributeSet signed) {
    ASN1ObjectIdentifier newer = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
    ASN1ObjectIdentifier older = PKCSObjectIdentifiers.id_aa_signingCertificate;
    List<ESSCertIDv2> named = new ArrayList<>();
    signed.one(newer).flatMap(CertificateBinding::newer).ifPresent(named::add);
    signed.one(older).flatMap(CertificateBinding::older).ifPresent(named::add);
    long present = Stream.of(newer, older).filter(signed::has).count();
    return new CertificateBinding(named, named.size() == present, !signed.has(newer));
  }

  private static Optional<ESSCertIDv2> newer(ASN1Encodable value) {
    // Bouncy Castle answers null for what is no sequence.
    return Asn1.read(() -> SigningCertificateV2.getInstance(value))
        .flatMap(named -> Asn1.read(() -> named.getCerts()[0]));
  }

  private static Optional<ESSCertIDv2> older(ASN1Encodable value) {
    return Asn1.read(() -> ESSCertIDv2.from(SigningCertificate.getInstance(value).getCerts()[0]));
  }

  /** Whether no attribute names any certificate. */
  boolean absent() {
    return readable && named.isEmpty();
  }

  /** Whether every attribute that there is names this one, and there is at least one. */
  boolean names(CertificateDetails certificate) {
    return readable
        && !named.isEmpty()
        && named.stream().allMatch(each -> matches(each, certificate));
  }

  /** What is to be said, given the signer's certificate. */
  Optional<CmsFault> fault(CertificateDetails certificate) {
    if (absent()) {
      return Optional.of(CmsFault.CERTIFICATE_UNBOUND);
    }
    if (!readable) {
      return Optional.of(CmsFault.ATTRIBUTE_UNREADABLE);
    }
    if (!names(certificate)) {
      return Optional.of(CmsFault.CERTIFICATE_SUBSTITUTED);
    }
    return bySha1Alone ? Optional.of(CmsFault.CERTIFICATE_BOUND_BY_SHA1) : Optional.empty();
  }

  private static boolean matches(ESSCertIDv2 id, CertificateDetails certificate) {
    return Asn1.read(
            () ->
                Digests.digester(id.getHashAlgorithm().getAlgorithm())
                        .map(digester -> digester.digest(certificate.der()))
                        .filter(digest -> java.util.Arrays.equals(digest, id.getCertHash()))
                        .isPresent()
                    && (id.getIssuerSerial() == null
                        || issued(id.getIssuerSerial(), Certificates.holder(certificate))))
        .orElse(false);
  }

  private static boolean issued(IssuerSerial named, X509CertificateHolder certificate) {
    GeneralName[] names = named.getIssuer().getNames();
    return names.length == 1
        && names[0].getTagNo() == GeneralName.directoryName
        && X500Name.getInstance(names[0].getName()).equals(certificate.getIssuer())
        && named.getSerial().getValue().equals(certificate.getSerialNumber());
  }
}
