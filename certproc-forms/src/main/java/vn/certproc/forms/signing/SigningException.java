package vn.certproc.forms.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;

/**
 * A document was not signed; nothing of a signature was handed out. A file that is no readable PDF
 * is {@link vn.certproc.forms.UnreadablePdfException} instead; what the key's place or the
 * time-stamp authority refuses comes as their own exception.
 */
public abstract sealed class SigningException extends CertprocException
    permits SigningRefusedException, SignatureMismatchException, PendingSignatureException {

  private static final long serialVersionUID = 1L;

  SigningException(List<Fault> faults, @Nullable Throwable cause) {
    super(faults, cause);
  }
}
