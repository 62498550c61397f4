package vn.certproc.checks.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * Answers OCSP requests for an authority, well or, when asked to, badly. Immutable: each knob gives
 * another responder.
 *
 * @param authority whose certificates it answers for
 * @param signer who signs the answers: the authority, its delegate or somebody else
 * @param clock gives producedAt and thisUpdate
 * @param validity from thisUpdate to nextUpdate; none: no nextUpdate
 * @param nonce what becomes of the request's nonce
 * @param status the response status of RFC 6960 §4.2.1; other than 0: nothing else is in it
 * @param shift added to the serial number that is answered for; other than 0: a wrong certID
 * @param certificates whether the signer's certificates are in the answer
 * @param algorithm the JCA name of the signature
 */
public record OcspResponder(
    TestAuthority authority,
    TestKey signer,
    Supplier<Instant> clock,
    Optional<Duration> validity,
    Nonce nonce,
    int status,
    int shift,
    boolean certificates,
    String algorithm) {
  /** The purpose of a delegated responder (RFC 6960 §4.2.2.2). */
  public static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

  /** What becomes of a request's nonce. */
  public enum Nonce {
    /** It is repeated, as RFC 8954 wants. */
    ECHOED,
    /** Another one is sent. */
    WRONG,
    /** None is sent. */
    ABSENT
  }

  /** The authority's own: signs with its key, answers for seven days from now. */
  public static OcspResponder of(TestAuthority authority) {
    return new OcspResponder(
        authority,
        authority.asKey(),
        Instant::now,
        Optional.of(Duration.ofDays(7)),
        Nonce.ECHOED,
        OCSPRespBuilder.SUCCESSFUL,
        0,
        true,
        Signing.algorithm(authority.key()));
  }

  /** Signed by somebody else; a delegate has {@link #OCSP_SIGNING} from the authority. */
  public OcspResponder signedBy(TestKey other) {
    return new OcspResponder(
        authority,
        other,
        clock,
        validity,
        nonce,
        status,
        shift,
        certificates,
        Signing.algorithm(other.key()));
  }

  /** At this time, valid for so long (none: without nextUpdate). */
  public OcspResponder at(Supplier<Instant> time, Optional<Duration> span) {
    return new OcspResponder(
        authority, signer, time, span, nonce, status, shift, certificates, algorithm);
  }

  /** With this treatment of the nonce. */
  public OcspResponder nonce(Nonce treatment) {
    return new OcspResponder(
        authority, signer, clock, validity, treatment, status, shift, certificates, algorithm);
  }

  /** Only a status: 1 malformedRequest, 2 internalError, 3 tryLater, 6 unauthorized. */
  public OcspResponder status(int code) {
    return new OcspResponder(
        authority, signer, clock, validity, nonce, code, shift, certificates, algorithm);
  }

  /** Answers for another serial number than the one asked for. */
  public OcspResponder forAnotherSerial() {
    return new OcspResponder(
        authority, signer, clock, validity, nonce, status, 1, certificates, algorithm);
  }

  /** Without any certificate in the answer. */
  public OcspResponder withoutCertificates() {
    return new OcspResponder(
        authority, signer, clock, validity, nonce, status, shift, false, algorithm);
  }

  /** Signed with this algorithm (JCA name). */
  public OcspResponder signedWith(String jcaName) {
    return new OcspResponder(
        authority, signer, clock, validity, nonce, status, shift, certificates, jcaName);
  }

  /** An answer about this certificate that nobody asked for, as signatures embed it. */
  public byte[] answerFor(X509Certificate certificate) {
    try {
      CertificateID id =
          new CertificateID(
              Signing.digests().get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1)),
              Signing.holder(authority.certificate()),
              certificate.getSerialNumber());
      return answer(new OCSPReqBuilder().addRequest(id).build().getEncoded());
    } catch (OCSPException | IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a request (DER) is answered (DER). */
  public byte[] answer(byte[] request) {
    try {
      if (status != OCSPRespBuilder.SUCCESSFUL) {
        return new OCSPRespBuilder().build(status, null).getEncoded();
      }
      OCSPReq asked = new OCSPReq(request);
      BasicOCSPRespBuilder answers =
          new BasicOCSPRespBuilder(new RespID(Signing.subject(signer.certificate())));
      Date now = Date.from(clock.get());
      for (Req one : asked.getRequestList()) {
        answers.addResponse(id(one.getCertID()), status(one.getCertID()), now, next(), null);
      }
      nonce(asked).ifPresent(answers::setResponseExtensions);
      X509CertificateHolder[] chain =
          certificates
              ? signer.chain().stream().map(Signing::holder).toArray(X509CertificateHolder[]::new)
              : null;
      return new OCSPRespBuilder()
          .build(
              OCSPRespBuilder.SUCCESSFUL,
              answers.build(Signing.signer(algorithm, signer.key()), chain, now))
          .getEncoded();
    } catch (OCSPException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Date next() {
    return validity.map(span -> Date.from(clock.get().plus(span))).orElse(null);
  }

  private CertificateID id(CertificateID asked) {
    if (shift == 0) {
      return asked;
    }
    BigInteger other = asked.getSerialNumber().add(BigInteger.valueOf(shift));
    return CertificateID.deriveCertificateID(asked, other);
  }

  private CertificateStatus status(CertificateID asked) {
    BigInteger serial = asked.getSerialNumber();
    Optional<Revocation> revocation = authority.revocation(serial);
    if (revocation.isPresent()) {
      return new RevokedStatus(Date.from(revocation.get().at()), revocation.get().reason());
    }
    return authority.knows(serial) ? CertificateStatus.GOOD : new UnknownStatus();
  }

  private Optional<Extensions> nonce(OCSPReq asked) throws IOException {
    Extension given = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    return switch (nonce) {
      case ABSENT -> Optional.empty();
      case ECHOED -> Optional.ofNullable(given).map(Extensions::new);
      case WRONG ->
          Optional.of(
              new Extensions(
                  Extension.create(
                      OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                      false,
                      new DEROctetString(new byte[16]))));
    };
  }
}
