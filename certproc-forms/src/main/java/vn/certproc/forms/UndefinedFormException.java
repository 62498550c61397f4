package vn.certproc.forms;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Messages;
import vn.certproc.api.error.Where;
import vn.certproc.api.text.Text;

/** There is such a form, but nobody could define it ({@code form-undefined}); told with the why. */
public final class UndefinedFormException extends FormDefinitionException {

  private static final long serialVersionUID = 1L;

  /**
   * An undefined form.
   *
   * @param form which, and why
   */
  public UndefinedFormException(UndefinedForm form) {
    super(List.of(fault(form)), null);
  }

  private static Fault fault(UndefinedForm form) {
    Map<String, String> vietnamese = Map.of("id", form.id(), "reason", form.reason().vi());
    Map<String, String> english = Map.of("id", form.id(), "reason", form.reason().en());
    Text text =
        new Text(
            Messages.text("form-undefined", vietnamese).vi(),
            Messages.text("form-undefined", english).en());
    return new Fault("form-undefined", Where.nowhere(), vietnamese, text);
  }
}
