package vn.certproc.pki.revocation.internal;

import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.EvidenceOrigin;

/**
 * A list or a response as it came, nothing about it known yet.
 *
 * @param kind which of the two it should be
 * @param origin where it came from
 * @param bytes it; not copied and not changed
 */
public record Piece(EvidenceKind kind, EvidenceOrigin origin, byte[] bytes) {}
