package vn.certproc.pki.unlock;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * A ticket or an answer is not taken. Nothing of its content, no PIN and no error of the
 * cryptography is ever part of it.
 */
public abstract sealed class UnlockException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private UnlockException(List<Fault> faults) {
    super(faults, null);
  }

  /** The same, said of a file. */
  public abstract UnlockException inSource(String name);

  List<Fault> faultsIn(String name) {
    return faults().stream().map(fault -> fault.inSource(name)).toList();
  }

  /** It is no ticket, or no answer: the wrong file, too large, cut off or damaged. */
  public static final class Unreadable extends UnlockException {
    private static final long serialVersionUID = 1L;

    private Unreadable(List<Fault> faults) {
      super(faults);
    }

    static Unreadable of(String code) {
      return of(code, Map.of());
    }

    static Unreadable of(String code, Map<String, String> arguments) {
      return new Unreadable(List.of(Fault.of(code, Where.nowhere(), arguments)));
    }

    @Override
    public Unreadable inSource(String name) {
      return new Unreadable(faultsIn(name));
    }
  }

  /** It is one, and is refused. */
  public static final class Refused extends UnlockException {
    private static final long serialVersionUID = 1L;

    private Refused(List<Fault> faults) {
      super(faults);
    }

    static Refused of(String code) {
      return of(code, Map.of());
    }

    static Refused of(String code, Map<String, String> arguments) {
      return of(code, arguments, List.of());
    }

    /** A refusal, and the reasons for it. */
    static Refused of(String code, Map<String, String> arguments, List<Fault> reasons) {
      List<Fault> all = new java.util.ArrayList<>();
      all.add(Fault.of(code, Where.nowhere(), arguments));
      all.addAll(reasons);
      return new Refused(all);
    }

    @Override
    public Refused inSource(String name) {
      return new Refused(faultsIn(name));
    }
  }
}
