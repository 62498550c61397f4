package vn.certproc.testkit;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** What can be wrong with conformance cases and with the answers compared with them. */
public abstract sealed class ConformanceException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private ConformanceException(List<Fault> faults) {
    super(faults, null);
  }

  /** A case is refused, with all its faults. */
  public static final class Invalid extends ConformanceException {
    private static final long serialVersionUID = 1L;

    /** Refused for these faults, at least one. */
    public Invalid(List<Fault> faults) {
      super(faults);
    }
  }

  /** A folder holds no case, or a case cannot be read. */
  public static final class Unreadable extends ConformanceException {
    private static final long serialVersionUID = 1L;

    /**
     * The folder or file, by a code of the catalogue: {@code conformance-folder}, {@code
     * conformance-empty} or {@code conformance-file}.
     */
    public Unreadable(String code, String source) {
      super(List.of(Fault.of(code, Where.in(source))));
    }
  }

  /** An answer is neither a decision in JSON nor one in XML. */
  public static final class NotADecision extends ConformanceException {
    private static final long serialVersionUID = 1L;

    /** The answer's name, and what is not as it should be. */
    public NotADecision(String source, String detail) {
      super(
          List.of(
              Fault.of("conformance-not-a-decision", Where.in(source), Map.of("detail", detail))));
    }
  }
}
