package vn.certproc.forms;

import java.util.List;
import vn.certproc.api.error.Fault;

/**
 * Definitions are wrong. {@link #faults()} holds all that was found in all files, each with file,
 * line and column; the codes begin with {@code form-}.
 */
public final class InvalidFormDefinitionException extends FormDefinitionException {

  private static final long serialVersionUID = 1L;

  /**
   * Wrong definitions.
   *
   * @param faults at least one
   */
  public InvalidFormDefinitionException(List<Fault> faults) {
    super(faults, null);
  }
}
