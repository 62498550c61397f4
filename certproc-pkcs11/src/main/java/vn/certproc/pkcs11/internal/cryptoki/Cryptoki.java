package vn.certproc.pkcs11.internal.cryptoki;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import vn.certproc.pkcs11.internal.abi.Abi;
import vn.certproc.pkcs11.internal.abi.CkStruct;

/**
 * A loaded module: calls its functions by their place in the list that C_GetFunctionList gives,
 * since a module need export no other (PKCS#11 v2.40 §5.4). Thread-safe as far as the module is;
 * one that cannot lock is called by one thread at a time.
 */
public final class Cryptoki {

  /**
   * RTLD_NOW; RTLD_LOCAL, as two modules at once must not find each other's C_ functions; and
   * RTLD_NODELETE, as modules leave threads' memory behind: opencryptoki, unloaded when nothing
   * referred to it any more and loaded again, crashed the JVM.
   */
  private static final int LINUX_FLAGS = 0x2 | 0x1000;

  private static final int MACOS_FLAGS = 0x2 | 0x4 | 0x80;

  private final Abi abi;

  /** Held: the library is unloaded when nothing refers to it any more. */
  private final NativeLibrary library;

  private final Map<Fn, Function> functions = new EnumMap<>(Fn.class);
  private final Lock oneAtATime = new ReentrantLock();
  private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock();
  private volatile boolean serial;
  private volatile boolean ended;

  private Cryptoki(Abi abi, NativeLibrary library, Pointer list) {
    this.abi = abi;
    this.library = library;
    long at = abi.offset(CkStruct.FUNCTION_LIST, "first");
    for (Fn each : Fn.values()) {
      Pointer address = list.getPointer(at);
      if (address != null) {
        functions.put(each, Function.getFunction(address));
      }
      at += Native.POINTER_SIZE;
    }
  }

  /**
   * Loads a module; does not initialise it.
   *
   * @throws NotAModuleException when the loader refuses the file, or it is no module
   * @throws CryptokiException when C_GetFunctionList fails
   */
  public static Cryptoki load(Path file, Abi abi) throws NotAModuleException {
    NativeLibrary library;
    try {
      library = NativeLibrary.getInstance(file.toString(), options());
    } catch (UnsatisfiedLinkError e) {
      throw new NotAModuleException(false, e);
    }
    Function start;
    try {
      start = library.getFunction("C_GetFunctionList");
    } catch (UnsatisfiedLinkError e) {
      throw new NotAModuleException(true, e);
    }
    try (Memory list = new Memory(Native.POINTER_SIZE)) {
      list.clear();
      check(Fn.C_GetFunctionList, invoke(start, abi, list));
      Pointer address = list.getPointer(0);
      if (address == null) {
        throw new CryptokiException(Fn.C_GetFunctionList, Ckr.GENERAL_ERROR);
      }
      return new Cryptoki(abi, library, address);
    }
  }

  private static Map<String, ?> options() {
    if (Platform.isWindows()) {
      return Map.of();
    }
    return Map.of(Library.OPTION_OPEN_FLAGS, Platform.isMac() ? MACOS_FLAGS : LINUX_FLAGS);
  }

  /** How the module lays out structures. */
  public Abi abi() {
    return abi;
  }

  /** Where the library was loaded from, as the loader says. */
  public Optional<Path> file() {
    return Optional.ofNullable(library.getFile()).map(java.io.File::toPath);
  }

  /** From now on, calls the module by one thread at a time. */
  void serialise() {
    serial = true;
  }

  /**
   * Calls a function.
   *
   * @param arguments each as it goes to the module; a CK_ULONG as {@link Abi#argument} makes it
   * @return what it answered, unsigned; CKR_FUNCTION_NOT_SUPPORTED where the list has no such
   *     function
   */
  long call(Fn function, @Nullable Object... arguments) {
    Function target = functions.get(function);
    if (target == null) {
      return Ckr.FUNCTION_NOT_SUPPORTED;
    }
    Lock lock = serial ? oneAtATime : inUse.readLock();
    lock.lock();
    try {
      return ended ? Ckr.CRYPTOKI_NOT_INITIALIZED : invoke(target, abi, arguments);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends all use: a call that comes later, or waits in another thread, reaches the module no more.
   *
   * @param finalize whether to call C_Finalize
   * @return what that answered; CKR_OK where it was not called
   */
  long end(boolean finalize) {
    inUse.writeLock().lock();
    oneAtATime.lock();
    try {
      Function target = functions.get(Fn.C_Finalize);
      boolean first = !ended;
      ended = true;
      return finalize && first && target != null ? invoke(target, abi, (Object) null) : Ckr.OK;
    } finally {
      oneAtATime.unlock();
      inUse.writeLock().unlock();
    }
  }

  /**
   * Calls a function that must succeed.
   *
   * @throws CryptokiException when it answers anything but CKR_OK
   */
  void require(Fn function, @Nullable Object... arguments) {
    check(function, call(function, arguments));
  }

  static void check(Fn function, long value) {
    if (value != Ckr.OK) {
      throw new CryptokiException(function, value);
    }
  }

  /**
   * A count or a length that a module gave, as far as it can be true.
   *
   * @param value a CK_ULONG, unsigned: what looks negative here is more than any memory holds
   * @throws CryptokiException CKR_GENERAL_ERROR where it is more than the most
   */
  static int bounded(Fn function, long value, long most) {
    if (Long.compareUnsigned(value, most) > 0) {
      throw new CryptokiException(function, Ckr.GENERAL_ERROR);
    }
    return (int) value;
  }

  private static long invoke(Function target, Abi abi, @Nullable Object... arguments) {
    return abi.ulongSize() == Long.BYTES
        ? target.invokeLong(arguments)
        : Integer.toUnsignedLong(target.invokeInt(arguments));
  }

  /** A CK_ULONG argument. */
  Object ulong(long value) {
    return abi.argument(value);
  }
}
