package vn.certproc.pkcs11;

/** Asks the holder for the PIN, for keys that want it at each signature. */
@FunctionalInterface
public interface PinSource {

  /**
   * The holder's PIN; a new one at each call, which the adapter closes.
   *
   * @param token the token that wants it
   */
  Pin pin(TokenId token);
}
