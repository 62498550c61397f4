package vn.certproc.pki.cms;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.cms.internal.AttributeSet;
import vn.certproc.pki.cms.internal.Certificates;
import vn.certproc.pki.cms.internal.Digests;
import vn.certproc.pki.cms.internal.TimeStampInfo;
import vn.certproc.pki.internal.Asn1;

/** Reads and computes time-stamp tokens (RFC 3161 §2.4.2). */
final class TimeStamps {

  /** Re-stamping adds one in years; a bound keeps what a hostile file costs small. */
  private static final int MOST = 10;

  private TimeStamps() {}

  /**
   * The stamps over a signature.
   *
   * @param faults takes what could not be read
   */
  static List<TimeStamp> over(byte[] signature, @Nullable ASN1Set unsigned, Set<CmsFault> faults) {
    List<TimeStamp> read = new ArrayList<>();
    List<ASN1Encodable> values =
        AttributeSet.of(unsigned).all(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    if (values.size() > MOST) {
      faults.add(CmsFault.TIME_STAMP_UNREADABLE);
    }
    for (ASN1Encodable value : values.subList(0, Math.min(MOST, values.size()))) {
      one(value, signature)
          .ifPresentOrElse(read::add, () -> faults.add(CmsFault.TIME_STAMP_UNREADABLE));
    }
    return read;
  }

  private static Optional<TimeStamp> one(ASN1Encodable value, byte[] signature) {
    try {
      return Asn1.read(() -> value.toASN1Primitive().getEncoded())
          .map(token -> read(token, Optional.of(signature)));
    } catch (CmsException.Unreadable notAToken) {
      return Optional.empty();
    }
  }

  /**
   * A token, computed.
   *
   * @param signature the value that it shall be over; empty for one that stands alone
   */
  static TimeStamp read(byte[] token, Optional<byte[]> signature) {
    CmsParts parts = CmsReader.readToken(token);
    byte[] content =
        parts
            .content()
            .filter(inside -> parts.contentType().equals(PKCSObjectIdentifiers.id_ct_TSTInfo))
            .orElseThrow(TimeStamps::unreadable);
    TimeStampInfo info = Asn1.read(() -> info(content)).orElseThrow(TimeStamps::unreadable);
    EnumSet<CmsFault> faults = EnumSet.noneOf(CmsFault.class);
    byte[] digest =
        Digests.digester(parts.digestAlgorithm())
            .map(digester -> digester.digest(content))
            .orElse(new byte[0]);
    faults.addAll(SignatureMath.check(parts, digest, true).faults());
    if (Digests.weak(info.algorithm())) {
      faults.add(CmsFault.DIGEST_WEAK);
    }
    if (parts.signer().filter(signer -> !stamps(signer)).isPresent()) {
      faults.add(CmsFault.TIME_STAMP_USAGE);
    }
    boolean covers = signature.filter(value -> covers(info, value)).isPresent();
    if (signature.isPresent() && !covers) {
      faults.add(CmsFault.TIME_STAMP_ELSEWHERE);
    }
    return new TimeStamp(info, new CmsSignature(parts), covers, List.copyOf(faults));
  }

  private static CmsException.Unreadable unreadable() {
    return CmsException.Unreadable.of("cms-time-stamp-unreadable");
  }

  private static TimeStampInfo info(byte[] content) throws IOException {
    TSTInfo info = TSTInfo.getInstance(content);
    return new TimeStampInfo(
        time(info),
        info.getPolicy().getId(),
        info.getMessageImprint().getHashAlgorithm().getAlgorithm(),
        info.getMessageImprint().getHashedMessage(),
        Optional.ofNullable(info.getNonce()).map(nonce -> nonce.getValue()));
  }

  private static Instant time(TSTInfo info) throws IOException {
    try {
      return info.getGenTime().getDate().toInstant();
    } catch (ParseException e) {
      throw new IOException("no time that can be read", e);
    }
  }

  private static boolean covers(TimeStampInfo info, byte[] signature) {
    return Digests.digester(info.algorithm())
        .filter(digester -> Arrays.equals(digester.digest(signature), info.imprint()))
        .isPresent();
  }

  /** For stamping alone, and said critically (RFC 3161 §2.3). */
  private static boolean stamps(CertificateDetails signer) {
    X509CertificateHolder holder = Certificates.holder(signer);
    Extension usage = holder.getExtension(Extension.extendedKeyUsage);
    return usage != null
        && usage.isCritical()
        && Asn1.read(() -> ExtendedKeyUsage.fromExtensions(holder.getExtensions()))
            .filter(purposes -> purposes.size() == 1)
            .filter(purposes -> purposes.hasKeyPurposeId(KeyPurposeId.id_kp_timeStamping))
            .isPresent();
  }
}
