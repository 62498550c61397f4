package vn.certproc.pki.revocation.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.internal.PemBlock;
import vn.certproc.pki.internal.PemScanner;
import vn.certproc.pki.internal.TextDecoder;
import vn.certproc.pki.revocation.EvidenceOrigin;

/**
 * A decoded list. What it says was signed by nobody in particular until {@link CrlJudge} has
 * looked.
 *
 * @param content the list
 * @param origin where it came from
 * @param issuer the name it was issued under
 * @param times what time it speaks of
 * @param memo what was found out about it
 */
record Crl(
    CertificateList content, EvidenceOrigin origin, X500Name issuer, Times times, CrlMemo memo) {

  /** ISO/IEC 9594-8 §9.5.2.8. */
  private static final ASN1ObjectIdentifier EXPIRED_CERTS = new ASN1ObjectIdentifier("2.5.29.60");

  private static final int SEQUENCE = 0x30;

  /** The list in these bytes, DER or PEM; empty where there is none. */
  static Optional<Crl> read(byte[] bytes, EvidenceOrigin origin) {
    return der(bytes).flatMap(der -> Asn1.read(() -> decode(der, origin)));
  }

  private static Optional<byte[]> der(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] == SEQUENCE) {
      return Optional.of(bytes);
    }
    List<PemBlock> blocks = PemScanner.scan(TextDecoder.decode(bytes));
    return blocks.stream()
        .filter(block -> block.label().endsWith("CRL"))
        .findFirst()
        .flatMap(PemBlock::content);
  }

  private static Crl decode(byte[] der, EvidenceOrigin origin) {
    CertificateList list = CertificateList.getInstance(der);
    Times times =
        new Times(
            list.getThisUpdate().getDate().toInstant(),
            list.getNextUpdate() == null
                ? Optional.empty()
                : Times.instant(list.getNextUpdate().getDate()),
            kept(list.getTBSCertList().getExtensions()));
    return new Crl(list, origin, list.getIssuer(), times, new CrlMemo());
  }

  private static Optional<Instant> kept(@Nullable Extensions extensions) {
    return extensions == null || extensions.getExtension(EXPIRED_CERTS) == null
        ? Optional.empty()
        : time(extensions.getExtensionParsedValue(EXPIRED_CERTS));
  }

  /** The moment of a GeneralizedTime; empty where it is none. */
  static Optional<Instant> time(ASN1Encodable value) {
    return Asn1.read(
        () -> {
          try {
            return ASN1GeneralizedTime.getInstance(value).getDate().toInstant();
          } catch (ParseException e) {
            throw new IllegalArgumentException("no time", e);
          }
        });
  }

  /** How it is signed; the algorithm stands inside the signed part too, and must be the same. */
  Optional<AlgorithmIdentifier> algorithm() {
    return Optional.of(content.getSignatureAlgorithm())
        .filter(content.getTBSCertList().getSignature()::equals);
  }

  /** Whether this key signed it. */
  boolean signedBy(SubjectPublicKeyInfo key) {
    return algorithm().isPresent()
        && memo.signedBy(key, each -> Asn1.read(() -> signature().holds(each)).orElse(false));
  }

  private EvidenceSignature signature() throws IOException {
    return new EvidenceSignature(
        content.getSignatureAlgorithm(),
        content.getTBSCertList().getEncoded(ASN1Encoding.DER),
        content.getSignature().getOctets());
  }

  /** What its entries say about a serial number. */
  CrlMemo.Search search(BigInteger serial) {
    return memo.search(content, serial);
  }

  /** An extension of the list. */
  Optional<Extension> extension(ASN1ObjectIdentifier type) {
    Extensions all = content.getTBSCertList().getExtensions();
    return all == null ? Optional.empty() : Optional.ofNullable(all.getExtension(type));
  }

  /** The object identifiers of the extensions that must be understood. */
  List<ASN1ObjectIdentifier> critical() {
    Extensions all = content.getTBSCertList().getExtensions();
    return all == null ? List.of() : List.of(all.getCriticalExtensionOIDs());
  }
}
