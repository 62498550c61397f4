package vn.certproc.agent;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import vn.certproc.agent.internal.FlatJson;
import vn.certproc.agent.internal.Keys;

/**
 * What a host's upload handler answers the agent, which posts the signed document as {@code
 * multipart/form-data} in the field {@link #FIELD}. Unlike the agent's own reply its status is yes
 * or no. Immutable and thread-safe.
 *
 * @param accepted whether the host took the document
 * @param message a sentence for the clerk; empty where there is nothing to say
 * @param fileName the name under which the host keeps it
 * @param fileServer where it lies
 */
public record UploadAnswer(
    boolean accepted, String message, Optional<String> fileName, Optional<String> fileServer) {

  /** The field of the form that holds the document. */
  public static final String FIELD = "uploadfile";

  /** Refuses null. */
  public UploadAnswer {
    requireNonNull(message, "message");
    requireNonNull(fileName, "fileName");
    requireNonNull(fileServer, "fileServer");
  }

  /**
   * The host took the document.
   *
   * @param fileName the name under which it keeps it
   * @param fileServer where it lies
   */
  public static UploadAnswer accepted(String fileName, String fileServer) {
    return new UploadAnswer(true, "", Optional.of(fileName), Optional.of(fileServer));
  }

  /**
   * The host did not take it.
   *
   * @param message why, in the clerk's language
   */
  public static UploadAnswer refused(String message) {
    return new UploadAnswer(false, message, Optional.empty(), Optional.empty());
  }

  /**
   * Reads an answer.
   *
   * @throws AgentException.Unreadable when it is no JSON object with a status that is yes or no
   */
  public static UploadAnswer read(String json) {
    FlatJson read = FlatJson.read(json, "UploadAnswer");
    return new UploadAnswer(
        read.flag(Keys.STATUS),
        read.text(Keys.MESSAGE).orElse(""),
        read.text(Keys.FILE),
        read.text(Keys.FILE_SERVER));
  }

  /** The answer as the agent takes it. */
  public String json() {
    return FlatJson.write(
        json -> {
          json.writeBooleanField(Keys.STATUS, accepted);
          json.writeStringField(Keys.MESSAGE, message);
          json.writeStringField(Keys.FILE, fileName.orElse(""));
          json.writeStringField(Keys.FILE_SERVER, fileServer.orElse(""));
        });
  }
}
