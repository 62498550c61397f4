package vn.certproc.checks.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate with its key.
 *
 * @param certificate the holder's certificate
 * @param key its private key
 * @param chain the certificate first, its root last
 */
public record TestKey(X509Certificate certificate, PrivateKey key, List<X509Certificate> chain) {
  public TestKey {
    chain = List.copyOf(chain);
  }

  /**
   * A PKCS#12 file of the JDK's default algorithms: the key and the chain under one alias.
   *
   * @param password ASCII, as the JDK's default encryption (PBES2) takes no other
   */
  public byte[] pkcs12(char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("key", key, password, chain.toArray(new Certificate[0]));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      store.store(file, password);
      return file.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate's DER. */
  public byte[] encoded() {
    return Signing.der(certificate);
  }

  @Override
  public String toString() {
    return "TestKey[" + certificate.getSubjectX500Principal() + "]";
  }
}
