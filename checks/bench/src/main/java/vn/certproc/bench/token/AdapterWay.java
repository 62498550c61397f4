package vn.certproc.bench.token;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenModule;
import vn.certproc.pkcs11.TokenSession;

/** By certproc's token adapter. */
final class AdapterWay implements SigningWay {

  private final TokenAdapter adapter;
  private final TokenSession session;
  private final SigningKey key;

  AdapterWay(String module, String pin) {
    adapter = TokenAdapter.open(TokenModule.at(Path.of(module)));
    try (Pin secret = Pin.taking(pin.toCharArray())) {
      session = adapter.onlyToken().login(secret);
    }
    key = session.signer(session.contents().certificates().get(0));
  }

  @Override
  public Callable<byte[]> signer(byte[] message) {
    return () -> key.sign(SignatureScheme.RSA_PKCS1_SHA256, message);
  }

  @Override
  public void close() {
    session.close();
    adapter.close();
  }
}
