package vn.certproc.api.error;

import java.util.Map;

/**
 * A value of the model was built wrong: a tax code with a false check digit, an organisation
 * without a name. The code names the rule; the offending value is not part of the message where it
 * may be personal.
 */
public final class InvalidValueException extends CertprocException {

  private static final long serialVersionUID = 1L;

  /**
   * An invalid value.
   *
   * @param code the rule's code, such as {@code tax-code-check-digit}
   * @param field the name of the field or type
   * @param arguments what the sentence needs; never a personal number
   */
  public InvalidValueException(String code, String field, Map<String, String> arguments) {
    super(Fault.of(code, Where.at(field), arguments), null);
  }

  /** An invalid value whose sentence takes no argument. */
  public InvalidValueException(String code, String field) {
    this(code, field, Map.of());
  }
}
