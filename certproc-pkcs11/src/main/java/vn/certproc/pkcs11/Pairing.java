package vn.certproc.pkcs11;

import vn.certproc.api.model.Coded;

/**
 * Whether the private key of a certificate is on the token, as the token tells it. Nothing is
 * signed to find out: a token whose private keys hide their public half (most hide that of EC keys)
 * is believed in what it has as the public key of the same CKA_ID, which may be a stray one. Proof
 * is a signature: {@link TokenSession#install} makes one before it writes, and a signer's first
 * signature is verified.
 */
public enum Pairing implements Coded {
  /**
   * A private key has the certificate's public key: it says so itself or, where it hides its public
   * half, the only public key of its CKA_ID does.
   */
  KEY_PRESENT("key-present"),
  /** A private key has the certificate's CKA_ID, and nothing tells its public half. */
  SAME_ID("same-id"),
  /** A private key has the certificate's CKA_ID, but another public key, told in the same way. */
  OTHER_KEY("other-key"),
  /** There is none. */
  NO_KEY("no-key"),
  /** There may be one: private keys are seen after a login only. */
  NOT_VISIBLE("not-visible");

  private final String code;

  Pairing(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
