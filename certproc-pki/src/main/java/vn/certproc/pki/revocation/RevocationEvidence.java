package vn.certproc.pki.revocation;

import java.time.Instant;
import java.util.Optional;

/**
 * What a status rests upon: evidence whose signature holds. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param origin where it came from
 * @param thisUpdate the instant it speaks of
 * @param nextUpdate until when it may be relied upon, where it says so
 * @param issuer who signed it: the authority's name, or its responder's
 */
public record RevocationEvidence(
    EvidenceKind kind,
    EvidenceOrigin origin,
    Instant thisUpdate,
    Optional<Instant> nextUpdate,
    String issuer) {}
