package vn.certproc.pki.cms.internal;

import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.NotACertificateException;
import vn.certproc.pki.internal.Asn1;

/** Certificates between this package and Bouncy Castle. */
public final class Certificates {

  private Certificates() {}

  /** The certificate of exactly these bytes; empty where they are something else. */
  public static Optional<CertificateDetails> parse(byte[] der) {
    try {
      CertificateDetails read = CertificateReader.create().read(der).certificate();
      return java.util.Arrays.equals(read.der(), der) ? Optional.of(read) : Optional.empty();
    } catch (NotACertificateException notOne) {
      return Optional.empty();
    }
  }

  /** The decoded form of one that was read. */
  public static X509CertificateHolder holder(CertificateDetails certificate) {
    return Asn1.read(() -> new X509CertificateHolder(certificate.der())).orElseThrow();
  }
}
