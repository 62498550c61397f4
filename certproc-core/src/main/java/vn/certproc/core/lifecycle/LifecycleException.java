package vn.certproc.core.lifecycle;

import java.util.List;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;

/** What can be wrong with a life cycle or a file of events. */
public abstract sealed class LifecycleException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private LifecycleException(List<Fault> faults) {
    super(faults, null);
  }

  /** A file breaks its schema or its sense; carries every fault with its line. */
  public static final class Invalid extends LifecycleException {
    private static final long serialVersionUID = 1L;

    /** Refused for these faults, at least one. */
    public Invalid(List<Fault> faults) {
      super(faults);
    }
  }

  /** A file is no XML, has a document type declaration, or is over a limit. */
  public static final class Unreadable extends LifecycleException {
    private static final long serialVersionUID = 1L;

    /** What kept it from being read. */
    public Unreadable(List<Fault> faults) {
      super(faults);
    }
  }
}
