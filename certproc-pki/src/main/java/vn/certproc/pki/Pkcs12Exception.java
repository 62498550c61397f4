package vn.certproc.pki;

import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/** A PKCS#12 file gives no key to sign with. Nothing of its content or password is part of it. */
public abstract sealed class Pkcs12Exception extends PkiException {

  private static final long serialVersionUID = 1L;

  private Pkcs12Exception(String code, String source, @Nullable Throwable cause) {
    super(Fault.of(code, Where.in(source)), cause);
  }

  /** It is no PKCS#12 file, or is damaged: {@code pkcs12-unreadable}. */
  public static final class Unreadable extends Pkcs12Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String source, Throwable cause) {
      super("pkcs12-unreadable", source, cause);
    }
  }

  /**
   * It is one and gives no key: {@code pkcs12-password} (wrong), {@code pkcs12-key-count} (none, or
   * several), {@code pkcs12-key-kind} (neither RSA nor EC).
   */
  public static final class Refused extends Pkcs12Exception {
    private static final long serialVersionUID = 1L;

    Refused(String code, String source) {
      super(code, source, null);
    }
  }
}
