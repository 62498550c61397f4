package vn.certproc.pki.revocation;

/** A list or a response as it came, nothing about it known yet. The bytes are not changed. */
record RevocationPiece(EvidenceKind kind, EvidenceOrigin origin, byte[] bytes) {}
