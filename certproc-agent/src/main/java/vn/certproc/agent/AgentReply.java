package vn.certproc.agent;

import java.util.Optional;
import vn.certproc.agent.internal.FlatJson;
import vn.certproc.agent.internal.Keys;

/**
 * What the agent tells the clerk's browser when it is done. It is a claim of the clerk's machine:
 * what counts is what the upload handler got and {@link ReturnedDocument} says of it. Immutable and
 * thread-safe.
 *
 * @param status 0 where the document was signed and uploaded; any other number where not, as when
 *     the clerk turned away
 * @param message the agent's sentence for the clerk; empty where it has none
 * @param fileName the name of the signed document, as the upload handler answered
 * @param fileServer where it lies, as the upload handler answered
 */
public record AgentReply(
    long status, String message, Optional<String> fileName, Optional<String> fileServer) {

  /**
   * Reads a reply.
   *
   * @param json the one message that the WebSocket gave
   * @throws AgentException.Unreadable when it is no JSON object with a status that is a number
   */
  public static AgentReply read(String json) {
    FlatJson read = FlatJson.read(json, "AgentReply");
    return new AgentReply(
        read.number(Keys.STATUS),
        read.text(Keys.MESSAGE).orElse(""),
        read.text(Keys.FILE),
        read.text(Keys.FILE_SERVER));
  }

  /** Whether the agent says that it signed. */
  public boolean signed() {
    return status == 0;
  }

  /** The reply as the agent writes it; for whoever plays its part in a test. */
  public String json() {
    return FlatJson.write(
        json -> {
          json.writeNumberField(Keys.STATUS, status);
          json.writeStringField(Keys.MESSAGE, message);
          json.writeStringField(Keys.FILE, fileName.orElse(""));
          json.writeStringField(Keys.FILE_SERVER, fileServer.orElse(""));
        });
  }

  /** The status alone. */
  @Override
  public String toString() {
    return "AgentReply[" + status + "]";
  }
}
