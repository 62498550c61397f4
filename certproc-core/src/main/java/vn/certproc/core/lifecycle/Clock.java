package vn.certproc.core.lifecycle;

import vn.certproc.api.model.Coded;

/** What a step does to the deadlines that are running. */
public enum Clock implements Coded {
  /** Nothing: they go on. */
  GOES("goes"),
  /** They are over; one that counts from a state begins anew when the case comes there again. */
  ENDS("ends"),
  /** They stand still until a step resumes or ends them. */
  PAUSES("pauses"),
  /** They go on from the day they began; the state that the step comes back to begins none. */
  RESUMES("resumes");

  private final String code;

  Clock(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
