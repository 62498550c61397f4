package vn.certproc.pkcs11;

/**
 * Is told of tokens put in and pulled out, in the watch's own thread, one call after another: it
 * need not be thread-safe for one watch, and must not take long.
 *
 * <p>It may use the token, and throw: a {@link TokenException} of {@link #changed}, as where a
 * token is asked for what it says that was just pulled out, comes back to {@link #failed}; any
 * other exception, and whatever {@code failed} throws, is written to the log as an error. The watch
 * goes on and tells the next. An {@link Error} ends it.
 */
@FunctionalInterface
public interface SlotListener {

  /** A token was put in or pulled out. */
  void changed(SlotEvent event);

  /**
   * The module failed ({@code token-call-failed}; {@code module-ended}, after which the watch is
   * over), one slot cannot be read ({@code slot-unreadable}, told once until it can), or {@link
   * #changed} threw this. Else the watch goes on.
   */
  default void failed(TokenException fault) {}
}
