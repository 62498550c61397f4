package vn.certproc.pkcs11;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;

/** Every error that the token adapter raises on purpose. No PIN is ever part of one. */
public abstract sealed class TokenException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private TokenException(List<Fault> faults, @Nullable Throwable cause) {
    super(faults, cause);
  }

  private TokenException(Fault fault) {
    super(fault, null);
  }

  /** The module cannot be loaded, is no PKCS#11 module, or cannot be started. */
  public static final class ModuleUnusable extends TokenException {
    private static final long serialVersionUID = 1L;

    ModuleUnusable(Fault fault, @Nullable Throwable cause) {
      super(List.of(fault), cause);
    }
  }

  /** No token, or more than one, is the one meant. */
  public static final class NotFound extends TokenException {
    private static final long serialVersionUID = 1L;

    NotFound(Fault fault) {
      super(fault);
    }
  }

  /** The token was pulled out; put back, it is found again, and wants the PIN again. */
  public static final class Removed extends TokenException {
    private static final long serialVersionUID = 1L;

    Removed(Fault fault) {
      super(fault);
    }
  }

  /** A PIN was refused, by the token or before it was sent. */
  public static final class PinRefused extends TokenException {
    private static final long serialVersionUID = 1L;

    PinRefused(Fault fault) {
      super(fault);
    }
  }

  /** A certificate is not written onto this token; says each reason. Nothing was changed. */
  public static final class InstallRefused extends TokenException {
    private static final long serialVersionUID = 1L;

    InstallRefused(List<Fault> faults) {
      super(faults, null);
    }
  }

  /** What was asked for cannot be done with this token or key, or not now. */
  public static final class Unsuitable extends TokenException {
    private static final long serialVersionUID = 1L;

    Unsuitable(Fault fault) {
      super(fault);
    }
  }

  /** The module answered with an error code that means none of the others. */
  public static final class CallFailed extends TokenException {
    private static final long serialVersionUID = 1L;

    private final transient ReturnCode returnCode;

    CallFailed(Fault fault, ReturnCode returnCode) {
      super(fault);
      this.returnCode = returnCode;
    }

    /** What the module answered. */
    public ReturnCode returnCode() {
      return returnCode;
    }
  }
}
