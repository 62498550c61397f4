package vn.certproc.bench.token;

import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.concurrent.Callable;

/** By the JDK's own provider. */
final class SunPkcs11Way implements SigningWay {

  private final Provider provider;
  private final PrivateKey key;

  SunPkcs11Way(String module, String pin) throws Exception {
    provider =
        Security.getProvider("SunPKCS11")
            .configure("--name=bench\nlibrary=" + module + "\nslotListIndex=0\n");
    KeyStore store = KeyStore.getInstance("PKCS11", provider);
    store.load(null, pin.toCharArray());
    key = (PrivateKey) store.getKey(store.aliases().nextElement(), null);
  }

  @Override
  public Callable<byte[]> signer(byte[] message) throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA", provider);
    return () -> {
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    };
  }

  @Override
  public void close() {
    // Ends with the process.
  }
}
