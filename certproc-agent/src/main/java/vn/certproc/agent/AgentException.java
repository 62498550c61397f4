package vn.certproc.agent;

import java.util.Map;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * Every error that this module raises on purpose. Nothing of a message's values is part of it: they
 * may hold a session.
 */
public abstract sealed class AgentException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private AgentException(Fault fault) {
    super(fault, null);
  }

  /**
   * A message is not what the agent or a handler says: {@code agent-no-object} (no JSON object),
   * {@code agent-too-long}, {@code agent-key-missing}.
   */
  public static final class Unreadable extends AgentException {
    private static final long serialVersionUID = 1L;

    /**
     * An unreadable message.
     *
     * @param code the code
     * @param source which message, for the place
     * @param arguments what the sentence needs
     */
    public Unreadable(String code, String source, Map<String, String> arguments) {
      super(Fault.of(code, Where.in(source), arguments));
    }
  }

  /**
   * A request that the agent could not carry out: {@code agent-address} (no http or https address),
   * {@code agent-number-missing} (a document is issued without its number).
   */
  public static final class Unsuitable extends AgentException {
    private static final long serialVersionUID = 1L;

    Unsuitable(String code, String field) {
      super(Fault.of(code, Where.at(field), Map.of("field", field)));
    }
  }
}
