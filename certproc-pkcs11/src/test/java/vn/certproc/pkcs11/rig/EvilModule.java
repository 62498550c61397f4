package vn.certproc.pkcs11.rig;

import com.sun.jna.NativeLibrary;
import java.nio.file.Path;

/**
 * A module that hands every call on to a real one and lies about the answer; the first lines of
 * {@code src/test/native/evil.c} list the lies. Each has lies of its own.
 */
public final class EvilModule {

  private final Path path;
  private final NativeLibrary library;

  private EvilModule(Path path) {
    this.path = path;
    this.library = NativeModules.load(path);
  }

  /** A fresh one, truthful at first, before a module of the same layout. */
  public static EvilModule in(Path folder, Layout layout, Path target) {
    EvilModule evil = new EvilModule(NativeModules.copy(NativeModules.evil(layout), folder));
    Object[] arguments = {target.toString()};
    if (evil.library.getFunction("evil_target").invokeInt(arguments) != 0) {
      throw new IllegalArgumentException(target.toString());
    }
    return evil;
  }

  /** The library's file. */
  public Path path() {
    return path;
  }

  /** From now on tells this lie; 0: the truth. */
  public void set(String option, long value) {
    if (library.getFunction("evil_set").invokeInt(new Object[] {option, value}) != 0) {
      throw new IllegalArgumentException(option);
    }
  }
}
