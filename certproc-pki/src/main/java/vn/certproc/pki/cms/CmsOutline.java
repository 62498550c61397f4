package vn.certproc.pki.cms;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import vn.certproc.pki.cms.internal.BerOutline;
import vn.certproc.pki.internal.Asn1;

/**
 * The SignedData of bytes of unknown origin, within its bounds; its parts are not decoded yet.
 *
 * @param der whether the bytes are DER
 */
record CmsOutline(SignedData data, boolean der) {

  /** Checks size, outline and bounds, in this order. */
  static CmsOutline of(byte[] bytes) {
    if (bytes.length > CmsSignature.MAX_BYTES) {
      throw CmsException.Unreadable.of(
          "cms-too-large", Map.of("max", Integer.toString(CmsSignature.MAX_BYTES)));
    }
    OptionalInt length = BerOutline.length(bytes, CmsSignature.MAX_BYTES);
    if (length.isEmpty()) {
      throw CmsException.Unreadable.of("cms-unreadable");
    }
    if (length.getAsInt() < bytes.length) {
      throw CmsException.Unreadable.of("cms-trailing-bytes");
    }
    ASN1Primitive whole = decoded(() -> ASN1Primitive.fromByteArray(bytes));
    ContentInfo info = decoded(() -> ContentInfo.getInstance(whole));
    if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
      throw CmsException.Unreadable.of("cms-not-signed-data");
    }
    SignedData data = decoded(() -> SignedData.getInstance(info.getContent()));
    bound(data);
    return new CmsOutline(data, decoded(() -> isDer(whole, bytes)));
  }

  /** What could be decoded. */
  static <T> T decoded(Asn1.Reading<T> reading) {
    return Asn1.read(reading).orElseThrow(() -> CmsException.Unreadable.of("cms-unreadable"));
  }

  private static boolean isDer(ASN1Primitive whole, byte[] bytes) throws IOException {
    return Arrays.equals(whole.getEncoded(ASN1Encoding.DER), bytes);
  }

  private static void bound(SignedData data) {
    int signers = data.getSignerInfos().size();
    if (signers != 1) {
      throw CmsException.Unreadable.of(
          "cms-signer-count", Map.of("count", Integer.toString(signers)));
    }
    ASN1Set certificates = data.getCertificates();
    if (certificates != null && certificates.size() > CmsSignature.MAX_CERTIFICATES) {
      throw CmsException.Unreadable.of(
          "cms-too-many-certificates",
          Map.of("max", Integer.toString(CmsSignature.MAX_CERTIFICATES)));
    }
  }
}
