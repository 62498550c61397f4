package vn.certproc.pkcs11;

import vn.certproc.api.model.Coded;

/** Whether the private key of a certificate is on the token. */
public enum Pairing implements Coded {
  /** A private key has the certificate's public key. */
  KEY_PRESENT("key-present"),
  /** A private key has the certificate's CKA_ID and does not tell its public half. */
  SAME_ID("same-id"),
  /** A private key has the certificate's CKA_ID, but another public key. */
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
