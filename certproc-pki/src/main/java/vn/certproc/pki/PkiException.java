package vn.certproc.pki;

import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;

/** Every error that this module raises on purpose. */
public abstract sealed class PkiException extends CertprocException
    permits NotACertificateException,
        TrustAnchorException,
        CertificateRequestException,
        Pkcs12Exception {

  private static final long serialVersionUID = 1L;

  PkiException(Fault fault, @Nullable Throwable cause) {
    super(fault, cause);
  }
}
