package vn.certproc.pkcs11;

import java.util.List;

/**
 * What is on a token at one moment. Immutable and thread-safe.
 *
 * @param certificates the certificates, of holders and of authorities
 * @param keys the private keys that are visible: none before a login
 */
public record TokenContents(List<TokenCertificate> certificates, List<TokenKey> keys) {

  /** Copies the lists. */
  public TokenContents {
    certificates = List.copyOf(certificates);
    keys = List.copyOf(keys);
  }
}
