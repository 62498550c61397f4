package vn.certproc.pkcs11.rig;

import com.sun.jna.NativeLibrary;
import java.nio.file.Path;

/**
 * A module that hands every call on to a real one, counts, and makes a call fail. Native layout.
 * Each has its own counters; its target is loaded once in the process, however many proxies stand
 * before it. Every call since {@link #reset} counts, from 1, except C_GetFunctionList.
 */
public final class ProxyModule {

  private final Path path;
  private final NativeLibrary library;

  private ProxyModule(Path path) {
    this.path = path;
    this.library = NativeModules.load(path);
  }

  /** A fresh one before a real module, whose library lies in this folder. */
  public static ProxyModule in(Path folder, Path target) {
    ProxyModule proxy = new ProxyModule(NativeModules.copy(NativeModules.proxy(), folder));
    Object[] arguments = {target.toString()};
    if (proxy.library.getFunction("proxy_target").invokeInt(arguments) != 0) {
      throw new IllegalArgumentException(target.toString());
    }
    return proxy;
  }

  /** The library's file. */
  public Path path() {
    return path;
  }

  /** Counters to 0, no fault. */
  public void reset() {
    library.getFunction("proxy_reset").invokeVoid(new Object[0]);
  }

  /** The nth call answers rv and is not handed on. */
  public void fail(long nth, long rv) {
    library.getFunction("proxy_fail").invokeVoid(new Object[] {nth, rv});
  }

  /** The nth call is handed on and then answers rv: the token did it, the answer was lost. */
  public void failAfter(long nth, long rv) {
    library.getFunction("proxy_fail_after").invokeVoid(new Object[] {nth, rv});
  }

  /** The nth and all later calls answer rv and are not handed on. */
  public void gone(long nth, long rv) {
    library.getFunction("proxy_gone").invokeVoid(new Object[] {nth, rv});
  }

  /** The nth call is handed on and then answers rv; later ones answer rv and are not handed on. */
  public void goneAfter(long nth, long rv) {
    library.getFunction("proxy_gone_after").invokeVoid(new Object[] {nth, rv});
  }

  /** No fault from here on; the counters go on. */
  public void heal() {
    library.getFunction("proxy_heal").invokeVoid(new Object[0]);
  }

  /** The calls since {@link #reset}. */
  public long calls() {
    return library.getFunction("proxy_calls").invokeLong(new Object[0]);
  }

  /** The calls of one function since {@link #reset}. */
  public long count(String function) {
    long number = library.getFunction("proxy_count").invokeLong(new Object[] {function});
    if (number < 0) {
      throw new IllegalArgumentException(function);
    }
    return number;
  }
}
