package vn.certproc.forms;

import java.io.IOException;
import java.util.List;
import vn.certproc.api.error.Fault;

/** A file or folder of definitions cannot be read ({@code form-folder-unreadable}). */
public final class UnreadableFormDefinitionException extends FormDefinitionException {

  private static final long serialVersionUID = 1L;

  /**
   * An unreadable file or folder.
   *
   * @param fault which
   * @param cause why
   */
  public UnreadableFormDefinitionException(Fault fault, IOException cause) {
    super(List.of(fault), cause);
  }
}
