package vn.certproc.pkcs11;

/**
 * Asks the holder for the PIN, for keys that want it at each signature.
 *
 * <p>Called in the thread that signs, once for each signature, while the adapter holds no lock and
 * no session: it may take as long as somebody types. Where several threads sign, it is called in
 * several at once and must be thread-safe. What it throws comes out of the signing; nothing was
 * sent to the token then.
 */
@FunctionalInterface
public interface PinSource {

  /**
   * The holder's PIN; a new one at each call, which the adapter closes.
   *
   * @param token the token that wants it
   */
  Pin pin(TokenId token);
}
