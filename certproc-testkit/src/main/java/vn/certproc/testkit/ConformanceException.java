package vn.certproc.testkit;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Messages;
import vn.certproc.api.error.Where;
import vn.certproc.api.text.Text;

/** What can be wrong with conformance cases and with the answers compared with them. */
public abstract sealed class ConformanceException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private ConformanceException(List<Fault> faults) {
    super(faults, null);
  }

  /** Cases are refused, with all their faults. */
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

    /**
     * What is the matter, by its key in the catalogue below {@code conformance-answer-}.
     *
     * @param source the answer's name
     * @param why such as {@code empty}
     */
    public NotADecision(String source, String why) {
      this(source, why, Map.of());
    }

    /** The same, with what the sentence names. */
    public NotADecision(String source, String why, Map<String, String> arguments) {
      super(List.of(fault(source, Messages.text("conformance-answer-" + why, arguments))));
    }

    private static Fault fault(String source, Text why) {
      String code = "conformance-not-a-decision";
      Text whole =
          new Text(
              Messages.text(code, Map.of("detail", why.vi())).vi(),
              Messages.text(code, Map.of("detail", why.en())).en());
      return new Fault(code, Where.in(source), Map.of("detail", why.en()), whole);
    }
  }
}
