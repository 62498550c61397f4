package vn.certproc.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import vn.certproc.api.model.EncodedCertificate;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;

/**
 * The one private key of a PKCS#12 file (.p12, .pfx) with its certificate. The key lies in memory,
 * where the JDK cannot wipe it. Thread-safe. Source: RFC 7292.
 */
public final class Pkcs12Key implements SigningKey {

  private static final int ASCII = 128;

  private final PrivateKey key;
  private final PublicKey publicKey;
  private final EncodedCertificate certificate;
  private final Set<SignatureScheme> schemes;

  private Pkcs12Key(PrivateKey key, Certificate certificate, Set<SignatureScheme> schemes)
      throws GeneralSecurityException {
    this.key = key;
    this.publicKey = certificate.getPublicKey();
    this.certificate = EncodedCertificate.of(certificate.getEncoded());
    this.schemes = Collections.unmodifiableSet(schemes);
  }

  /**
   * Reads a file.
   *
   * @param in the file; read to its end, not closed
   * @param source its name, for error places
   * @param password stays the caller's to wipe
   * @throws Pkcs12Exception.Unreadable when it is no PKCS#12 file
   * @throws Pkcs12Exception.Refused when the password is wrong, or there is not one key to sign
   *     with
   */
  public static Pkcs12Key read(InputStream in, String source, char[] password) {
    try {
      KeyStore store = store(password);
      store.load(in, password);
      List<String> keys = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias) && store.getCertificate(alias) != null) {
          keys.add(alias);
        }
      }
      if (keys.size() != 1) {
        throw new Pkcs12Exception.Refused("pkcs12-key-count", source);
      }
      return of(store, keys.get(0), source, password);
    } catch (IOException e) {
      if (e.getCause() instanceof UnrecoverableKeyException || saysMac(e)) {
        throw new Pkcs12Exception.Refused("pkcs12-password", source);
      }
      throw new Pkcs12Exception.Unreadable(source, e);
    } catch (GeneralSecurityException e) {
      throw new Pkcs12Exception.Unreadable(source, e);
    }
  }

  /**
   * The JDK takes passwords of ASCII alone where the file is encrypted by PBES2, as they all are
   * now; Bouncy Castle takes any.
   */
  private static KeyStore store(char[] password) throws GeneralSecurityException {
    return CharBuffer.wrap(password).chars().allMatch(c -> c < ASCII)
        ? KeyStore.getInstance("PKCS12")
        : KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
  }

  /** Bouncy Castle's way to say that the password is wrong, which has no class of its own. */
  private static boolean saysMac(IOException e) {
    return String.valueOf(e.getMessage()).contains("mac invalid");
  }

  private static Pkcs12Key of(KeyStore store, String alias, String source, char[] password)
      throws GeneralSecurityException {
    Key key = store.getKey(alias, password);
    Set<SignatureScheme> schemes = EnumSet.noneOf(SignatureScheme.class);
    for (SignatureScheme each : SignatureScheme.values()) {
      if (each.keyAlgorithm().equals(key.getAlgorithm())) {
        schemes.add(each);
      }
    }
    if (!(key instanceof PrivateKey) || schemes.isEmpty()) {
      throw new Pkcs12Exception.Refused("pkcs12-key-kind", source);
    }
    // The JDK's own objects, whoever read the file: its signatures are made with them.
    PrivateKey secret =
        KeyFactory.getInstance(key.getAlgorithm())
            .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    Certificate certificate =
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(store.getCertificate(alias).getEncoded()));
    return new Pkcs12Key(secret, certificate, schemes);
  }

  @Override
  public PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public Optional<EncodedCertificate> certificate() {
    return Optional.of(certificate);
  }

  @Override
  public Set<SignatureScheme> schemes() {
    return schemes;
  }

  @Override
  public byte[] sign(SignatureScheme scheme, byte[] message) {
    if (!schemes.contains(scheme)) {
      throw new IllegalArgumentException(scheme.code() + " is not offered by this key");
    }
    try {
      Signature signer = scheme.jca();
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK signs with " + scheme.code(), e);
    }
  }

  @Override
  public String toString() {
    return "Pkcs12Key[" + key.getAlgorithm() + "]";
  }
}
