package vn.certproc.pkcs11;

/** Is told of tokens put in and pulled out, in the watch's own thread. */
@FunctionalInterface
public interface SlotListener {

  /** A token was put in or pulled out. */
  void changed(SlotEvent event);

  /** The module failed; the watch goes on unless the adapter was closed. */
  default void failed(TokenException fault) {}
}
