package vn.certproc.checks.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;

/**
 * Answers time-stamp requests, well or, when asked to, badly. Immutable: each knob gives another.
 *
 * @param signer who signs the stamps, with the purpose {@link #TIME_STAMPING}
 * @param clock gives genTime
 * @param faults what is wrong with the answers
 */
public record TimeStamper(TestKey signer, Supplier<Instant> clock, Set<Fault> faults) {
  /** The purpose of a time-stamp authority (RFC 3161 §2.3). */
  public static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

  /** What can be wrong with a stamp. */
  public enum Fault {
    /** Another nonce than the request's. */
    WRONG_NONCE,
    /** No nonce though one was asked for. */
    NO_NONCE,
    /** A stamp over another hash. */
    WRONG_IMPRINT,
    /** The status "rejection", and no stamp. */
    REJECTED,
    /** Without certificates, though they were asked for. */
    NO_CERTIFICATES,
    /** The signature over the stamp does not hold. */
    BROKEN_SIGNATURE,
    /** Not DER at all. */
    GARBAGE
  }

  public TimeStamper {
    faults = Set.copyOf(faults);
  }

  /** With a fresh certificate from the authority, its only purpose time stamping. */
  public static TimeStamper of(TestAuthority authority, Supplier<Instant> clock) {
    TestKey key =
        authority.leaf("CN=Test Time Stamp Authority").extendedKeyUsage(TIME_STAMPING).issue();
    return new TimeStamper(key, clock, Set.of());
  }

  /** Signed by somebody else, for instance without the purpose. */
  public TimeStamper signedBy(TestKey other) {
    return new TimeStamper(other, clock, faults);
  }

  /** With one more fault. */
  public TimeStamper with(Fault fault) {
    EnumSet<Fault> all = EnumSet.of(fault);
    all.addAll(faults);
    return new TimeStamper(signer, clock, all);
  }

  /** What a request (DER) is answered (DER). */
  public byte[] answer(byte[] request) {
    try {
      if (faults.contains(Fault.GARBAGE)) {
        return new byte[] {1, 2, 3};
      }
      if (faults.contains(Fault.REJECTED)) {
        PKIStatusInfo no =
            new PKIStatusInfo(
                PKIStatus.rejection, null, new PKIFailureInfo(PKIFailureInfo.badRequest));
        return new DERSequence(no).getEncoded();
      }
      TimeStampReq asked = TimeStampReq.getInstance(request);
      boolean certificates =
          asked.getCertReq() != null
              && asked.getCertReq().isTrue()
              && !faults.contains(Fault.NO_CERTIFICATES);
      ContentInfo token =
          StampToken.of(
              signer,
              info(asked).getEncoded(),
              certificates,
              faults.contains(Fault.BROKEN_SIGNATURE));
      return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), token).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private TSTInfo info(TimeStampReq asked) {
    MessageImprint imprint = asked.getMessageImprint();
    if (faults.contains(Fault.WRONG_IMPRINT)) {
      byte[] other = imprint.getHashedMessage().clone();
      other[0] ^= 1;
      imprint = new MessageImprint(imprint.getHashAlgorithm(), other);
    }
    ASN1Integer nonce = asked.getNonce();
    if (faults.contains(Fault.WRONG_NONCE)) {
      nonce = new ASN1Integer(BigInteger.TEN);
    } else if (faults.contains(Fault.NO_NONCE)) {
      nonce = null;
    }
    return new TSTInfo(
        asked.getReqPolicy() == null ? POLICY : asked.getReqPolicy(),
        imprint,
        new ASN1Integer(Signing.serial()),
        new ASN1GeneralizedTime(Date.from(clock.get())),
        null,
        null,
        nonce,
        null,
        null);
  }
}
