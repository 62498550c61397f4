package vn.certproc.cli.internal.verb.key;

import java.util.function.Supplier;
import vn.certproc.cli.internal.CliException;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenModule;

/** Opens modules where Java can reach native code at all. */
public final class NativeAccess {

  private NativeAccess() {}

  /**
   * The module, started.
   *
   * @throws CliException environment, when JNA cannot unpack and load its own library
   */
  public static TokenAdapter open(TokenModule module) {
    return loading(() -> TokenAdapter.open(module));
  }

  /** JNA unpacks a library into a folder for temporary files, which may forbid executing it. */
  public static <T> T loading(Supplier<T> opening) {
    try {
      return opening.get();
    } catch (LinkageError e) {
      String folder = System.getProperty("jna.tmpdir", System.getProperty("java.io.tmpdir", ""));
      throw CliException.environment("cli-token-native", folder);
    }
  }
}
