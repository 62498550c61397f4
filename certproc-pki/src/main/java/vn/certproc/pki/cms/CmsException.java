package vn.certproc.pki.cms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** A CMS signature cannot be read or made. No key and no secret is ever part of it. */
public abstract sealed class CmsException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private CmsException(List<Fault> faults, @Nullable Throwable cause) {
    super(faults, cause);
  }

  private static List<Fault> fault(String code, Map<String, String> arguments) {
    return List.of(Fault.of(code, Where.nowhere(), arguments));
  }

  /**
   * The bytes are no signature that is taken: {@code cms-too-large}, {@code cms-unreadable}, {@code
   * cms-not-signed-data}, {@code cms-trailing-bytes}, {@code cms-signer-count}, {@code
   * cms-too-many-certificates}; for drafts {@code cms-draft-unreadable}; for time stamps {@code
   * cms-time-stamp-unreadable}.
   */
  public static final class Unreadable extends CmsException {
    private static final long serialVersionUID = 1L;

    private Unreadable(List<Fault> faults) {
      super(faults, null);
    }

    static Unreadable of(String code) {
      return of(code, Map.of());
    }

    static Unreadable of(String code, Map<String, String> arguments) {
      return new Unreadable(fault(code, arguments));
    }

    /** The same, said of a file. */
    public Unreadable inSource(String name) {
      return new Unreadable(faults().stream().map(fault -> fault.inSource(name)).toList());
    }
  }

  /**
   * The signature is not made: {@code cms-signer-without-certificate} (the key has none, or one
   * that cannot be read), {@code cms-scheme-other-key} (the scheme is for another kind of key than
   * the certificate's), {@code cms-signature-unverified} (what came back does not verify with the
   * certificate's key).
   */
  public static final class Refused extends CmsException {
    private static final long serialVersionUID = 1L;

    private Refused(List<Fault> faults) {
      super(faults, null);
    }

    static Refused of(String code) {
      return of(code, Map.of());
    }

    static Refused of(String code, Map<String, String> arguments) {
      return new Refused(fault(code, arguments));
    }
  }

  /**
   * The time-stamp authority gave no stamp that can be used: {@code cms-time-stamp-unreachable},
   * {@code cms-time-stamp-rejected} (its own answer), {@code cms-time-stamp-unusable} (an answer to
   * something else, or not signed as it should be), {@code cms-time-stamp-no-response} (no answer
   * by RFC 3161).
   */
  public static final class NotStamped extends CmsException {
    private static final long serialVersionUID = 1L;

    private NotStamped(List<Fault> faults, @Nullable Throwable cause) {
      super(faults, cause);
    }

    static NotStamped of(String code, Map<String, String> arguments, @Nullable Throwable cause) {
      return new NotStamped(fault(code, arguments), cause);
    }

    /** The same of an authority with an address. */
    public NotStamped inSource(String address) {
      return new NotStamped(
          faults().stream().map(fault -> fault.inSource(address)).toList(), getCause());
    }

    /** The failure, and the reasons for it. */
    static NotStamped of(String code, List<Fault> reasons) {
      List<Fault> all = new ArrayList<>(fault(code, Map.of()));
      all.addAll(reasons);
      return new NotStamped(all, null);
    }
  }
}
