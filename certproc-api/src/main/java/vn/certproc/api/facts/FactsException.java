package vn.certproc.api.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;

/** A facts document cannot be used. */
public abstract sealed class FactsException extends CertprocException
    permits UnreadableFactsException, InvalidFactsException {

  private static final long serialVersionUID = 1L;

  FactsException(List<Fault> faults, @Nullable Throwable cause) {
    super(faults, cause);
  }
}
