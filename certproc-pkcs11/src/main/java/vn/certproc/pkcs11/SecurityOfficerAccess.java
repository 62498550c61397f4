package vn.certproc.pkcs11;

/**
 * Leave to act as the security officer, who can set anybody's PIN (letter §9: a technician of the
 * Department). It is asked for so that a host decides where in its code that may happen, and finds
 * each such place by searching for {@link #obtain()}. Immutable and thread-safe.
 */
public final class SecurityOfficerAccess {

  private SecurityOfficerAccess() {}

  /** Obtains the leave. Whoever calls this answers for who may reach the call. */
  public static SecurityOfficerAccess obtain() {
    return new SecurityOfficerAccess();
  }
}
