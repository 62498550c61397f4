package vn.certproc.forms.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;

/** A list cannot be written or read. */
public abstract sealed class SheetException extends CertprocException
    permits InvalidSheetException, UnreadableSheetException {

  private static final long serialVersionUID = 1L;

  SheetException(List<Fault> faults, @Nullable Throwable cause) {
    super(faults, cause);
  }
}
