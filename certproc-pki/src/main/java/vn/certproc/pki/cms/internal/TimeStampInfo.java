package vn.certproc.pki.cms.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** The decoded TSTInfo (RFC 3161 §2.4.2). Its users must not change the array. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record TimeStampInfo(
    Instant time,
    String policy,
    ASN1ObjectIdentifier algorithm,
    byte[] imprint,
    Optional<BigInteger> nonce) {}
