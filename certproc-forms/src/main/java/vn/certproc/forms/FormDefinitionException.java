package vn.certproc.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;

/** Something about the definitions of forms. */
public abstract sealed class FormDefinitionException extends CertprocException
    permits InvalidFormDefinitionException,
        UnreadableFormDefinitionException,
        UndefinedFormException,
        UnknownFormException {

  private static final long serialVersionUID = 1L;

  FormDefinitionException(List<Fault> faults, @Nullable Throwable cause) {
    super(faults, cause);
  }
}
