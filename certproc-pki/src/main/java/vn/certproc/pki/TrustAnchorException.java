package vn.certproc.pki;

import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.Fault;

/**
 * The built-in authorities cannot be used: {@code anchor-list-damaged} when the list cannot be
 * read, {@code anchor-missing} when it names a file that is not there, {@code anchor-mismatch} when
 * a file is not the one whose SHA-256 the list holds.
 */
public final class TrustAnchorException extends PkiException {

  private static final long serialVersionUID = 1L;

  /**
   * Anchors that cannot be used.
   *
   * @param fault which one and why
   * @param cause the reader's own error, or null where there is none
   */
  public TrustAnchorException(Fault fault, @Nullable Throwable cause) {
    super(fault, cause);
  }
}
