package vn.certproc.checks.authority;

/** An OCSP responder over HTTP on the loopback (RFC 6960 appendix A, POST). Thread-safe. */
public final class OcspServer extends LoopbackServer {
  private volatile OcspResponder responder;

  private OcspServer(OcspResponder responder) {
    super("application/ocsp-response");
    this.responder = responder;
  }

  /** Answers for the authority, signed by the authority itself. */
  public static OcspServer start(TestAuthority authority) {
    return start(OcspResponder.of(authority));
  }

  /** Answers as the responder does. */
  public static OcspServer start(OcspResponder responder) {
    return new OcspServer(responder);
  }

  /** Answers as this other responder does from now on. */
  public void use(OcspResponder other) {
    responder = other;
  }

  /** What a request is answered, without the network. */
  public byte[] answer(byte[] request) {
    return responder.answer(request);
  }

  @Override
  byte[] reply(byte[] request) {
    return answer(request);
  }
}
