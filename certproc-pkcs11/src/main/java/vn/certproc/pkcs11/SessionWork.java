package vn.certproc.pkcs11;

/** What is done in a session. */
@FunctionalInterface
interface SessionWork<T> {
  T in(long session);
}
