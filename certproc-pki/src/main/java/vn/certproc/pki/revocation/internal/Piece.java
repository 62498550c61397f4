package vn.certproc.pki.revocation.internal;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.certproc.pki.revocation.EvidenceKind;
import vn.certproc.pki.revocation.EvidenceOrigin;

/**
 * A list or a response as it came, nothing about it known yet. Its bytes are neither copied, as
 * lists are large, nor changed. Two are equal when kind, origin and bytes are.
 */
public final class Piece {

  private final EvidenceKind kind;
  private final EvidenceOrigin origin;
  private final byte[] bytes;

  /** Computed when it is asked for, as in a String; 0 before. */
  private int hash;

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Piece piece
        && hashCode() == piece.hashCode()
        && kind == piece.kind
        && origin == piece.origin
        && Arrays.equals(bytes, piece.bytes);
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = Arrays.hashCode(bytes);
      hash = known;
    }
    return known;
  }
}
