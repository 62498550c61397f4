package vn.certproc.pki.revocation.internal;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.SingleResp;
import vn.certproc.pki.internal.Asn1;
import vn.certproc.pki.revocation.EvidenceOrigin;

/**
 * A decoded response. What it says was signed by nobody in particular until {@link OcspJudge} has
 * looked.
 *
 * @param status 0 for successful, else the reason for the refusal (RFC 6960 §4.2.1)
 * @param basic what a successful one says
 * @param origin where it came from
 * @param nonce what was sent along when it was asked for
 */
record Ocsp(
    int status, Optional<BasicOCSPResp> basic, EvidenceOrigin origin, Optional<byte[]> nonce) {

  /** An OCSPResponse, or the BasicOCSPResponse that CAdES embeds alone; empty for other bytes. */
  static Optional<Ocsp> read(byte[] der, EvidenceOrigin origin, Optional<byte[]> nonce) {
    return Asn1.read(
        () -> {
          ASN1Sequence sequence = ASN1Sequence.getInstance(der);
          if (!(sequence.getObjectAt(0) instanceof ASN1Enumerated)) {
            BasicOCSPResponse alone = BasicOCSPResponse.getInstance(sequence);
            return new Ocsp(0, Optional.of(complete(alone)), origin, nonce);
          }
          OCSPResponse response = OCSPResponse.getInstance(sequence);
          int status = response.getResponseStatus().getIntValue();
          return new Ocsp(
              status,
              status == 0 ? Optional.of(basic(response.getResponseBytes())) : Optional.empty(),
              origin,
              nonce);
        });
  }

  /** Why there is no answer, by its name in RFC 6960 §4.2.1. */
  String statusName() {
    return switch (status) {
      case OCSPResponseStatus.MALFORMED_REQUEST -> "malformedRequest";
      case OCSPResponseStatus.INTERNAL_ERROR -> "internalError";
      case OCSPResponseStatus.TRY_LATER -> "tryLater";
      case OCSPResponseStatus.SIG_REQUIRED -> "sigRequired";
      case OCSPResponseStatus.UNAUTHORIZED -> "unauthorized";
      default -> Integer.toString(status);
    };
  }

  private static BasicOCSPResp basic(ResponseBytes bytes) {
    if (bytes == null
        || !bytes.getResponseType().equals(OCSPObjectIdentifiers.id_pkix_ocsp_basic)) {
      throw new IllegalArgumentException("no basic response");
    }
    return complete(BasicOCSPResponse.getInstance(bytes.getResponse().getOctets()));
  }

  /** Bouncy Castle decodes late: what is looked at is asked for here, where it may fail. */
  private static BasicOCSPResp complete(BasicOCSPResponse response) {
    BasicOCSPResp basic = new BasicOCSPResp(response);
    basic.getProducedAt();
    for (SingleResp each : basic.getResponses()) {
      each.getThisUpdate();
      each.getNextUpdate();
      each.getCertStatus();
    }
    return basic;
  }

  /** The signature over what it says. */
  static Optional<EvidenceSignature> signature(BasicOCSPResp basic) {
    return Asn1.read(
        () ->
            new EvidenceSignature(
                basic.getSignatureAlgorithmID(), basic.getTBSResponseData(), basic.getSignature()));
  }

  /** The certificates that came along. */
  static List<X509CertificateHolder> certificates(BasicOCSPResp basic) {
    return Asn1.read(() -> List.of(basic.getCerts())).orElse(List.of());
  }
}
