package vn.certproc.checks.authority;

import java.math.BigInteger;
import java.time.Instant;

/**
 * A certificate taken back.
 *
 * @param serial its serial number
 * @param at since when
 * @param reason the CRLReason of RFC 5280 §5.3.1, such as 1 for keyCompromise
 */
public record Revocation(BigInteger serial, Instant at, int reason) {}
