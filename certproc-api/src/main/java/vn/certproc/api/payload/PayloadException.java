package vn.certproc.api.payload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;

/** A payload could not be used. */
public abstract sealed class PayloadException extends CertprocException
    permits InvalidPayloadException, UnreadablePayloadException {

  private static final long serialVersionUID = 1L;

  /** For the family. */
  PayloadException(List<Fault> faults, @Nullable Throwable cause) {
    super(faults, cause);
  }
}
