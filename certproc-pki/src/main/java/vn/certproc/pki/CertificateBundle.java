package vn.certproc.pki;

import java.util.List;

/**
 * What a certificate file held: the certificate meant, and those of authorities that came with it.
 * Immutable and thread-safe.
 *
 * @param certificate the holder's certificate
 * @param others the rest, in the file's order; not trusted, only of help in building a chain
 */
public record CertificateBundle(CertificateDetails certificate, List<CertificateDetails> others) {

  /** Copies the list. */
  public CertificateBundle {
    others = List.copyOf(others);
  }
}
