package vn.certproc.bench.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.certproc.api.signing.SigningKey;
import vn.certproc.pkcs11.Pin;
import vn.certproc.pkcs11.TokenAdapter;
import vn.certproc.pkcs11.TokenModule;
import vn.certproc.pkcs11.TokenSession;
import vn.certproc.pki.Pkcs12Key;

/** The same key twice: on a token, and in a PKCS#12 file as software uses it. */
final class Keys implements AutoCloseable {

  private final TokenAdapter adapter;
  private final TokenSession session;
  private final SigningKey software;

  private Keys(TokenAdapter adapter, TokenSession session, SigningKey software) {
    this.adapter = adapter;
    this.session = session;
    this.software = software;
  }

  static Keys open(Path module, Path file, String pin) throws IOException {
    TokenAdapter adapter = TokenAdapter.open(TokenModule.at(module));
    try (Pin secret = Pin.taking(pin.toCharArray());
        InputStream in = Files.newInputStream(file)) {
      SigningKey software = Pkcs12Key.read(in, file.toString(), pin.toCharArray());
      return new Keys(adapter, adapter.onlyToken().login(secret), software);
    }
  }

  SigningKey token() {
    return session.signer(session.contents().certificates().get(0));
  }

  SigningKey software() {
    return software;
  }

  @Override
  public void close() {
    session.close();
    adapter.close();
  }
}
