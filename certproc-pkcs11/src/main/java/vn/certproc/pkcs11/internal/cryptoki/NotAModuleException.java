package vn.certproc.pkcs11.internal.cryptoki;

/** A file that the system's loader refuses, or a library without C_GetFunctionList. */
public final class NotAModuleException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean loaded;

  NotAModuleException(boolean loaded, Throwable cause) {
    super(cause);
    this.loaded = loaded;
  }

  /** Whether the library was loaded, and only the function is missing. */
  public boolean loaded() {
    return loaded;
  }
}
