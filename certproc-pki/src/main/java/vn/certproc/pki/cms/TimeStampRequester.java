package vn.certproc.pki.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.pki.cms.internal.CmsAssembler;
import vn.certproc.pki.cms.internal.Digests;
import vn.certproc.pki.internal.Asn1;

/**
 * Has one signature stamped (RFC 3161 §2.4): asks over SHA-256, which every authority knows, with a
 * nonce and for the certificate; takes no answer that it has not verified.
 */
final class TimeStampRequester {

  private static final SignatureScheme DIGEST = SignatureScheme.RSA_PKCS1_SHA256;
  private static final int NONCE_BITS = 64;
  private static final int MOST_TEXT = 200;

  private TimeStampRequester() {}

  /** The token, a ContentInfo. */
  static byte[] stamp(TimeStampAuthority authority, byte[] signature) {
    BigInteger nonce = new BigInteger(NONCE_BITS, new SecureRandom()).setBit(NONCE_BITS);
    MessageImprint imprint =
        new MessageImprint(Digests.identifier(DIGEST), Digests.digest(DIGEST, signature));
    TimeStampReq request =
        new TimeStampReq(imprint, null, new ASN1Integer(nonce), ASN1Boolean.TRUE, null);
    byte[] token = token(ask(authority, CmsAssembler.der(request)));
    verify(token, signature, nonce);
    return token;
  }

  private static byte[] ask(TimeStampAuthority authority, byte[] request) {
    try {
      return authority.stamp(request);
    } catch (IOException e) {
      throw CmsException.NotStamped.of("cms-time-stamp-unreachable", Map.of(), e);
    }
  }

  private static byte[] token(byte[] answer) {
    if (answer.length > CmsSignature.MAX_BYTES) {
      throw noResponse();
    }
    TimeStampResp response =
        Asn1.read(() -> TimeStampResp.getInstance(answer))
            .orElseThrow(TimeStampRequester::noResponse);
    int status = Asn1.read(() -> response.getStatus().getStatus().intValueExact()).orElse(-1);
    if (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
      throw CmsException.NotStamped.of(
          "cms-time-stamp-rejected",
          Map.of("status", Integer.toString(status), "text", text(response.getStatus())),
          null);
    }
    return Optional.ofNullable(response.getTimeStampToken())
        .flatMap(token -> Asn1.read(token::getEncoded))
        .orElseThrow(TimeStampRequester::noResponse);
  }

  /** What the authority wrote, made safe to show; a dash where it wrote nothing. */
  private static String text(PKIStatusInfo status) {
    return Optional.ofNullable(status.getStatusString())
        .filter(texts -> texts.size() > 0)
        .map(texts -> Asn1.text(texts.getStringAtUTF8(0)))
        .map(text -> text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text)
        .filter(text -> !text.isEmpty())
        .orElse("-");
  }

  private static void verify(byte[] token, byte[] signature, BigInteger nonce) {
    TimeStamp stamp = read(token, signature);
    List<Fault> reasons = new ArrayList<>();
    for (CmsFault each : stamp.faults()) {
      if (each.breaks()) {
        reasons.add(new Fault(each.code(), Where.nowhere(), Map.of(), each.text()));
      }
    }
    if (!stamp.nonce().equals(Optional.of(nonce))) {
      reasons.add(Fault.of("cms-time-stamp-nonce", Where.nowhere()));
    }
    if (!reasons.isEmpty()) {
      throw unusable(reasons);
    }
  }

  private static TimeStamp read(byte[] token, byte[] signature) {
    try {
      return TimeStamps.read(token, Optional.of(signature));
    } catch (CmsException.Unreadable e) {
      throw unusable(e.faults());
    }
  }

  private static CmsException.NotStamped noResponse() {
    return CmsException.NotStamped.of("cms-time-stamp-no-response", List.of());
  }

  private static CmsException.NotStamped unusable(List<Fault> reasons) {
    return CmsException.NotStamped.of("cms-time-stamp-unusable", reasons);
  }
}
