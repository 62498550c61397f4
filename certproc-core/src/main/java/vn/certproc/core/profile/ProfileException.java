package vn.certproc.core.profile;

import java.util.List;
import java.util.Map;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** What can be wrong with profiles. */
public abstract sealed class ProfileException extends CertprocException {

  private static final long serialVersionUID = 1L;

  private ProfileException(List<Fault> faults) {
    super(faults, null);
  }

  /** A profile is refused, with all its faults. */
  public static final class Invalid extends ProfileException {
    private static final long serialVersionUID = 1L;

    /** Refused for these faults, at least one. */
    public Invalid(List<Fault> faults) {
      super(faults);
    }
  }

  /** No profile has the id that was asked for. */
  public static final class Unknown extends ProfileException {
    private static final long serialVersionUID = 1L;

    /** The id that was asked for, and those that there are. */
    public Unknown(String id, List<String> known) {
      super(
          List.of(
              Fault.of(
                  "profile-unknown",
                  Where.nowhere(),
                  Map.of("id", id, "known", String.join(", ", known)))));
    }
  }

  /** A profile's file or folder cannot be read. */
  public static final class Unreadable extends ProfileException {
    private static final long serialVersionUID = 1L;

    /** The file or folder. */
    public Unreadable(String source) {
      super(List.of(Fault.of("profile-unreadable", Where.in(source))));
    }
  }
}
