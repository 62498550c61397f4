package vn.certproc.pki;

import java.util.Map;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;

/**
 * A request for a certificate was made and is not handed out: {@code
 * certificate-request-unverified} when its signature does not verify with the public key that it
 * asks for, {@code certificate-request-key} when that key is neither RSA nor EC.
 */
public final class CertificateRequestException extends PkiException {

  private static final long serialVersionUID = 1L;

  CertificateRequestException(String code, Map<String, String> arguments) {
    super(Fault.of(code, Where.nowhere(), arguments), null);
  }
}
