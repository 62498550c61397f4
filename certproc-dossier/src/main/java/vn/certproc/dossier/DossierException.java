package vn.certproc.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** What can go wrong around a dossier. */
public abstract sealed class DossierException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private DossierException(Fault fault, @Nullable Throwable cause) {
    super(fault, cause);
  }

  private DossierException(List<Fault> faults, @Nullable Throwable cause) {
    super(faults, cause);
  }

  /** The folder has something in it, or is no folder. */
  public static final class FolderTaken extends DossierException {
    private static final long serialVersionUID = 1L;

    /** The folder. */
    public FolderTaken(String folder) {
      super(Fault.of("dossier-folder-taken", Where.in(folder)), null);
    }
  }

  /** The folder cannot be written: no permission, no space, gone. */
  public static final class Unwritable extends DossierException {
    private static final long serialVersionUID = 1L;

    /** The folder and why. */
    public Unwritable(String folder, java.io.IOException cause) {
      super(
          Fault.of("dossier-unwritable", Where.in(folder), Map.of("reason", reason(cause))), cause);
    }

    private static String reason(java.io.IOException cause) {
      String message = cause.getMessage();
      String kind = cause.getClass().getSimpleName();
      return message == null ? kind : kind + ": " + message;
    }
  }

  /** What was asked for makes no sense. */
  public static final class Unsuitable extends DossierException {
    private static final long serialVersionUID = 1L;

    /** The fault's code, and what its sentence needs. */
    public Unsuitable(String code, Map<String, String> arguments) {
      super(Fault.of(code, Where.nowhere(), arguments), null);
    }
  }

  /**
   * A certificate is not one to sign with now, or the dossier has nothing for a signer to sign
   * ({@code dossier-nothing-to-sign}); the faults say why. Nothing was signed.
   */
  public static final class NotSigned extends DossierException {
    private static final long serialVersionUID = 1L;

    /** What speaks against it, at least one. */
    public NotSigned(List<Fault> faults) {
      super(faults, null);
    }
  }
}
