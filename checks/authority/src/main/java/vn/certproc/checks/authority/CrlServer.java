package vn.certproc.checks.authority;

import java.util.function.Supplier;

/** Serves a CRL over HTTP on the loopback. Thread-safe. */
public final class CrlServer extends LoopbackServer {
  private final Supplier<byte[]> crl;

  private CrlServer(Supplier<byte[]> crl) {
    super("application/pkix-crl");
    this.crl = crl;
  }

  /** Serves what the supplier gives at each request. */
  public static CrlServer start(Supplier<byte[]> crl) {
    return new CrlServer(crl);
  }

  @Override
  byte[] reply(byte[] request) {
    return crl.get();
  }
}
