package vn.certproc.forms.internal.signer;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.certproc.pki.CertificateDetails;

/** How much room a signature is given, before it is known: what is not needed stays as zeros. */
final class SignatureRoom {

  /** Attributes, algorithms, issuer and serial number, and the shells around them. */
  private static final int FRAME = 3 * 1024;

  /**
   * A time stamp with its authority's certificates: two to three of up to 2 kB each in those seen,
   * and as much again for authorities that put more in.
   */
  private static final int STAMP = 16 * 1024;

  private SignatureRoom() {}

  /**
   * The room in bytes.
   *
   * @param chain the certificates that go in beside the signer's
   */
  static int of(CertificateDetails signer, List<CertificateDetails> chain, boolean stamped) {
    int certificates =
        Stream.concat(Stream.of(signer), chain.stream()).mapToInt(c -> c.der().length).sum();
    return FRAME + certificates + value(signer.publicKey().bits()) + (stamped ? STAMP : 0);
  }

  /** For RSA as long as the key; for ECDSA two numbers as long as the key, with their frame. */
  private static int value(OptionalInt bits) {
    return 2 * (bits.orElse(0) / 8) + 16;
  }
}
