package vn.certproc.agent;

import static java.util.Objects.requireNonNull;

/**
 * Something that the host gives with a document and the agent hands on. Immutable and thread-safe.
 *
 * @param key its name
 * @param value its text; may be empty
 */
public record AgentMetaData(String key, String value) {

  /** Refuses null. */
  public AgentMetaData {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
  }

  /** The key alone: values may be personal. */
  @Override
  public String toString() {
    return "AgentMetaData[" + key + "]";
  }
}
