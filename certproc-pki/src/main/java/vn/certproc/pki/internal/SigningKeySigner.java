package vn.certproc.pki.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import vn.certproc.api.error.CertprocException;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;

/**
 * Lets Bouncy Castle sign requests and CMS with a {@link SigningKey}, wherever that is. The message
 * is collected and handed over whole, as a token wants it; in CMS these are the signed attributes,
 * a few hundred bytes.
 *
 * <p>For one signature, by one thread.
 */
public final class SigningKeySigner implements ContentSigner {

  private final SigningKey key;
  private final SignatureScheme scheme;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  /**
   * A signer with this key.
   *
   * @throws IllegalArgumentException when the key cannot do the scheme
   */
  public SigningKeySigner(SigningKey key, SignatureScheme scheme) {
    if (!key.schemes().contains(scheme)) {
      throw new IllegalArgumentException("the key cannot do " + scheme.code());
    }
    this.key = key;
    this.scheme = scheme;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return SchemeIdentifiers.of(scheme);
  }

  @Override
  public OutputStream getOutputStream() {
    return message;
  }

  /**
   * Signs what was written.
   *
   * @throws CertprocException when the key's place fails or refuses
   */
  @Override
  public byte[] getSignature() {
    return key.sign(scheme, message.toByteArray());
  }
}
