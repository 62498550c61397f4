package vn.certproc.api.facts;

import vn.certproc.api.model.Coded;

/** How a known request stands. */
public enum RequestState implements Coded {
  /** Filed and not yet answered. */
  OPEN("open"),
  /** Granted. */
  GRANTED("granted"),
  /** Refused. */
  REFUSED("refused"),
  /** Returned for supplement. */
  RETURNED("returned");

  private final String code;

  RequestState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
