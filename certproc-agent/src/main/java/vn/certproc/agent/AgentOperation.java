package vn.certproc.agent;

import java.net.URI;
import vn.certproc.api.model.Coded;

/**
 * What the agent is asked to do. Each has a name of its own in the address that the browser
 * connects to. Source: second-hand, agreeing in many applications.
 */
public enum AgentOperation implements Coded {
  /** Ký phê duyệt: a person signs. */
  SIGN_APPROVED("sign-approved", "SignApproved"),
  /** Đóng dấu phát hành: the agency signs with its seal, number and date of the document. */
  SIGN_ISSUED("sign-issued", "SignIssued");

  /** Where the agent listens on the clerk's own machine. */
  private static final String ADDRESS = "wss://127.0.0.1:8987/";

  private final String code;
  private final String path;

  AgentOperation(String code, String path) {
    this.code = code;
    this.path = path;
  }

  @Override
  public String code() {
    return code;
  }

  /** The operation's name in the agent's address. */
  public String path() {
    return path;
  }

  /** The address of a WebSocket that takes one request and gives one reply. */
  public URI address() {
    return URI.create(ADDRESS + path);
  }
}
