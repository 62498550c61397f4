package vn.certproc.pki;

import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.Fault;

/**
 * A file is no certificate. The code says what it is instead, where that can be told ({@code
 * certificate-is-private-key}, {@code certificate-is-pdf} …) or what is wrong with it ({@code
 * certificate-file-empty}, {@code certificate-file-truncated} …); the sentence says what to do.
 * Nothing of the file's content is ever part of it.
 */
public final class NotACertificateException extends PkiException {

  private static final long serialVersionUID = 1L;

  /**
   * A file that is no certificate.
   *
   * @param fault what it is, where, and what to do
   * @param cause the decoder's own error, or null where there is none
   */
  public NotACertificateException(Fault fault, @Nullable Throwable cause) {
    super(fault, cause);
  }
}
