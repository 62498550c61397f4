package vn.certproc.pki.revocation.internal;

import java.util.Optional;
import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.EvidenceOrigin;

/**
 * A list or a response as it came, nothing about it known yet. Its bytes are neither copied, as
 * lists are large, nor changed.
 */
public final class Piece {

  private final EvidenceKind kind;
  private final EvidenceOrigin origin;
  private final byte[] bytes;

  /**
   * A piece.
   *
   * @param kind which of the two it should be
   * @param origin where it came from
   * @param bytes it
   */
  public Piece(EvidenceKind kind, EvidenceOrigin origin, byte[] bytes) {
    this.kind = kind;
    this.origin = origin;
    this.bytes = bytes;
  }

  /** Whether it is what it should be. */
  public boolean isReadable() {
    return kind == EvidenceKind.CRL
        ? Crl.read(bytes, origin).isPresent()
        : Ocsp.read(bytes, origin, Optional.empty()).isPresent();
  }

  EvidenceKind kind() {
    return kind;
  }

  EvidenceOrigin origin() {
    return origin;
  }

  byte[] bytes() {
    return bytes;
  }
}
