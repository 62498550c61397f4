package vn.certproc.bench.token;

import java.util.concurrent.Callable;

/** A way to have a token sign by RSA with SHA-256. */
interface SigningWay extends AutoCloseable {

  /** Signs the message at each call; for one thread. */
  Callable<byte[]> signer(byte[] message) throws Exception;
}
