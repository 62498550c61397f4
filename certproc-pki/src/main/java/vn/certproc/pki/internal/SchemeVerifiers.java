package vn.certproc.pki.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.PublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.signing.SignatureScheme;

/**
 * Lets Bouncy Castle verify with one public key, by the api's schemes and no others: a signature
 * over SHA-1 or MD5 is not looked at. Immutable and thread-safe.
 */
public final class SchemeVerifiers implements ContentVerifierProvider {

  private final PublicKey key;

  /** Verifiers of this key. */
  public SchemeVerifiers(PublicKey key) {
    this.key = key;
  }

  /** The key is given, never found in what is verified. */
  @Override
  public boolean hasAssociatedCertificate() {
    return false;
  }

  @Override
  public @Nullable X509CertificateHolder getAssociatedCertificate() {
    return null;
  }

  /**
   * A verifier for one signature.
   *
   * @throws OperatorCreationException when the algorithm is none of the api's schemes
   */
  @Override
  public ContentVerifier get(AlgorithmIdentifier algorithm) throws OperatorCreationException {
    SignatureScheme scheme =
        SchemeIdentifiers.scheme(algorithm)
            .orElseThrow(
                () -> new OperatorCreationException(algorithm.getAlgorithm() + " is not taken"));
    return new Verifier(algorithm, scheme);
  }

  private final class Verifier implements ContentVerifier {
    private final AlgorithmIdentifier algorithm;
    private final SignatureScheme scheme;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();

    Verifier(AlgorithmIdentifier algorithm, SignatureScheme scheme) {
      this.algorithm = algorithm;
      this.scheme = scheme;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return algorithm;
    }

    @Override
    public OutputStream getOutputStream() {
      return message;
    }

    @Override
    public boolean verify(byte[] signature) {
      return Signatures.verify(key, scheme, message.toByteArray(), signature);
    }
  }
}
