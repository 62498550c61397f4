package vn.certproc.forms;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** There is no form of that id ({@code form-unknown}); the sentence names those there are. */
public final class UnknownFormException extends FormDefinitionException {

  private static final long serialVersionUID = 1L;

  /**
   * An unknown id.
   *
   * @param id what was asked for
   * @param known the ids there are
   */
  public UnknownFormException(String id, List<String> known) {
    super(
        List.of(
            Fault.of(
                "form-unknown",
                Where.nowhere(),
                Map.of("id", id, "known", String.join(", ", known)))),
        null);
  }
}
