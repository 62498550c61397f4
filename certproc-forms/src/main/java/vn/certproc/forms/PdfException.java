package vn.certproc.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;

/** A PDF cannot be written or read. */
public abstract sealed class PdfException extends CertprocException
    permits UnprintableTextException, UnreadablePdfException {

  private static final long serialVersionUID = 1L;

  PdfException(List<Fault> faults, @Nullable Throwable cause) {
    super(faults, cause);
  }
}
