package vn.certproc.pkcs11.rig;

import com.sun.jna.NativeLibrary;
import java.nio.file.Path;

/**
 * The mock module: four slots whose tokens a test makes, pulls out, puts back and spoils. Each one
 * is a module of its own with its own state; the first lines of {@code src/test/native/mock.c} list
 * the options, what can be asked, and what is counted.
 */
public final class MockModule {

  private final Path path;
  private final NativeLibrary library;

  private MockModule(Path path) {
    this.path = path;
    this.library = NativeModules.load(path);
  }

  /** A fresh one, whose library lies in this folder. */
  public static MockModule in(Path folder, Layout layout) {
    return new MockModule(NativeModules.copy(NativeModules.mock(layout), folder));
  }

  /** The library's file. */
  public Path path() {
    return path;
  }

  /** Everything as freshly loaded: finalised, no tokens, counters at 0. */
  public void reset() {
    library.getFunction("mock_reset").invokeVoid(new Object[0]);
  }

  /** An initialised token appears; an empty serial is blank, an empty user PIN is not set. */
  public void token(int slot, String label, String serial, String userPin, String soPin) {
    library
        .getFunction("mock_token")
        .invokeVoid(new Object[] {slot, label, serial, userPin, soPin});
  }

  /** A token that is not initialised appears. */
  public void uninitialised(int slot) {
    library.getFunction("mock_uninitialised").invokeVoid(new Object[] {slot});
  }

  /** The token is pulled out. */
  public void remove(int slot) {
    library.getFunction("mock_remove").invokeVoid(new Object[] {slot});
  }

  /** The token is put back. */
  public void insert(int slot) {
    library.getFunction("mock_insert").invokeVoid(new Object[] {slot});
  }

  /** Sets an option of a slot, or of all with slot -1. */
  public void set(int slot, String option, long value) {
    int done = library.getFunction("mock_set").invokeInt(new Object[] {slot, option, value});
    if (done != 0) {
      throw new IllegalArgumentException(option);
    }
  }

  /** The value of an option or a state. */
  public long get(int slot, String what) {
    return library.getFunction("mock_get").invokeLong(new Object[] {slot, what});
  }

  /** How often a function was called since {@link #reset}: C_Login, C_Login:user; "*": all. */
  public long count(String name) {
    return library.getFunction("mock_count").invokeLong(new Object[] {name});
  }

  /** Pulls the token out just before the nth call of any function from now on; 0: never. */
  public void removeAt(int slot, long nth) {
    library.getFunction("mock_remove_at").invokeVoid(new Object[] {slot, nth});
  }

  /** Makes the nth call of a function ("*": of any) from now on answer rv, once, and do nothing. */
  public void fail(String function, long nth, int rv) {
    library.getFunction("mock_fail").invokeVoid(new Object[] {function, nth, rv});
  }
}
